import ArgumentParser

/// How a command talks; every subcommand takes these.
struct OutputArguments: ParsableArguments {
  @Flag(help: "Print one JSON document instead of text, also for errors.")
  var json = false

  @Flag(name: [.short, .long], help: "Say nothing on the way; errors are still told.")
  var quiet = false
}
