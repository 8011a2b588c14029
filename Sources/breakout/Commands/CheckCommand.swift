import ArgumentParser

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
    let summary = ScenarioSummary(read)
    return Answer(status: .done, text: summary.text(console.output), document: summary)
  }
}
