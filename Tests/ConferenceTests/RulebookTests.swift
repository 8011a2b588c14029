import Conference
import Testing

@Suite struct `The rulebook` {
  @Test func `counts every rule that it has among those that may be soft`() {
    #expect(Rulebook().enforcements.count == Mirror(reflecting: Rulebook()).children.count)
  }

  @Test(
    arguments: [
      \Rulebook.attendance, \.sectors, \.pins, \.together, \.apart, \.topicOnce, \.languages, \.needs, \.rankedOnly,
    ] as [WritableKeyPath<Rulebook, Enforcement> & Sendable])
  func `has soft rules as soon as one is soft`(rule: WritableKeyPath<Rulebook, Enforcement> & Sendable) {
    var rules = Rulebook()
    #expect(!rules.hasSoftRules)
    rules[keyPath: rule] = .soft(weight: 1)
    #expect(rules.hasSoftRules)
  }

  @Test func `has soft rules where a spread or a guarantee is soft`() {
    var rules = Rulebook()
    rules.delegationSpread = DelegationSpread(.even, .hard)
    #expect(!rules.hasSoftRules)
    rules.delegationSpread = DelegationSpread(.even, .soft(weight: 1))
    #expect(rules.hasSoftRules)
  }
}
