extension Scenario {
  /// Everything wrong with the scenario that can be told before planning.
  public func problems() -> [Problem] {
    unknownNames() + contradictions()
  }

  /// Names that are declared twice, and names that nobody declared.
  ///
  /// - Parameter unread: parts that could not be read in full, so that nobody can say what they declare.
  public func unknownNames(besides unread: Set<Part> = []) -> [Problem] {
    []
  }

  /// Things that are known but cannot go together.
  public func contradictions() -> [Problem] {
    []
  }
}
