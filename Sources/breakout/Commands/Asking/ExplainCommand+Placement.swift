import Conference
import Explanation
import Planning

extension ExplainCommand {
  /// What is asked about the agenda; nil where nothing is.
  func question(about scenario: Scenario) throws(Failure) -> PlacementQuestion? {
    guard let session, room != nil || start != nil else { return nil }
    guard scenario.session(ID(session)) != nil else {
      throw unknown("session", session, in: scenario.namedSessions)
    }
    if let room, scenario.room(ID(room)) == nil { throw unknown("room", room, in: scenario.namedRooms) }
    var moment: Moment?
    if let start {
      let words = start.split(separator: " ").map(String.init)
      let day = words.count == 2 ? words.first : scenario.event.days.count == 1 ? scenario.event.days[0].id.text : nil
      guard let day, let text = words.last, words.count <= 2, let time = TimeOfDay(text) else {
        throw Failure(.invalidInput, "'\(start)' is no day and time; write it as in \"fri 11:30\"")
      }
      guard let found = scenario.event.day(ID(day)) else {
        throw unknown("day", day, in: scenario.namedDays)
      }
      moment = scenario.event.moment(found, time)
    }
    return PlacementQuestion(ID(session), in: room.map { ID($0) }, at: moment)
  }

  /// There is nothing of that name.
  func unknown(_ kind: String, _ name: String, in things: [Named]) -> Failure {
    Failure(.invalidInput, "there is no \(kind) '\(name)'; \(suggestion(for: name, kind: kind, in: things))")
  }

  private struct Stage: Encodable {
    var stage: String
    var plan: Double
    var forced: Double
    var proven: Bool
  }

  private struct Document: Encodable {
    var session: String
    var room: String?
    var start: String?
    var answer: String
    var reasons: [String]
    var stages: [Stage]
  }

  /// The answer in words and as a document.
  func placement(_ found: ForcedPlacement, _ scenario: Scenario, _ console: Console) -> Answer {
    let (words, said) = (console.words, console.words.asking)
    let question = found.question
    let start = question.start.map(scenario.event.label)
    var document = Document(
      session: question.session.text, room: question.room?.text, start: start, answer: "", reasons: [], stages: [])
    let place = [question.room.map { said.inRoom($0.text) }, start.map(said.atTime)].compactMap(\.self).joined(
      separator: " ")
    let title = console.output.styled("\(question.session) \(place)", .bold)
    var text: String
    switch found.answer {
    case .forbidden(let reasons):
      (document.answer, document.reasons) = ("forbidden", reasons)
      text = "\(title)\(said.forbidden)\n" + reasons.map { "  \($0)\n" }.joined()
    case .impossible(let reasons):
      (document.answer, document.reasons) = ("impossible", reasons)
      text = "\(title)\(said.impossible)\n" + reasons.map { "  \($0)\n" }.joined()
    case .costs(let costs):
      document.answer = "costs"
      document.stages = costs.map { Stage(stage: $0.stage, plan: $0.plan, forced: $0.forced, proven: $0.isProven) }
      let changed = costs.filter { abs($0.forced - $0.plan) > 1e-6 }
      text = changed.isEmpty ? "\(title)\(said.asGood)\n" : "\(title)\(said.changes)\n"
      for cost in changed {
        let becomes = said.becomes(words.number(cost.plan), words.number(cost.forced), cost.isProven)
        text += "  \(words.stage(cost.stage))\(becomes)\n"
      }
    }
    return Answer(status: .done, text: text, document: document)
  }
}
