import ArgumentParser
import Conference
import Foundation

/// `breakout`: every subcommand, and what happens before and after each.
@main
struct Breakout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breakout",
    abstract: "Plans conferences that break out into parallel workshops, and proves how good the plan is.",
    discussion: """
      Exit codes: 0 done, proven to the gap asked for; 1 an error of the program or of the system; 2 infeasible, with \
      reasons; 3 invalid input; 4 stopped early, plan written; 5 stopped before there was a plan; 64 wrong usage.
      """,
    version: breakoutVersion,
    subcommands: [
      InitCommand.self, OpenCommand.self, CheckCommand.self, SolveCommand.self, VerifyCommand.self, ExplainCommand.self,
      ReplanCommand.self, WaitingCommand.self, DrawCommand.self, HistoryCommand.self,
      CompareCommand.self, FrontierCommand.self, ImportCommand.self, ExportCommand.self, ModelCommand.self,
      SchemaCommand.self, GenerateCommand.self, SweepCommand.self, GatherCommand.self,
    ])

  static func main() {
    Interrupt.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let message = unknownSubcommand(in: arguments) { throw ValidationError(message) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error, arguments: arguments)
    }
  }

  /// Help and completions are no errors; what is wrong with the arguments is also told to machines that asked for JSON.
  private static func end(with error: any Error, arguments: [String]) -> Never {
    let code = exitCode(for: error)
    if code == .validationFailure, arguments.prefix(while: { $0 != "--" }).contains("--json") {
      StandardStream.error.write(fullMessage(for: error) + "\n")
      let known = subcommandNames.first { $0 == arguments.first }
      let console = Console(command: known, isMachine: true, isQuiet: true)
      Foundation.exit(console.tellMachine(Failure(.usage, message(for: error))).rawValue)
    }
    exit(withError: error)
  }

  private static var subcommandNames: [String] {
    configuration.subcommands.map { $0._commandName } + ["help"]
  }

  /// What to say when the first argument looks like a subcommand but is none.
  static func unknownSubcommand(in arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), !subcommandNames.contains(first) else { return nil }
    return "there is no subcommand '\(first)'; \(suggestion(for: first, kind: "subcommand", among: subcommandNames))"
  }
}
