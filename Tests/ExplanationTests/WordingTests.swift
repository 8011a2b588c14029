import Conference
import Planning
import Testing

@testable import Explanation

@Suite struct WordingTests {
  @Test func `every demand is said in each language in its own words`() throws {
    for demand in Said.demands {
      let said = Language.allCases.map { demand.words(in: Said.scenario, $0) }
      #expect(Set(said).count == Language.allCases.count, "\(said)")
      try expectTypography(said)
      for reader: ID<Delegate> in ["d0", "d1"] {
        let personal = Language.allCases.map { demand.words(in: Said.scenario, for: .delegate(reader), $0) }
        #expect(Set(personal).count == Language.allCases.count, "\(personal)")
        try expectTypography(personal)
      }
    }
  }

  @Test func `every step of a repair is said in each language in its own words`() throws {
    for step in Said.steps {
      let said = Language.allCases.map { [step].words(in: Said.scenario, $0) }
      #expect(Set(said).count == Language.allCases.count, "\(said)")
      try expectTypography(said)
    }
    let shortages = [
      SeatShortage(seats: 1, people: 2, workshops: []), SeatShortage(seats: 3, people: 8, workshops: ["w1", "w2"]),
    ]
    for shortage in shortages {
      let said = Language.allCases.map(shortage.words)
      #expect(Set(said).count == Language.allCases.count, "\(said)")
      try expectTypography(said)
    }
  }

  @Test func `every answer to why not is said in each language in its own words`() throws {
    let costs = [
      StageCost(stage: "preferences", plan: 1, granted: 2.5), StageCost(stage: "generous", plan: 3, granted: 2),
    ]
    let answers: [WhyNot.Answer] = [
      .away, .forbidden(Clash([.seats("hall"), .pin(Pin("d1", .must, attend: "w1"))])), .tie, .better,
      .costs(costs, first: 0),
    ]
    for answer in answers {
      let whyNot = WhyNot(session: "w1", rank: 1, instead: [], answer: answer)
      let said = Language.allCases.map { whyNot.words(in: Said.scenario, $0) }
      #expect(Set(said).count == Language.allCases.count, "\(said)")
      try expectTypography(said)
    }
    let price = WhyNot(session: "w1", rank: 1, instead: [], answer: .costs(costs, first: 0))
    #expect(
      price.words(in: Said.scenario, .french) { $0 == "preferences" ? "Vœux" : "Rang" }
        == "possible, aux dépens d’autres\u{A0}: Vœux 2,5 au lieu de 1 (puis Rang 2 au lieu de 3)")
  }

  @Test func `a delegate reads nobody else's code in any language`() {
    for language in Language.allCases {
      for demand in Said.demands {
        let words = demand.words(in: Said.scenario, for: .delegate("d9"), language)
        let codes = words.split { !$0.isLetter && !$0.isNumber }.filter { ["d0", "d1", "speaker"].contains($0) }
        #expect(codes.isEmpty, "\(words)")
      }
    }
  }

  /// English quotes identifiers as the file has them, French between guillemets with spaces that do not break, German low and high.
  private func expectTypography(_ said: [String]) throws {
    let french = said[1]
    #expect(!french.contains("'") && !french.contains("« ") && !french.contains(" »"), "\(french)")
    #expect(french.allSatisfy { !"„“\"".contains($0) } && !french.contains(" :") && !french.contains(" ;"), "\(french)")
    let german = said[2]
    #expect(german.allSatisfy { !"'\"«»".contains($0) }, "\(german)")
    #expect(german.count { $0 == "„" } == german.count { $0 == "“" }, "\(german)")
    #expect(said.allSatisfy { !$0.isEmpty && !$0.contains("  ") }, "\(said)")
  }
}

/// A scenario that has something of everything, and everything that can be said of it.
private enum Said {
  static let scenario: Scenario = {
    var scenario = AgendaCause.conference()
    scenario.rooms[0].closed = [span]
    scenario.delegations = [Delegation(id: "alb", name: "Delegation One")]
    scenario.delegates[0].delegation = "alb"
    scenario.delegates[0].languages = ["sq"]
    scenario.delegates[0].needs = ["stage"]
    scenario.delegates[0].friends = ["d1"]
    scenario.sessions[1].buildsOn = ["w2"]
    scenario.sessions[1].openTo = Admission(
      sectors: ["police", "courts"], delegations: ["alb"], attributes: ["year": ["5", "6"]])
    scenario.sessions[1].attendance.max = 9
    scenario.sessions[1].day = "mon"
    scenario.sessions[1].room = "hall"
    scenario.sessions[1].start = Moment(minutes: 600)
    scenario.sessions[1].requires = ["stage"]
    scenario.breaks[0].start = Moment(minutes: 600)
    scenario.event.days[0].starts = [.midnight]
    scenario.rules.guarantee = Guarantee(choices: 2)
    scenario.rules.takes = Takes(min: 1, max: 2)
    scenario.programmeRules = [ProgrammeRule("panel", .parallel(atMost: 1), of: [["w1", "w2"]])]
    return scenario
  }()
  static let span = Interval(start: Moment(minutes: 600), end: Moment(minutes: 660))

  static let agenda: [AgendaDemand] = [
    .order("w1", after: "opening"), .together("w1", "w2"), .apart("w1", "w2"), .programmeRule("panel"), .place("w1"),
    .track("law"), .features("opening"), .closed("hall", span), .part("speaker", "w1"), .day("w1"), .window("w1"),
    .start("w1"), .breakStart("coffee", "mon"), .breakWindow("coffee", "mon"), .longestWithoutBreak, .changeover,
    .walking, .starts("mon"), .opening("mon"), .session("w1"), .pause("coffee", "mon"),
  ]
  static let demands: [Demand] =
    [
      .oneWorkshopPerBlock, .mostAttendance("w1"), .seats("hall"), .room("opening"), .leastAttendance("w1"),
      .sectorAtLeast("police", "w1"), .sectorAtMost("police", "w1"), .distinctSectors("w1"), .delegationSpread("alb"),
      .pin(Pin("d0", .must, attend: "w1")), .pin(Pin("d0", .mustNot, attend: "w1")),
      .pin(Pin("d0", .must, attend: "w1", isFirm: true)), .role("d0", Role(.moderator, in: "w1")),
      .role("d0", Role(.rapporteur, in: "w1")), .role("d0", Role(.speaker, in: "w1")), .together(["d0", "d1"]),
      .apart(["d0", "d1"]), .topicOnce("d0"), .language("d0"), .language("d1"), .needs("d0"), .guarantee("d0"),
      .rankedOnly("d0"), .rule(.openTo, [.session("w1")]), .rule(.takes, [.delegate("d0")]),
      .rule(.friends, [.delegate("d0"), .delegate("d1")]), .rule(.buildsOn, [.session("w1")]), .rule(.topicOnce, []),
    ] + agenda.map(Demand.agenda)

  static let steps: [RepairStep] =
    [
      .seats("hall", more: 1, total: 15), .seats("hall", more: 3, total: 17), .feature("stage", in: "annex"),
      .most("w1", 10, insteadOf: 9), .least("w1", 3, insteadOf: 4), .sectorAtLeast("police", "w1", 1, insteadOf: 2),
      .sectorAtMost("police", "w1", 3, insteadOf: 2), .distinctSectors("w1", 0, insteadOf: 2),
      .distinctSectors("w1", 1, insteadOf: 2), .unpin(Pin("d0", .must, attend: "w1")),
      .unpin(Pin("d0", .mustNot, attend: "w1")), .unpin(Pin("d0", .must, attend: "w1", isFirm: true)),
      .role("d0", Role(.moderator, in: "w1")), .split(["d0", "d1"]), .meet(["d0", "d1"]), .rankedOnly, .topicOnce,
      .delegationSpread(2, insteadOf: 1), .noSpread, .guarantee(3, insteadOf: 2), .noGuarantee, .openToAll("w1"),
      .takesAny("d0"), .apart("d0", "d1"), .unprepared("w1", ["w2"]), .longestWithoutBreak(120, insteadOf: 90),
      .breakUntil("coffee", Moment(minutes: 720), insteadOf: Moment(minutes: 690)),
      .breakFrom("coffee", Moment(minutes: 570), insteadOf: Moment(minutes: 600)),
      .closes("mon", .endOfDay, insteadOf: .midnight), .opens("mon", .midnight, insteadOf: .endOfDay),
    ] + agenda.map(RepairStep.without)
}
