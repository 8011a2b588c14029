import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Planning

@Suite struct `A rule alone` {
  @Test(arguments: RuleCase.all.filter { $0.soften != nil })
  func `charges its weight for each violation of a given plan`(rule: RuleCase) throws {
    let (model, point) = try rule.model(.soft(weight: 3))
    #expect(model.penalty.value(at: point) == Double(3 * rule.violations))
    #expect(model.model.violation(at: point) == 0, "a soft rule forbids nothing")
  }

  @Test(arguments: RuleCase.all)
  func `forbids that plan when it is hard`(rule: RuleCase) throws {
    let (model, point) = try rule.model(.hard)
    #expect(model.penalty.terms.isEmpty)
    #expect(model.model.violation(at: point) >= 1)
  }

  @Test(arguments: RuleCase.all)
  func `has no point with those seats when it is hard, and one at that price when it is soft`(rule: RuleCase) throws {
    for enforcement in [Enforcement.hard, .soft(weight: 3)] {
      var (model, point) = try rule.model(enforcement)
      model.minimise(model.penalty)
      var fixed = model.model
      for seat in model.seats.joined().compactMap(\.self) + model.rooms.joined() {
        // A row, because a bound would take the place of the one by which a rule forbids a seat.
        fixed.addConstraint("given", LinearExpression(seat), equals: point[seat.index])
      }
      let solution = try GLPKSolver().solve(fixed)
      if enforcement == .hard || rule.soften == nil {
        #expect(solution.termination == .infeasible)
      } else {
        #expect(solution.objective == Double(3 * rule.violations))
      }
    }
  }

  @Test(arguments: RuleCase.all.filter { $0.soften != nil })
  func `says nothing when it is off`(rule: RuleCase) throws {
    let (model, point) = try rule.model(.off)
    #expect(model.penalty.value(at: point) == 0)
    #expect(model.model.violation(at: point) == 0)
  }

  @Test(arguments: RuleCase.all)
  func `is stated as recorded`(rule: RuleCase) throws {
    try expectGolden(try rule.model(.hard).model.model.lpText(), "rules/\(rule.name).lp")
    guard rule.soften != nil else { return }
    var (model, _) = try rule.model(.soft(weight: 3))
    model.minimise(model.penalty)
    try expectGolden(model.model.lpText(), "rules/\(rule.name)-soft.lp")
  }

  @Test func `is any that there is, soft wherever it can be`() {
    #expect(Set(RuleCase.all.map { "\($0.rule)" }) == Sources.rules)
    for rule in RuleAlone.all where rule.soften != nil {
      #expect(RuleCase.all.contains { "\($0.rule)" == rule.name && $0.soften != nil }, "\(rule.name)")
    }
  }
}
