import ArgumentParser

/// A subcommand: ``answer(_:)`` is what it does; how it is told, and the exit code, are the same for all.
protocol Command: ParsableCommand {
  /// How it talks.
  var output: OutputArguments { get }
  /// Does the work.
  func answer(_ console: Console) throws(Failure) -> Answer
}

extension Command {
  func run() throws {
    let console = Console(command: Self._commandName, isMachine: output.json, isQuiet: output.quiet)
    let status: ExitStatus
    do throws(Failure) {
      status = console.tell(try answer(console))
    } catch {
      status = console.tell(error)
    }
    throw ExitCode(status.rawValue)
  }
}
