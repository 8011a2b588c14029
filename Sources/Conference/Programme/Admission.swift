/// Whom a workshop is open to: whoever is of one of the sectors, of one of the delegations, and has one of the values of each attribute. What is
/// empty restricts nothing.
///
///     Admission(attributes: ["year": ["5", "6"]]).admits(delegate)     // whoever is in year 5 or 6
public struct Admission: Hashable, Sendable {
  /// The sectors that are let in; empty for all.
  public var sectors: [ID<Sector>]
  /// The delegations that are let in; empty for all, and for who belongs to none.
  public var delegations: [ID<Delegation>]
  /// The values that are let in, by the names in ``Scenario/attributes``. Who has none is not.
  public var attributes: [String: [String]]

  /// An admission; of everybody unless something is given.
  public init(
    sectors: [ID<Sector>] = [], delegations: [ID<Delegation>] = [], attributes: [String: [String]] = [:]
  ) {
    self.sectors = sectors
    self.delegations = delegations
    self.attributes = attributes
  }

  /// Whether a delegate is let in.
  public func admits(_ delegate: Delegate) -> Bool {
    if !sectors.isEmpty, !sectors.contains(delegate.sector) { return false }
    if !delegations.isEmpty, !(delegate.delegation.map(delegations.contains) ?? false) { return false }
    return attributes.allSatisfy { name, values in delegate.attributes[name].map(values.contains) ?? false }
  }

  /// Whom it lets in, in words: `Judges and prosecutors, and year 5 or 6`.
  public func words(in scenario: Scenario) -> String {
    func any(_ items: [String]) -> String {
      guard let last = items.last, items.count > 1 else { return items.first ?? "" }
      return "\(items.dropLast().joined(separator: ", ")) or \(last)"
    }
    var parts: [String] = []
    if !sectors.isEmpty {
      parts.append(any(sectors.map { id in scenario.sectors.first { $0.id == id }?.name() ?? id.text }))
    }
    if !delegations.isEmpty {
      let names = delegations.map { id in scenario.delegations.first { $0.id == id }?.name() ?? id.text }
      parts.append("delegation \(any(names))")
    }
    for (name, values) in attributes.sorted(by: { $0.key < $1.key }) { parts.append("\(name) \(any(values))") }
    return parts.joined(separator: " and ")
  }
}
