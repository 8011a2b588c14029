import ArgumentParser
import Conference
import Explanation
import Planning
import Sheets
import Verification

/// `breakout waiting`: who is next when a seat comes free.
struct WaitingCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "Say who moves up when a seat comes free, and who takes the seat that they leave.",
    discussion: """
      Nobody gives up anything for what they wish less. Among those who would gain the policy of the scenario decides. Nothing \
      of the plan is changed: 'replan --leave NAME --move-up' does that.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(help: ArgumentHelp("The list of this workshop alone; may be given more than once.", valueName: "name"))
  var session: [String] = []

  @Option(help: ArgumentHelp("Who moves up if this delegate does not come, instead of lists.", valueName: "name"))
  var leave: String?

  @Option(help: ArgumentHelp("Where this delegate stands on each list.", valueName: "name")) var delegate: String?

  @Option(
    help: ArgumentHelp("Who reads the answer: planner or delegate, who learns nobody else's name.", valueName: "reader")
  )
  var audience = ExplainCommand.ReaderArgument.planner

  @Option(help: ArgumentHelp("The most places of a list; 10 unless given.", valueName: "number")) var places = 10

  @OptionGroup(title: "Sheet") var sheetArguments: SheetArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { sheetArguments.language }

  func validate() throws {
    if !(1...1_000).contains(places) { throw ValidationError("--places is no number from 1 to 1000") }
    if audience == .delegate, delegate == nil { throw ValidationError("--audience delegate needs --delegate") }
    if leave != nil, delegate != nil || !session.isEmpty || sheetArguments.out != nil {
      throw ValidationError("--leave says who moves up for one delegate, and takes no other question")
    }
    if audience == .delegate, sheetArguments.out != nil {
      throw ValidationError("waiting.csv names everybody; leave out --out")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: nil, console)
    do throws(VerificationFailure) {
      _ = try read.verified()
    } catch {
      throw Failure(.infeasible, "the plan does not hold, and nobody is next; 'breakout verify' says why")
    }
    return try naming(read.scenario).answer(read, console)
  }

  /// The same question with the identifiers of those whom it calls by their names.
  private func naming(_ scenario: Scenario) throws(Failure) -> WaitingCommand {
    var command = self
    let people = scenario.delegatesByName
    if let delegate { command.delegate = try identifier(of: delegate, "delegate", people) }
    if let leave { command.leave = try identifier(of: leave, "delegate", people) }
    command.session = try session.map { text throws(Failure) in
      try identifier(of: text, "session", scenario.namedSessions)
    }
    return command
  }

  private func answer(_ read: ReadPlan, _ console: Console) throws(Failure) -> Answer {
    if let unknown = [delegate, leave].compactMap(\.self).first(where: { id in
      !read.scenario.delegates.contains { $0.id.text == id }
    }) {
      throw Failure(.invalidInput, undeclared("delegate", unknown, in: read.scenario.namedDelegates))
    }
    let folder = try sheetArguments.out.map { name throws(Failure) in try OutputFolder(name) }
    let waiting = WaitingLists(
      read.plan, of: read.scenario, options: planning.options(since: .now, seed: read.plan.seed))
    if let leave { return try moves(waiting, leaving: ID(leave), read, console) }
    let lists = try lists(waiting, read, console)
    if let folder {
      let file = waitingFile(lists, of: read.scenario, options: sheetArguments.options)
      try folder.writeSheets([file], ofPlan: read.digest, console)
    }
    guard let delegate else {
      return Answer(status: .done, text: text(lists, of: read.scenario, console.output), document: Lists(lists))
    }
    return own(ID(delegate), lists, console.output)
  }

  /// The lists that were asked for; those of all full workshops unless some were named.
  private func lists(_ waiting: WaitingLists, _ read: ReadPlan, _ console: Console) throws(Failure) -> [WaitingList] {
    let full = waiting.fullWorkshops
    for id in session where !full.contains(ID(id)) {
      guard let found = read.scenario.session(ID(id)) else {
        throw Failure(.invalidInput, undeclared("session", id, in: read.scenario.namedSessions))
      }
      let what = found.kind == .workshop ? "a workshop with free seats or not held" : "a \(found.kind.rawValue)"
      throw Failure(.invalidInput, "'\(id)' is \(what), and has no waiting list")
    }
    var lists: [WaitingList] = []
    for id in full where session.isEmpty || session.contains(id.text) {
      console.note(console.words.reading.lookingForNext(id.text))
      let list = try planned(read) { () throws(PlanningError) in try waiting.list(of: id, places: places) }
      if let list { lists.append(list) }
    }
    return lists
  }

  private func planned<Result>(
    _ read: ReadPlan, _ work: () throws(PlanningError) -> Result
  ) throws(Failure) -> Result {
    do throws(PlanningError) {
      return try Interrupt.answering(work)
    } catch {
      throw Failure(error, scenario: read.file, .in(answerLanguage))
    }
  }

  // MARK: Answers

  private struct Step: Encodable {
    var delegate: String
    var from: String?
    var to: String

    init(_ step: WaitingList.Step) {
      delegate = step.delegate.text
      from = step.from?.text
      to = step.to.text
    }
  }

  private struct Lists: Encodable {
    struct Place: Encodable {
      var place: Int
      var delegate: String
      var chain: [Step]
    }

    struct List: Encodable {
      var session: String
      var seats: Int
      var places: [Place]
      var complete: Bool
    }

    var lists: [List]

    init(_ lists: [WaitingList]) {
      self.lists = lists.map { list in
        let places = list.places.enumerated().map { number, place in
          Place(place: number + 1, delegate: place.delegate.text, chain: place.chain.map { Step($0) })
        }
        return List(session: list.session.text, seats: list.seats, places: places, complete: !list.isCut)
      }
    }
  }

  private func text(_ lists: [WaitingList], of scenario: Scenario, _ terminal: Terminal) -> String {
    let (words, said) = (terminal.words, terminal.words.asking)
    if lists.isEmpty { return "\(said.noneFull)\n" }
    return lists.map { list in
      let title = scenario.session(list.session)?.title(words.language) ?? list.session.text
      let head =
        terminal.styled("\(list.session) \(title)", .bold) + said.allTaken(words.count(list.seats, .seat)) + "\n"
      if list.places.isEmpty { return head + "  \(said.nobodyMovesUp)\n" }
      var table = TextTable(sides: [.right, .left, .left])
      for (number, place) in list.places.enumerated() {
        table.add(["\(number + 1)", place.delegate.text, chain(place.chain, said)])
      }
      return head + table.text + (list.isCut ? "  \(said.perhapsMore)\n" : "")
    }.joined(separator: "\n")
  }

  /// `w2 → w1; then alb-4 w3 → w2`.
  private func chain(_ chain: [WaitingList.Step], _ said: AskingWords) -> String {
    chain.enumerated().map { number, step in
      (number == 0 ? "" : "\(said.then(step.delegate.text)) ") + "\(step.from?.text ?? "–") → \(step.to)"
    }.joined(separator: "; ")
  }

  private struct Moves: Encodable {
    var leaving: String
    var moves: [Step]
  }

  private func moves(_ waiting: WaitingLists, leaving id: ID<Delegate>, _ read: ReadPlan, _ console: Console)
    throws(Failure) -> Answer
  {
    let said = console.words.asking
    let moves = try planned(read) { () throws(PlanningError) in try waiting.moves(leaving: id) } ?? []
    var table = TextTable(sides: [.left, .left])
    for step in moves { table.add([step.delegate.text, "\(step.from?.text ?? "–") → \(step.to)"]) }
    let text =
      "\(said.ifAbsent(id.text, !moves.isEmpty))\n" + (moves.isEmpty ? "" : "\n" + table.text)
    return Answer(status: .done, text: text, document: Moves(leaving: id.text, moves: moves.map { Step($0) }))
  }

  private struct Own: Encodable {
    struct Standing: Encodable {
      var session: String
      var place: Int
      var instead: String?
    }

    var delegate: String
    var places: [Standing]
  }

  /// Where a delegate stands: their own places and nothing about anybody else.
  private func own(_ id: ID<Delegate>, _ lists: [WaitingList], _ terminal: Terminal) -> Answer {
    let places = lists.compactMap { list -> Own.Standing? in
      guard let place = list.places.firstIndex(where: { $0.delegate == id }) else { return nil }
      let instead = list.places[place].chain.first?.from
      return Own.Standing(session: list.session.text, place: place + 1, instead: instead?.text)
    }
    let said = terminal.words.asking
    var table = TextTable(sides: [.left, .left, .left])
    for place in places {
      let instead = place.instead.map { String(said.instead([$0]).dropFirst()) }
      table.add([place.session, said.place(place.place), instead ?? ""])
    }
    let text = places.isEmpty ? "  \(said.onNoList)\n" : table.text
    return Answer(
      status: .done, text: terminal.styled(id.text, .bold) + "\n" + text,
      document: Own(delegate: id.text, places: places))
  }
}
