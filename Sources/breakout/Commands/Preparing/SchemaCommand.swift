import ArgumentParser
import Foundation

/// `breakout schema`: the JSON Schema of scenarios.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenarios, for editors that complete and check as you type.",
    discussion: """
      In VS Code with its YAML extension, and in every editor that speaks to yaml-language-server, put this on a scenario's first \
      line: # yaml-language-server: $schema=scenario.schema.json
      """)

  func run() throws {
    let code = StandardStream.output.write(String(decoding: PackageResources.scenario_schema_json, as: UTF8.self))
    // A reader that left early has seen enough.
    guard code == 0 || code == EPIPE else { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
