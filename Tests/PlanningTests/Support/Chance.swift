import Conference

extension SplitMix64 {
  /// Whether something with this chance happens.
  mutating func chance(_ probability: Double) -> Bool {
    fraction() < probability
  }
}
