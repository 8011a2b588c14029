import ArgumentParser
import Conference
import ScenarioFile

/// `breakout history`: the re-plans that led to a plan, and what each of them changed.
struct HistoryCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell the re-plans that led to a plan: what was asked, who moved, and what is elsewhere since.",
    discussion: """
      Each plan stays in the folder that it was written to. To take re-plans back, go on from an earlier folder; 'breakout export --since' \
      with the plan that people know then tells them what is different.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup(title: "Output") var spoken: LanguageArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { spoken.language }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: nil, console)
    let told: [ToldPlan]
    do throws(InvalidScenarioFile) {
      told = try read.planFile.told()
    } catch {
      throw Failure(error) { "\($0) in \(read.file)" }
    }
    let plans = told + [ToldPlan(EarlierPlan(read.plan), of: read.scenario)]
    let source = read.planFile.source
    let counts = source.history.map(\.changes) + [source.changes.count]
    let replans = plans.indices.dropFirst().map { number in
      // Versions are read from a file: their numbers need not rise.
      let files = source.changes.indices.filter { counts[number - 1] <= $0 && $0 < counts[number] }
      return Version(
        number, from: plans[number - 1], to: plans[number],
        changes: files.map { .init(file: source.changes[$0], bytes: source.files[source.changes[$0]] ?? []) })
    }
    let head = console.words.asking.history(read.scenario.event.name(answerLanguage), replans.count) + "\n"
    return Answer(
      status: .done, text: ([head] + replans.map { $0.text(console.words) }).joined(separator: "\n"),
      document: Document(plan: read.file, replans: replans))
  }

  private struct Document: Encodable {
    var plan: String
    var replans: [Version]
  }
}

/// What a re-plan changed.
private struct Version: Encodable {
  /// A file with changes.
  struct Change: Encodable {
    var file: String
    var text: String

    init(file: String, bytes: [UInt8]) {
      self.file = file
      text = String(decoding: bytes, as: UTF8.self)
    }
  }

  var number: Int
  var changes: [Change]
  /// Who attends something else than before.
  var moved: [String]
  var came: [String]
  var gone: [String]
  /// Sessions and breaks at another time or in another room.
  var elsewhere: [String]

  init(_ number: Int, from before: ToldPlan, to after: ToldPlan, changes: [Change]) {
    self.number = number
    self.changes = changes
    let news = Rearrangement(
      from: before.plan, to: after.plan.plan, of: after.scenario,
      announced: (plan: before.plan.plan, scenario: before.scenario)
    )
    let known = Set(before.scenario.delegates.map(\.id))
    moved = news.moved.map(\.text)
    came = after.scenario.delegates.map(\.id).filter { !known.contains($0) }.map(\.text)
    gone = news.gone.map(\.id.text)
    elsewhere = news.shifts.map(\.session.text) + news.pauses.map(\.pause.text)
  }

  /// For people.
  func text(_ words: TerminalWords) -> String {
    let said = words.asking
    let asked = changes.flatMap { change in
      change.text.split(separator: "\n").filter { !$0.hasPrefix("format:") }.map { "    \($0)" }
    }
    func list(_ what: String, _ names: [String]) -> [String] {
      guard !names.isEmpty else { return [] }
      let shown = names.count <= 12 ? names : names.prefix(12) + [said.moreOfThem(names.count - 12)]
      return ["  \(what): \(words.list(Array(shown)))"]
    }
    let done =
      list(said.attendOther, moved) + list(said.came, came) + list(said.gone, gone) + list(said.elsewhere, elsewhere)
    return ([said.replan(number)] + asked + (done.isEmpty ? ["  \(said.nothingDifferent)"] : done)).map { "\($0)\n" }
      .joined()
  }
}
