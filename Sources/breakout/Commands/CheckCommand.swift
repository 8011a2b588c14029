import ArgumentParser
import Conference

/// `breakout check`: reads a scenario and says what was understood.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario, report everything wrong with it, or say what was understood.")

  @Argument(help: "The scenario: a YAML file, or a folder with one.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @OptionGroup(title: "What if") var what: SettingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadScenario(scenario, console, settings: what.settings)
    warn(about: read.scenario, console)
    let summary = ScenarioSummary(read)
    return Answer(status: .done, text: summary.text(console.output), document: summary)
  }

  /// Tells of languages that delegates understand and no session is held in: they may be misspelt.
  private func warn(about scenario: Scenario, _ console: Console) {
    let spoken = Set(scenario.sessions.flatMap(\.languages))
    guard !spoken.isEmpty else { return }
    let others = scenario.delegates.flatMap { Set($0.languages).subtracting(spoken) }
    let numbers = Dictionary(grouping: others, by: \.self).mapValues(\.count)
    for (language, number) in numbers.sorted(by: { $0.key < $1.key }) {
      console.warn(
        "'\(language)' is a language of \(counted(number, "delegate")) and of no session; sessions are in "
          + spoken.sorted().joinedInWords)
    }
  }
}
