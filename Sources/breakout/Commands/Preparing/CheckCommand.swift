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
  @OptionGroup(title: "Output") var spoken: LanguageArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { spoken.language }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadScenario(scenario, console, settings: what.settings)
    warn(about: read.scenario, console)
    let asking = read.scenario.delegates.count { !$0.friends.isEmpty }
    if asking > 0, read.scenario.rules[.friends] == .off {
      console.warn(
        "\(counted(asking, "delegate")) ask to be with others, which nobody looks at while 'rules.friends' is off; write {soft: 1}"
      )
    }
    for (index, _, reason) in read.scenario.unfounded where read.scenario.rules[.buildsOn] == .hard {
      console.warn("nobody can attend '\(read.scenario.sessions[index].id)': \(reason)")
    }
    let summary = ScenarioSummary(read, answerLanguage)
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
