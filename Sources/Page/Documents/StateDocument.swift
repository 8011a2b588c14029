import Conference
import Foundation
import Planning
import Sheets
import Verification
import Workspace

/// Everything that the page shows besides people: one document, so that nothing in it is of another state than the rest.
struct StateDocument: Encodable, Sendable {
  struct Day: Encodable, Sendable {
    var id: String
    var date: String
    /// Minutes on the conference's clock, as all moments here.
    var opens: Int
    var closes: Int
  }

  struct Room: Encodable, Sendable {
    var id: String
    var name: String
    var seats: Int
    var features: [String]
    var parts: [String]
  }

  struct Sector: Encodable, Sendable {
    var id: String
    var name: String
    var delegates: Int
  }

  struct Item: Encodable, Sendable {
    var id: String
    var title: String
    /// `plenary`, `workshop`, `talk`, `service` or `break`.
    var kind: String
    var minutes: Int
    /// Nil for what is not held, or has no place yet.
    var start: Int?
    var room: String?
    var day: String?
    /// What the scenario's file pins: `room`, `start`, both or nothing.
    var pinned: [String]
    var isCancelled: Bool
  }

  struct Workshop: Encodable, Sendable {
    struct Count: Encodable, Sendable {
      var sector: String
      var count: Int
      var share: Double
      /// People too few or too many against the even share, rounded.
      var off: Int
    }

    var session: String
    var attendance: Int
    var seats: Int
    var least: Int
    var most: Int?
    /// How many have it as their first choice, and of them how many are in it.
    var wanted: Int
    var sectors: [Count]
  }

  struct Version: Encodable, Sendable {
    var name: String
    var time: Int
    var isShown: Bool
  }

  struct Ended: Encodable, Sendable {
    var kind: Job.Kind
    var ended: String
    var text: String
    var seconds: Double
    var why: WhyNoPlan?
  }

  struct Curve: Encodable, Sendable {
    var first: String
    var firstLabel: String
    var second: String
    var secondLabel: String
    /// From the best for the first to the best for the second.
    var points: [Desk.Curve.Point]
    /// Whether these are all the points that there are.
    var isComplete: Bool
    /// Whether other points may come of other choices of which workshops run together.
    var hasOpenBlocks: Bool

    init(_ curve: Desk.Curve, _ language: Language) {
      (first, second) = (curve.first, curve.second)
      firstLabel = stageName(curve.first, in: language)
      secondLabel = stageName(curve.second, in: language)
      points = curve.points
      (isComplete, hasOpenBlocks) = (curve.isComplete, curve.hasOpenBlocks)
    }
  }

  struct PolicyStage: Encodable, Sendable {
    var name: String
    var label: String
    var slack: String
    /// Whether a slack, and weights, can be given.
    var takesSlack: Bool
    /// Whether it can be put against another on a curve.
    var canBeTraded: Bool
    /// The objectives of a stage of several, with their weights.
    var parts: [Part]

    struct Part: Encodable, Sendable {
      /// As files call it.
      var name: String
      var label: String
      var weight: Double
    }
  }

  var revision: Int
  var csrf: String
  var isReadOnly: Bool
  var language: String
  var event: String
  var timezone: String
  var step: Int
  var days: [Day]
  var rooms: [Room]
  var sectors: [Sector]
  var delegations: [Sector]
  var items: [Item]
  var workshops: [Workshop]
  /// Workshops that run beside each other, by the clock.
  var blocks: [[String]]
  var verdict: VerdictDocument?
  var policy: [PolicyStage]
  /// A trade-off between two objectives that was asked for.
  var curve: Curve?
  /// The scenario file's name; nil where only a plan was opened.
  var scenario: String?
  /// What is missing before anything can be planned: `scenario` or `roster`; nil for nothing.
  var start: String?
  /// A spreadsheet that was dropped, and is not accepted yet.
  var roster: RosterDocument?
  var problems: [Refusal.Place]
  var planProblem: Refusal?
  /// Whether the scenario was changed since the plan was made.
  var isStale: Bool
  var isChangedByOthers: Bool
  var versions: [Version]
  var job: ProgressDocument?
  var ended: Ended?
  var proposal: ProposalDocument?
  var undo: String?
  var redo: String?

  init(_ state: Desk.State, _ place: DeskPlace, csrf: String, isReadOnly: Bool, _ language: Language) {
    let plan = state.plan
    let scenario = plan?.scenario ?? state.scenario?.scenario
    revision = state.revision
    self.csrf = csrf
    self.isReadOnly = isReadOnly
    self.language = language.rawValue
    event = (scenario?.event ?? state.scenario?.event)?.name(language) ?? ""
    timezone = scenario?.event.timezone ?? ""
    step = scenario?.event.step ?? 15
    days = (scenario?.event.days ?? []).map { day in
      let opening = scenario?.event.opening(of: day)
      return Day(
        id: day.id.text, date: day.date.description, opens: opening?.start.minutes ?? 0,
        closes: opening?.end.minutes ?? 0)
    }
    rooms = (scenario?.rooms ?? []).map {
      Room(
        id: $0.id.text, name: $0.name(language), seats: $0.seats, features: $0.features.map(\.text),
        parts: $0.parts.map(\.text))
    }
    let sizes = Dictionary(grouping: scenario?.delegates ?? [], by: \.sector).mapValues(\.count)
    sectors = (scenario?.sectors ?? []).map {
      Sector(id: $0.id.text, name: $0.name(language), delegates: sizes[$0.id] ?? 0)
    }
    let members = Dictionary(grouping: scenario?.delegates ?? [], by: \.delegation).mapValues(\.count)
    delegations = (scenario?.delegations ?? []).map {
      Sector(id: $0.id.text, name: $0.name(language), delegates: members[$0.id] ?? 0)
    }
    items = scenario.map { StateDocument.items($0, state.scenario?.scenario, plan?.plan, language) } ?? []
    workshops = plan.map(StateDocument.workshops) ?? []
    blocks = plan.map { $0.plan.agenda.blocks(of: $0.scenario).map { $0.workshops.map(\.text) } } ?? []
    verdict = plan.map { VerdictDocument($0.verified, $0.standings, language) }
    policy = (state.scenario?.scenario ?? scenario)?.policy.stages.map { StateDocument.stage($0, language) } ?? []
    self.scenario = state.scenario?.path.fileName
    curve = state.curve.map { Curve($0, language) }
    let lacksRoster = state.scenario?.lacksRoster == true && plan == nil
    start = place.scenario != nil && state.scenario == nil ? "scenario" : lacksRoster ? "roster" : nil
    roster = state.roster.map { RosterDocument($0, scenario: state.scenario?.path ?? "", language) }
    problems = lacksRoster ? [] : state.scenario?.problems ?? []
    planProblem = state.planProblem
    isStale = StateDocument.isStale(plan, state.scenario)
    isChangedByOthers = state.isChangedByOthers
    versions = place.versions.map { folder in
      Version(
        name: folder.fileName, time: FileStamp(folder.path(of: "plan.json"))?.time ?? 0,
        isShown: folder == plan?.folder)
    }
    job = state.job?.document(language)
    ended = state.outcome.map {
      Ended(kind: $0.kind, ended: $0.ended, text: $0.text, seconds: $0.seconds, why: $0.why?.words(language))
    }
    proposal = state.proposal.map { ProposalDocument($0, language) }
    undo = state.undo.last?.label
    redo = state.redo.last?.label
  }

  /// Whether a file of the scenario is no longer what the plan was made from.
  private static func isStale(_ plan: LoadedPlan?, _ read: LoadedScenario?) -> Bool {
    guard let plan, let read else { return false }
    return plan.file.source.files.contains { name, bytes in
      read.source.files[name].map { $0 != bytes } ?? false
    }
  }

  private static func items(
    _ scenario: Scenario, _ file: Scenario?, _ plan: Plan?, _ language: Language
  ) -> [Item] {
    let placed = plan?.agenda.placementOf ?? [:]
    let own = Dictionary((file ?? scenario).sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let cancelled = Set(plan?.cancelled ?? [])
    let sessions = scenario.sessions.map { session in
      let placement = placed[session.id]
      let start = placement?.time.start ?? plan?.cancelledTimes[session.id]?.start ?? session.start
      let pinned = own[session.id].map { ($0.room == nil ? [] : ["room"]) + ($0.start == nil ? [] : ["start"]) }
      return Item(
        id: session.id.text, title: session.title(language), kind: session.kind.rawValue, minutes: session.minutes,
        start: start?.minutes, room: placement?.room.text ?? session.room?.text,
        day: start.flatMap(scenario.event.day(of:))?.id.text, pinned: pinned ?? [],
        isCancelled: cancelled.contains(session.id))
    }
    let breaks = scenario.breaks.map { pause in
      let start =
        plan?.agenda.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time.start ?? pause.start
      return Item(
        id: pause.id.text, title: pause.name(language), kind: "break", minutes: pause.minutes, start: start?.minutes,
        room: nil, day: pause.day.text, pinned: pause.start == nil ? [] : ["start"], isCancelled: false)
    }
    return (sessions + breaks).sorted { ($0.start ?? .max, $0.id) < ($1.start ?? .max, $1.id) }
  }

  private static func workshops(_ plan: LoadedPlan) -> [Workshop] {
    let scenario = plan.scenario
    let talks = scenario.topicsOfTalks
    var firsts: [ID<Topic>: Int] = [:]
    for delegate in scenario.delegates {
      if let first = scenario.workshopWishes(of: delegate, besides: talks).first { firsts[first, default: 0] += 1 }
    }
    return plan.verified.metrics.workshops.map { workshop in
      let session = scenario.session(workshop.session)
      return Workshop(
        session: workshop.session.text, attendance: workshop.attendance, seats: workshop.roomUse.whole,
        least: session?.attendance.min ?? 0, most: session?.attendance.max,
        wanted: session.flatMap { firsts[$0.topic] } ?? 0,
        sectors: workshop.sectors.map {
          Workshop.Count(
            sector: $0.sector.text, count: $0.count, share: $0.evenShare, off: $0.belowFloor + $0.aboveCeiling)
        })
    }
  }

  private static func stage(_ stage: Stage, _ language: Language) -> PolicyStage {
    let slack =
      switch stage.slack {
      case .none: ""
      case .relative(let share): "\(Desk.decimal(share * 100))%"
      case .absolute(let units): Desk.decimal(units)
      }
    return PolicyStage(
      name: stage.name, label: stageName(stage.name, in: language), slack: slack, takesSlack: !stage.isProfile,
      canBeTraded: stage.canBeTraded,
      parts: stage.parts.map {
        .init(name: $0.objective.key, label: stageName($0.objective.name, in: language), weight: $0.weight)
      })
  }
}
