import Optimization
import Testing

@testable import Planning

@Suite struct `The lock of a stage` {
  /// One whole column and one continuous one, both of which cost 1 where both could be 0.
  private func lock(_ allowance: Double, reducedCosts: [Double]) -> (lock: ObjectiveLock, model: Model) {
    var model = Model(name: "lock")
    let columns = [model.addVariable("whole", 0...3), model.addVariable("part", 0...3, .continuous)]
    let sum = LinearExpression(sum: columns)
    model.objective = sum
    let relaxation = Relaxation(objective: 0, values: [0, 0], reducedCosts: reducedCosts, duals: [])
    return (ObjectiveLock(sum, at: allowance, relaxation: relaxation, in: model, keeping: [0, 0]), model)
  }

  /// Continuous columns are never closed, so that the row is needed for them.
  @Test func `keeps a continuous column where the relaxation's face would`() {
    let (lock, model) = lock(0, reducedCosts: [1, 1])
    #expect(lock.isKept(by: [0, 0], in: model))
    #expect(!lock.isKept(by: [0, 1], in: model))
    #expect(!lock.isKept(by: [1, 0], in: model))
  }

  @Test func `leaves as much as its allowance, in each column and in all`() {
    let (lock, model) = lock(2, reducedCosts: [1, 1])
    for point in [[0, 0], [2, 0], [0, 2], [1, 1], [1, 0.5]] { #expect(lock.isKept(by: point, in: model), "\(point)") }
    for point in [[3, 0], [0, 3], [2, 0.5], [1, 1.5]] { #expect(!lock.isKept(by: point, in: model), "\(point)") }
  }

  @Test func `closes nothing that the incumbent has`() {
    let (lock, model) = lock(1, reducedCosts: [1, 1])
    #expect(lock.isKept(by: [1, 0], in: model))
    // A reduced cost that is wrong: whatever it would close, the row says enough.
    var other = Model(name: "lock")
    let whole = other.addVariable("whole", 0...3)
    let relaxation = Relaxation(objective: 0, values: [0], reducedCosts: [5], duals: [])
    let wrong = ObjectiveLock(LinearExpression(whole), at: 1, relaxation: relaxation, in: other, keeping: [1])
    #expect(wrong.isKept(by: [1], in: other))
    #expect(!wrong.isKept(by: [2], in: other))
  }
}
