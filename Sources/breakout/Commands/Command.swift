import ArgumentParser
import Conference

/// A subcommand: ``answer(_:)`` is what it does; how it is told, and the exit code, are the same for all.
protocol Command: ParsableCommand {
  /// How it talks.
  var output: OutputArguments { get }
  /// The language of its answers.
  var answerLanguage: Language { get }
  /// Does the work.
  func answer(_ console: Console) throws(Failure) -> Answer
}

extension Command {
  var answerLanguage: Language { .english }

  func run() throws {
    let console = Console(
      command: Self._commandName, isMachine: output.json, isQuiet: output.quiet, language: answerLanguage)
    let status: ExitStatus
    do throws(Failure) {
      status = console.tell(try answer(console))
    } catch {
      status = console.tell(error)
    }
    throw ExitCode(status.rawValue)
  }
}
