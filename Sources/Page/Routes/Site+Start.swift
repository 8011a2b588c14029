import Conference
import ScenarioFile

extension Site {
  struct Replacing: Decodable, Sendable {
    /// Whether a roster that is there may be replaced.
    var replace: Bool?
  }

  struct Answered: Decodable, Sendable {
    var answers: RosterDraft.Answers
  }

  /// What is asked before there is anything to plan: the scenario, and its roster.
  static let starting = [
    answering("/api/1/start", "What a new scenario has where nothing is answered.") { call throws(Refusal) in
      StartDocument(call.language)
    },
    Route("POST", "/api/1/start", "Writes a scenario to begin with, as 'init' does.") { call throws(Refusal) in
      let change: Change<StartAnswers> = try read(call)
      let language = call.language
      return try await changed(call) { desk throws(Refusal) in
        try desk.begin(change.body, language, change.revision)
      }
    },
    Route(
      "POST", "/api/1/roster", "Reads a spreadsheet with a roster; nothing is written.",
      mostBytes: ImportOptions.mostBytes
    ) { call throws(Refusal) in
      guard call.request.headers["content-type"] == "application/octet-stream" else {
        throw Refusal(415, "a spreadsheet is sent as application/octet-stream")
      }
      guard let revision = Int(try call.required("revision")) else { throw Refusal(400, "'revision' is a number") }
      let (bytes, name) = (call.request.body, call.request.query["name"] ?? "")
      return try await changed(call) { desk throws(Refusal) in try desk.drop(bytes, named: name, revision) }
    },
    changing(
      "/api/1/roster/answers", "Says what columns and cells of the spreadsheet hold, as the options of 'import' do.",
      Answered.self
    ) { desk, change throws(Refusal) in
      try desk.answer(change.body.answers, change.revision)
    },
    changing("/api/1/roster/accept", "Writes the roster, as 'import --into' does.", Replacing.self) {
      desk, change throws(Refusal) in
      try desk.acceptRoster(replacing: change.body.replace ?? false, change.revision)
    },
    changing("/api/1/roster/discard", "Forgets the spreadsheet.", Nothing.self) { desk, change throws(Refusal) in
      try desk.discardRoster(change.revision)
    },
  ]
}
