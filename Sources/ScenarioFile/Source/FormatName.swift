/// What files say of their own format.
enum FormatName {
  /// Scenarios.
  static let scenario = "breakout/1"
}
