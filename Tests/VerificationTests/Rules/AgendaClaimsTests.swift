import Conference
import Testing
import Verification

@Suite struct AgendaClaimsTests {
  /// The fixture with a talk half an hour after the last workshops, who wishes what, and who leaves early.
  private static let fixture: Fixture = {
    var fixture = Fixture()
    fixture.add(Session(id: "late", kind: .talk, title: "Late", minutes: 30), in: "hall", "12:30", "13:00")
    fixture.change(session: "opening") { $0.ideal = time("09:30") }
    fixture.change(session: "w2") { $0.with = ["w1"] }
    fixture.change(session: "w4") { $0.with = ["w3"] }
    fixture.change(delegate: "a1") { $0.choices = ["w1", "w2", "w3"] }
    fixture.change(delegate: "a2") { $0.choices = ["w1", "w3"] }
    fixture.change(delegate: "a2") { $0.leaves = moment("11:00") }
    fixture.seat("a2", in: "w1")
    return fixture
  }()

  /// What its agenda is worth in each stage.
  private static let worths: [(String, Double)] = [
    ("left-out", 0), ("clashes", 1), ("absences", 1), ("ideal-times", 30), ("parallel", 2), ("compact-days", 240),
    ("early-days", 0),
    ("gaps", 1), ("centred-breaks", 30), ("identifier-order", 5 * 14 + 3 * 2 + 2 * 8),
  ]

  private func violations(_ stage: String, bound: Double, final: Double) -> [String] {
    var fixture = AgendaClaimsTests.fixture
    fixture.plan.agendaProof = [StageProof(stage: stage, value: final, bound: bound, allowance: final, final: final)]
    return fixture.violations.map(\.message)
  }

  @Test(arguments: worths) func `each stage is counted from the clock`(stage: String, worth: Double) {
    #expect(violations(stage, bound: worth, final: worth) == [])
    #expect(violations(stage, bound: worth - 1, final: worth - 1).count == 1)
    #expect(violations(stage, bound: worth + 1, final: worth + 1).count == 1)
  }

  @Test func `a gap ends with the last session, and services fill none`() {
    var fixture = AgendaClaimsTests.fixture
    fixture.add(Session(id: "desk", kind: .service, title: "Desk", minutes: 30), in: "east", "12:00", "12:30")
    fixture.add(Session(id: "bar", kind: .service, title: "Bar", minutes: 30), in: "east", "14:00", "14:30")
    fixture.plan.agendaProof = [StageProof(stage: "gaps", value: 1, bound: 1, allowance: 1, final: 1)]
    #expect(fixture.violations == [])
    fixture.plan.agendaProof = [StageProof(stage: "compact-days", value: 240, bound: 240, allowance: 240, final: 240)]
    #expect(fixture.violations == [])
  }

  @Test func `stages are named, come in their order, and each once`() {
    var fixture = AgendaClaimsTests.fixture
    let claims = ["clashes", "gaps"].map { StageProof(stage: $0, value: 1, bound: 1, allowance: 1, final: 1) }
    fixture.plan.agendaProof = claims
    #expect(fixture.violations == [])
    fixture.plan.agendaProof = claims.reversed()
    #expect(fixture.violations.count == 1)
    fixture.plan.agendaProof = [claims[0], claims[0]]
    #expect(fixture.violations.count == 1)
    fixture.plan.agendaProof = [StageProof(stage: "beauty", value: 0, bound: 0, allowance: 0, final: 0)]
    #expect(
      fixture.violations.map(\.message) == [
        "agenda: the plan claims 'beauty', which is no stage of placing an agenda"
      ])
  }
}
