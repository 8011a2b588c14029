import Conference
import Foundation

extension Site {
  /// Everything that the page answers. docs/openapi.json describes it; a test holds the two together.
  package static let routes: [Route] = looking + starting + asking + planning + wanting + day + files

  /// What changes say besides what they change.
  struct Change<Body: Decodable & Sendable>: Decodable, Sendable {
    /// The state that whoever asks has seen.
    var revision: Int
    /// Whether to plan again at once.
    var solve: Bool?
    var body: Body

    private enum Key: String, CodingKey {
      case revision, solve
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      revision = try container.decode(Int.self, forKey: .revision)
      solve = try container.decodeIfPresent(Bool.self, forKey: .solve)
      body = try Body(from: decoder)
    }
  }

  /// Nothing more.
  struct Nothing: Decodable, Sendable {}

  /// What a body says.
  static func read<Body>(_ call: Route.Call) throws(Refusal) -> Change<Body> {
    guard call.request.headers["content-type"]?.hasPrefix("application/json") == true else {
      throw Refusal(415, "a change is told as application/json")
    }
    do {
      return try JSONDecoder().decode(Change<Body>.self, from: Data(call.request.body))
    } catch {
      throw Refusal(400, "this is not what was expected: docs/openapi.json has what each route takes")
    }
  }

  /// A route that changes something, and answers with the state that there is then.
  static func changing<Body: Decodable & Sendable>(
    _ pattern: String, _ summary: String, _ body: Body.Type,
    _ work: @escaping @Sendable (Desk, Change<Body>) throws(Refusal) -> Void
  ) -> Route {
    Route("POST", pattern, summary) { call throws(Refusal) in
      let change: Change<Body> = try read(call)
      return try await changed(call) { desk throws(Refusal) in try work(desk, change) }
    }
  }

  /// The state after something was changed, on a thread of its own.
  static func changed(
    _ call: Route.Call, _ work: @escaping @Sendable (Desk) throws(Refusal) -> Void
  ) async throws(Refusal) -> PageResponse {
    let site = call.site
    let refusal: Refusal? = await onThread {
      do throws(Refusal) {
        try work(site.desk)
        return nil
      } catch {
        return error
      }
    }
    if let refusal { throw refusal }
    return state(call)
  }

  private static func state(_ call: Route.Call) -> PageResponse {
    let (desk, gate) = (call.site.desk, call.site.gate)
    let state = desk.state.withLock { $0 }
    return .json(
      StateDocument(state, desk.place, csrf: gate.csrf.text, isReadOnly: gate.isReadOnly, call.language))
  }

  /// A route that takes a while to answer, without changing anything.
  static func answering<Document: Encodable & Sendable>(
    _ pattern: String, _ summary: String,
    _ work: @escaping @Sendable (Route.Call) throws(Refusal) -> Document
  ) -> Route {
    Route("GET", pattern, summary) { call throws(Refusal) in
      let result: Result<Document, Refusal> = await onThread {
        do throws(Refusal) { return .success(try work(call)) } catch { return .failure(error) }
      }
      switch result {
      case .success(let document): return .json(document)
      case .failure(let refusal): throw refusal
      }
    }
  }

  // MARK: Looking

  private static let looking = [
    Route("GET", "/", "The page.") { _ in Front.page },
    Route("GET", "/assets/{name}", "A file of the page: script, style or icon.") { call throws(Refusal) in
      guard let file = Front.file(call.parts["name"] ?? "") else { throw Refusal(404, "there is no such file") }
      return file
    },
    Route("GET", "/api/1/state", "Everything but people: programme, workshops, verdict, what goes on.") { call in
      await onThread { call.site.desk.refresh() }
      return state(call)
    },
    Route("GET", "/api/1/events", "What happens, as server-sent events: state, progress, closed.") { call in
      var answer = PageResponse(200, "text/event-stream", [])
      answer.body = .events(call.site.desk.listen())
      return answer
    },
    answering("/api/1/people", "A page of the delegates that fit a search.") { call throws(Refusal) -> PeopleDocument in
      let query = call.request.query
      let limit = min(200, max(1, Int(query["limit"] ?? "") ?? 50))
      return PeopleDocument(
        try call.site.desk.plan(), words: query["search"] ?? "", session: query["session"], sector: query["sector"],
        delegation: query["delegation"], unhappy: query["unhappy"] == "true", offset: Int(query["offset"] ?? "") ?? 0,
        limit: limit)
    },
    answering("/api/1/people/{id}", "A delegate.") { call throws(Refusal) -> PeopleDocument.Person in
      let plan = try call.site.desk.plan()
      guard let entry = plan.people.entry(call.parts["id"] ?? "") else {
        throw Refusal(404, "there is no such delegate")
      }
      var person = PeopleDocument.person(entry, plan)
      person.groups = call.site.desk.bonds(of: entry.delegate.id)
      return person
    },
  ]

  // MARK: Asking

  private static let asking = [
    answering(
      "/api/1/people/{id}/alternatives/{session}",
      "What it would cost to have a delegate in a workshop where they are not, or why that cannot be."
    ) { call throws(Refusal) in
      try call.site.desk.alternative(call.parts["id"] ?? "", call.parts["session"] ?? "", call.language)
    },
    answering("/api/1/binding", "What keeps each stage of the policy from being better.") { call throws(Refusal) in
      try call.site.desk.binding(call.language)
    },
    answering("/api/1/places", "Where and when a session could be, and the rules that forbid it elsewhere.") {
      call throws(Refusal) in
      try call.site.desk.places(of: try call.required("session"))
    },
    answering("/api/1/price", "What it would cost to have a session in a room at a start.") { call throws(Refusal) in
      guard let start = Int(try call.required("start")) else { throw Refusal(400, "'start' is a number of minutes") }
      return try call.site.desk.price(
        try call.required("session"), room: try call.required("room"), start: Moment(minutes: start), call.language)
    },
  ]

  // MARK: Planning

  struct SessionPin: Decodable, Sendable {
    var session: String
    /// Nil where the room is to be open.
    var room: String?
    /// In minutes on the conference's clock; nil where the start is to be open.
    var start: Int?
  }

  struct SeatPin: Decodable, Sendable {
    var delegate: String
    var session: String
    /// `must`, `not`, or `none` to take back what there is.
    var kind: String
  }

  struct Bound: Decodable, Sendable {
    var delegates: [String]
    /// `together`, `apart`, or `none` to take back what there is.
    var kind: String
  }

  struct Settings: Decodable, Sendable {
    /// `rooms.room-9.seats=30`, as `--set` takes them.
    var settings: [String]
  }

  struct Order: Decodable, Sendable {
    /// For each place, the position of the stage that comes there.
    var order: [Int]
  }

  private static let planning = [
    changing("/api/1/solve", "Plans the scenario, as 'solve' does.", Nothing.self) { desk, change throws(Refusal) in
      try desk.solve(change.revision)
    },
    Route("POST", "/api/1/stop", "Stops the search; what it has found is kept.") { call in
      call.site.desk.stop()
      return state(call)
    },
    changing("/api/1/pin-session", "Pins a session in the scenario's file.", SessionPin.self) {
      desk, change throws(Refusal) in
      try desk.pin(
        change.body.session, room: change.body.room, start: change.body.start.map { Moment(minutes: $0) },
        change.revision, solving: change.solve ?? false)
    },
    changing(
      "/api/1/pin-seat", "Pins a delegate to a workshop in the scenario's file, or bans them from it.", SeatPin.self
    ) {
      desk, change throws(Refusal) in
      let kinds: [String: Pin.Kind?] = ["must": .must, "not": .mustNot, "none": nil]
      guard let kind = kinds[change.body.kind] else { throw Refusal(400, "'kind' is must, not or none") }
      try desk.pin(
        delegate: change.body.delegate, to: change.body.session, kind, change.revision, solving: change.solve ?? false)
    },
    changing("/api/1/bond", "Keeps delegates together or apart in the scenario's file.", Bound.self) {
      desk, change throws(Refusal) in
      let kinds: [String: Bond?] = ["together": .together, "apart": .apart, "none": nil]
      guard let kind = kinds[change.body.kind] else { throw Refusal(400, "'kind' is together, apart or none") }
      try desk.bind(change.body.delegates, kind, change.revision, solving: change.solve ?? false)
    },
    changing("/api/1/settings", "Puts values into the scenario's file, as '--set' does for one run.", Settings.self) {
      desk, change throws(Refusal) in
      try desk.set(change.body.settings, change.revision, solving: change.solve ?? false)
    },
    changing("/api/1/policy", "Puts the stages of the policy into another order.", Order.self) {
      desk, change throws(Refusal) in
      try desk.reorderPolicy(change.body.order, change.revision, solving: change.solve ?? false)
    },
    changing("/api/1/undo", "Takes back the last change of the scenario's file.", Nothing.self) {
      desk, change throws(Refusal) in
      try desk.undo(change.revision, again: false, solving: change.solve ?? false)
    },
    changing("/api/1/redo", "Makes it again.", Nothing.self) { desk, change throws(Refusal) in
      try desk.undo(change.revision, again: true, solving: change.solve ?? false)
    },
  ]

  // MARK: The day

  struct Changes: Decodable, Sendable {
    /// As a file of the format `breakout-changes/1` has them, without `format`.
    var changes: ChangesText
  }

  struct Numbered: Decodable, Sendable {
    var proposal: Int
  }

  struct Called: Decodable, Sendable {
    var name: String
  }

  private static let day = [
    changing("/api/1/changes", "Plans again for what is different, as 'replan' does; nothing is written.", Changes.self)
    {
      desk, change throws(Refusal) in
      try desk.propose(change.body.changes, change.revision)
    },
    changing("/api/1/changes/accept", "Writes the re-plan that was shown.", Numbered.self) {
      desk, change throws(Refusal) in
      try desk.accept(change.body.proposal, change.revision)
    },
    changing("/api/1/changes/discard", "Forgets the re-plan that was shown.", Nothing.self) {
      desk, change throws(Refusal) in
      try desk.discard(change.revision)
    },
    changing("/api/1/version", "Looks at another of the plans that there are.", Called.self) {
      desk, change throws(Refusal) in
      try desk.look(at: change.body.name, change.revision)
    },
  ]

  // MARK: Files

  private static let files = [
    answering("/api/1/sheets", "The sheets in the plan's folder.") { call throws(Refusal) in
      try call.site.desk.sheets()
    },
    Route("GET", "/sheets/{name...}", "A sheet.") { call throws(Refusal) in
      try call.site.desk.sheet(call.parts["name"] ?? "")
    },
    answering("/api/1/exports/{format}/{audience}", "The files that a format comes to for an audience.") {
      call throws(Refusal) in
      try call.site.desk.exports(call.parts["format"] ?? "", call.parts["audience"] ?? "", call.language)
    },
    Route("GET", "/exports/{format}/{audience}/{name...}", "A file of a format.") { call throws(Refusal) in
      try call.site.desk.export(
        call.parts["format"] ?? "", call.parts["audience"] ?? "", call.parts["name"] ?? "", call.language)
    },
    Route("POST", "/api/1/link", "A link for another browser, which works once.") { call in
      .json(["path": call.site.gate.link()])
    },
    Route("POST", "/api/1/close", "Ends the program.") { call in
      call.site.close()
      return .json(["closed": true])
    },
  ]
}
