import Conference
import Testing

@Suite struct `The rulebook` {
  @Test(arguments: RuleName.inRulebook)
  func `has soft rules as soon as one is soft, and forgets nothing that it is told`(rule: RuleName) {
    var rules = Rulebook()
    #expect(!rules.hasSoftRules)
    #expect(rules[rule] == (rule == .delegationSpread || rule == .guarantee ? .off : rule.standard))
    (rules.delegationSpread, rules.guarantee) = (DelegationSpread(.even), Guarantee(choices: 1))
    for strength in [Enforcement.soft(weight: 1), .off, .hard] {
      rules[rule] = strength
      #expect(rules[rule] == strength)
      #expect(rules.hasSoftRules == (strength == .soft(weight: 1)))
    }
  }

  @Test func `is the same whether a standard is said or not`() {
    var rules = Rulebook()
    rules[.needs] = .off
    rules[.needs] = .hard
    #expect(rules == Rulebook())
  }

  @Test func `has soft rules where a spread or a guarantee is soft`() {
    var rules = Rulebook()
    rules.delegationSpread = DelegationSpread(.even, .hard)
    #expect(!rules.hasSoftRules)
    rules.delegationSpread = DelegationSpread(.even, .soft(weight: 1))
    #expect(rules.hasSoftRules)
  }
}
