import Conference
import Testing
import Verification

@testable import Sheets

@Suite struct LanguageTests {
  /// Words that are said in one way in two languages are too short or too common to tell a language by.
  private static func sentences(_ language: Language) -> Set<String> {
    let phrases = Phrases.in(language)
    var found: [String] = []
    for child in Mirror(reflecting: phrases).children {
      if let text = child.value as? String { found.append(text) }
      if let texts = child.value as? [String] { found += texts }
    }
    found += RuleName.allCases.map(phrases.ruleName)
    found += PlanFigure.allCases.map(phrases.figure)
    found += PersonColumn.allCases.map(phrases.heading)
    found += Rearrangement.Move.Kind.allCases.map(phrases.moveKind)
    found += stages.map(phrases.objective)
    return Set(found.filter { $0.count >= 12 && $0.contains(" ") })
  }

  /// The stages of the agenda and of the policy, as proofs name them.
  private static let stages = [
    "sector-balance", "worst-off", "preferences", "delegation-spread", "even-sizes", "generous", "rank-maximal",
    "filled", "mixing", "mixing by delegation", "mixing by sector", "stability", "room-changes", "cancellations",
    "room-fit", "left-out", "clashes", "absences", "ideal-times", "compact-days", "early-days", "gaps",
    "centred-breaks", "file-order", "parallel", "programme-rules",
  ]

  @Test(arguments: Language.allCases) func `every stage has words that are not its name`(_ language: Language) {
    let phrases = Phrases.in(language)
    for stage in Self.stages { #expect(phrases.objective(stage) != stage) }
  }

  @Test(arguments: Language.allCases) func `no sheet has a sentence of another language`(_ language: Language) throws {
    let own = Self.sentences(language)
    let foreign = Language.allCases.filter { $0 != language }.map(Self.sentences).reduce(Set()) { $0.union($1) }
      .subtracting(own)
    #expect(foreign.count > 100)
    let plan = Fixture.plan
    var earlier = EarlierPlan(plan)
    let delegate = try #require(plan.allocation.delegates.first)
    earlier.allocation[delegate] = []
    var news = Rearrangement(from: earlier, to: plan, of: Fixture.scenario)
    for index in news.moves.indices { news.moves[index].reasons = Self.reasons }
    let files = sheets(
      for: Fixture.verified, source: Fixture.source, options: SheetOptions(language: language), news: news)
    #expect(files.contains { $0.name == "report.html" } && files.contains { $0.name == "moves.csv" })
    for file in files where file.name != "plan.json" {
      for sentence in foreign where file.text.contains(sentence) {
        // A longer sentence of the language may have another's words within it.
        let stands = own.contains { $0.contains(sentence) }
        #expect(stands, "\(file.name) says “\(sentence)”")
      }
    }
  }

  @Test func `whatever is found or makes people move is said in every language in its own words`() {
    let scenario = Fixture.scenario
    for finding in Self.findings {
      let said = Language.allCases.map {
        Phrases.in($0).violation(finding, SentenceNames(scenario, Phrases.in($0)))
      }
      #expect(Set(said).count == Language.allCases.count, "\(said)")
      // People and things are told by what they are called.
      #expect(!said.contains { $0.contains("w1") || $0.contains("room-8") }, "\(said)")
    }
    for reason in Self.reasons {
      let said = Language.allCases.map { words(for: reason, in: scenario, language: $0) }
      #expect(Set(said).count == Language.allCases.count, "\(said)")
    }
  }

  private static let findings: [Finding] = [
    .tooFew("w1", people: 1, least: 4), .tooFewOfSector("w1", "police", people: 1, least: 2),
    .tooManyOfSector("w1", "police", people: 3, most: 2), .tooFewSectors("w1", sectors: 1, least: 2),
    .tooFewOfDelegation("w1", "alb", people: 0, least: 1, members: 4, parallel: ["w1", "w2"]),
    .tooManyOfDelegation("w1", "alb", people: 3, most: 2, members: 4, parallel: ["w1", "w2"]),
    .split([.init(["alb-1"], in: "w1"), .init(["alb-2"], in: nil)]), .meeting(["alb-1", "alb-2"], "w1"),
    .topicAgain("alb-1", "w1", ["w1", "w3"]), .notUnderstood("alb-1", "w1", speaks: ["fr"], heldIn: ["en"]),
    .needsUnmet("alb-1", "w1", "room-8", missing: ["step-free"]), .noneOfFirst("alb-1", choices: 1, of: []),
    .noneOfFirst("alb-1", choices: 2, of: ["w1", "w2"]), .notRanked("alb-1", "w1"), .pinnedElsewhere("alb-1", "w1"),
    .pinnedToCancelled("alb-1", "w1"), .pinnedAway("alb-1", "w1"), .banned("alb-1", "w1"),
    .notOpen("alb-1", "w1", to: "year 4"), .taken("alb-1", workshops: 2, least: nil, most: 1),
    .taken("alb-1", workshops: 0, least: 1, most: nil), .friendElsewhere("alb-1", "alb-2", in: "w1", friendIn: nil),
    .unprepared("alb-1", "w1", lacks: ["w2"]),
    .tooManyAtOnce("panel", ["w1", "w2"], from: "fri 09:30", most: 1),
    .tooManyOnDay("panel", ["w1", "w2"], "fri", most: 1), .notFollowing("panel", "w1", after: "w2", minutes: 30),
    .outsideStretch("panel", "w1", "09:00–12:00"),
    .tooManyRooms("panel", ["w1", "w2"], ["room-8", "room-9"], most: 1),
  ]

  private static let reasons: [Rearrangement.Reason] = [
    .oneWorkshopPerBlock, .mostAttendance("w1", 5), .seats("room-8", 14), .room("w1"), .leastAttendance("w1", 1),
    .sectorAtLeast("w1", "police", 2), .sectorAtMost("w1", "police", 2), .distinctSectors("w1", 3),
    .delegationSpread("alb", most: 2), .delegationSpread("alb", most: nil), .pin(Pin("alb-1", .must, attend: "w1")),
    .pin(Pin("alb-1", .mustNot, attend: "w1")), .pin(Pin("alb-1", .must, attend: "w1", isFirm: true)),
    .role("alb-1", Role(.moderator, in: "w1")), .together(["alb-1", "alb-2"]), .apart(["alb-1", "alb-2"]),
    .topicOnce("alb-1"), .language("alb-1"), .needs("alb-1"), .guarantee("alb-1", choices: 2), .rankedOnly("alb-1"),
    .rule(.openTo, [.session("w1")]), .rule(.friends, [.delegate("alb-1"), .delegate("alb-2")]),
  ]
}
