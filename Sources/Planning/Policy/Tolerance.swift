/// How exact floating point answers are taken to be.
enum Tolerance {
  /// By how much a row or a bound may be broken.
  static let feasibility = 1e-6
  /// Two objectives closer than this, relative to their size, are the same.
  static let objective = 1e-6
}
