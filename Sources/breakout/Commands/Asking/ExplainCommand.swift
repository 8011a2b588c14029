import ArgumentParser
import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Verification

/// `breakout explain`: why there is no plan, what binds one, or why somebody is not where they wish to be.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Say why a scenario has no plan and what would help, what binds a plan, or why a delegate is not elsewhere.",
    discussion: """
      Of a scenario without a plan: the smallest set of demands that clash, each with its place in the file, and the cheapest \
      changes that help. Of one with a plan: what keeps each stage from being better. Of a plan and a delegate: the reason for \
      every better choice, found by granting it and solving. Of a session and a room or a time: each rule that forbids it there, or \
      what forcing it would cost in each stage.
      """)

  @Argument(
    help: "A scenario, or a plan: a YAML file, a plan.json, or a folder with one.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var subject: String

  @Option(help: ArgumentHelp("Whom to answer; needs a plan.", valueName: "name")) var delegate: String?
  @Option(
    help: ArgumentHelp(
      "About this session: with --delegate why they are not in it, with --room or --start why it is not there.",
      valueName: "name"))
  var session: String?
  @Option(help: ArgumentHelp("Why is the session not in this room?", valueName: "name")) var room: String?
  @Option(help: ArgumentHelp("Why does the session not start then: \"fri 11:30\"?", valueName: "day time"))
  var start: String?
  @Option(
    help: ArgumentHelp("Who reads the answer: planner or delegate, who learns nobody else's name.", valueName: "reader")
  )
  var audience = ReaderArgument.planner

  @Flag(help: "With --delegate: could they have had more by asking otherwise?")
  var advice = false

  @OptionGroup(title: "What if") var what: SettingArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var spoken: LanguageArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { spoken.language }

  /// Who reads the answer.
  enum ReaderArgument: String, ExpressibleByArgument, CaseIterable {
    case planner, delegate
  }

  func validate() throws {
    if room != nil || start != nil {
      if session == nil { throw ValidationError("--room and --start need --session: what is it about?") }
      if delegate != nil { throw ValidationError("--delegate asks about a seat, --room and --start about the agenda") }
    } else if session != nil, delegate == nil {
      throw ValidationError("--session needs --delegate, --room or --start: what is asked about it?")
    }
    if advice, delegate == nil || session != nil {
      throw ValidationError("--advice needs --delegate, and no --session")
    }
    if audience == .delegate, delegate == nil { throw ValidationError("--audience delegate needs --delegate") }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let options = planning.options(since: .now)
    guard ReadPlan.isPlan(subject) else {
      let read = try ReadScenario(subject, console, settings: what.settings, allowingConflicts: true)
      guard delegate == nil else {
        throw Failure(.invalidInput, "--delegate asks about a plan; give its plan.json instead of '\(subject)'")
      }
      if let question = try naming(read.scenario).question(about: read.scenario) {
        guard read.conflicts.isEmpty else { throw read.refusal }
        return try told(read.path.file) { () throws(PlanningError) in
          console.note(console.words.reading.planningTwice)
          return placement(
            try ForcedPlacement(question, of: read.scenario, plan: nil, options: options), read.scenario, console)
        }
      }
      return try told(read.path.file, unknown: read.refusal) { () throws(PlanningError) in
        if let why = try Infeasibility.of(read.scenario, options: options) {
          let text = InfeasibilityText(
            why, of: read.scenario, in: read.source, console.words, place: read.path.path(of:))
          return Answer(status: .infeasible, text: text.text(of: read.path.file, console.output), document: text)
        }
        guard read.conflicts.isEmpty else { return nil }
        console.note(console.words.reading.lookingForBinding)
        let plan = try Planner().plan(read.scenario, options: options)
        return try binding(plan, of: read.scenario, options, console)
      }
    }
    guard what.settings.isEmpty else {
      throw Failure(.invalidInput, "--set changes a scenario; '\(subject)' is a plan")
    }
    let read = try ReadPlan(subject, against: nil, console)
    return try naming(read.scenario).answer(read, options, console)
  }

  /// The same question with the identifiers of those whom it calls by their names.
  private func naming(_ scenario: Scenario) throws(Failure) -> ExplainCommand {
    var command = self
    if let delegate { command.delegate = try identifier(of: delegate, "delegate", scenario.delegatesByName) }
    if let session { command.session = try identifier(of: session, "session", scenario.namedSessions) }
    if let room { command.room = try identifier(of: room, "room", scenario.namedRooms) }
    return command
  }

  /// The answer about a plan.
  private func answer(
    _ read: ReadPlan, _ options: PlanningOptions, _ console: Console
  ) throws(Failure) -> Answer {
    if let question = try question(about: read.scenario) {
      return try told(read.file) { () throws(PlanningError) in
        placement(
          try ForcedPlacement(question, of: read.scenario, plan: read.plan, options: options), read.scenario, console)
      }
    }
    if let delegate { try check(delegate, in: read) }
    return try told(read.file) { () throws(PlanningError) in
      guard let delegate else { return try binding(read.plan, of: read.scenario, options, console) }
      if advice { return try advice(for: ID(delegate), read, console) }
      return try whyNot(ID(delegate), read, options, console)
    }
  }

  /// Whether there are such a delegate and such a workshop, and they are not in it.
  private func check(_ delegate: String, in read: ReadPlan) throws(Failure) {
    guard read.scenario.delegates.contains(where: { $0.id.text == delegate }) else {
      throw unknown("delegate", delegate, in: read.scenario.namedDelegates)
    }
    guard let session else { return }
    guard let found = read.scenario.session(ID(session)) else {
      throw unknown("session", session, in: read.scenario.namedSessions)
    }
    guard found.kind == .workshop else {
      let who = found.kind == .plenary ? "everybody is in it" : "nobody is allocated to it"
      throw Failure(.invalidInput, "'\(session)' is a \(found.kind.rawValue): \(who)")
    }
    if read.plan.allocation[ID(delegate)].contains(ID(session)) {
      throw Failure(.invalidInput, "\(delegate) is in '\(session)'")
    }
  }

  /// - Parameter unknown: what to say where there is no answer.
  private func told(
    _ file: String, unknown: @autoclosure () -> Failure = Failure(.failed, "there is no answer"),
    _ work: () throws(PlanningError) -> Answer?
  ) throws(Failure) -> Answer {
    let answer: Answer?
    do throws(PlanningError) {
      answer = try Interrupt.answering(work)
    } catch {
      throw Failure(error, scenario: file, .in(answerLanguage))
    }
    guard let answer else { throw unknown() }
    return answer
  }

  // MARK: What binds

  private struct Stage: Encodable {
    var stage: String
    var value: Double
    var alone: [String]
    var together: [String]
  }

  private struct Bindings: Encodable {
    var feasible = true
    var binding: [Stage]
  }

  private func binding(
    _ plan: Plan, of scenario: Scenario, _ options: PlanningOptions, _ console: Console
  ) throws(PlanningError) -> Answer {
    let (words, said) = (console.words, console.words.asking)
    let stages = try Binding.all(of: scenario, in: plan, options: options).map {
      Stage(
        stage: $0.stage, value: $0.value, alone: $0.alone.map { $0.words(in: scenario, answerLanguage) },
        together: $0.together.map { $0.words(in: scenario, answerLanguage) })
    }
    var text = console.output.styled(said.thereIsAPlan, .bold) + "\(said.whatKeeps)\n"
    for stage in stages {
      text += "\n\(words.stage(stage.stage)) \(words.number(stage.value)): "
      if stage.alone.isEmpty, stage.together.isEmpty {
        text += "\(said.noRule)\n"
        continue
      }
      text += "\(stage.alone.isEmpty ? said.together : said.each)\n"
      let demands = stage.alone.isEmpty ? stage.together : stage.alone
      text += demands.prefix(12).map { "  \($0)\n" }.joined()
      if demands.count > 12 { text += "  \(said.more(demands.count - 12))\n" }
    }
    return Answer(status: .done, text: text, document: Bindings(binding: stages))
  }

  // MARK: Why not

  private func whyNot(
    _ id: ID<Delegate>, _ read: ReadPlan, _ options: PlanningOptions, _ console: Console
  ) throws(PlanningError) -> Answer? {
    let questions = Questions(read.plan, of: read.scenario, options: options)
    let reader: Reader = audience == .planner ? .planner : .delegate(id)
    guard let overview = try questions.answer(for: id, asking: session.map { [ID($0)] }) else { return nil }
    let better = overview.better.map { choice($0, read.scenario, reader, console.words) }
    let document = WhyNotDocument(
      delegate: id.text, choices: overview.wishes.map(\.text),
      obtained: overview.obtained.map { Seat(session: $0.session.text, rank: $0.rank) },
      friends: overview.friends.isEmpty
        ? nil
        : overview.friends.map {
          Friend(
            delegate: reader == .planner ? $0.friend.text : nil, together: $0.together.map(\.text), blocks: $0.blocks)
        }, memory: overview.memory.map(Remembered.init), better: better)
    let (words, said) = (console.words, console.words.asking)
    let widest = [said.wishes, said.obtained, said.with, said.before].map(\.count).max() ?? 0
    func label(_ text: String) -> String { text + String(repeating: " ", count: widest + 2 - text.count) }
    var text = console.output.styled(id.text, .bold) + "\n"
    let wishes = document.choices.isEmpty ? said.none : document.choices.joined(separator: ", ")
    text += "  \(label(said.wishes))\(wishes)\n"
    let seats = document.obtained.map { "\($0.session) (\(said.rank($0.rank)))" }
    text += "  \(label(said.obtained))\(seats.isEmpty ? said.nothing : seats.joined(separator: ", "))\n"
    for friend in document.friends ?? [] {
      let places = said.inBlocks(friend.together, words.count(friend.blocks, .block))
      text += "  \(label(said.with))\(friend.delegate ?? said.somebodyAskedFor): \(places)\n"
    }
    text += document.memory?.text(words, label(said.before)) ?? ""
    if better.isEmpty { text += "\n\(said.nothingBetter)\n" }
    for choice in better {
      let instead = choice.instead.isEmpty ? "" : said.instead(choice.instead)
      text += "\n\(choice.session) (\(said.rank(choice.rank)))\(instead): \(choice.text)\n"
    }
    return Answer(status: .done, text: text, document: document)
  }

  private func choice(_ why: WhyNot, _ scenario: Scenario, _ reader: Reader, _ words: TerminalWords) -> Choice {
    var choice = Choice(
      session: why.session.text, rank: why.rank, instead: why.instead.map(\.text), reason: "",
      text: why.words(in: scenario, for: reader, answerLanguage, stage: words.stage))
    switch why.answer {
    case .away: choice.reason = "away"
    case .forbidden: choice.reason = "forbidden"
    case .tie: choice.reason = "tie"
    case .better: choice.reason = "better"
    case .costs(let costs, _):
      choice.reason = "costs"
      choice.stages = costs.map { Cost(stage: $0.stage, plan: $0.plan, granted: $0.granted) }
    }
    return choice
  }
}
