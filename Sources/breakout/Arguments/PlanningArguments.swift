import ArgumentParser
import Decomposition
import Foundation
import Planning

/// How long and how hard to search; every subcommand that plans takes these.
struct PlanningArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Stop after so long with the best plan so far: 90s, 2m, 500ms. Unless given, search to the end.",
      valueName: "time"),
    transform: Duration.init(argument:))
  var timeLimit: Duration?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The gap to the best possible plan that is good enough: 1% or 0.01; 0 unless given.", valueName: "gap"),
    transform: Gap.init(argument:))
  var gap = Gap(share: 0)

  @Option(
    help: ArgumentHelp(
      "What the lots are drawn from that decide between equally good plans. It follows from the people, their wishes, the sessions and "
        + "the rooms unless given; what is proven does not depend on it.",
      valueName: "number"))
  var seed: UInt32?

  @Option(
    help: ArgumentHelp(
      "How many moves the search for few repeated meetings makes; the plan depends on it, and not on the clock.",
      valueName: "number"))
  var moves = PlanningOptions().moves

  @Option(
    help: ArgumentHelp(
      "How many searches run at once. As many as there are cores unless given; the plan does not depend on it.",
      valueName: "number"),
    transform: Int.init(threads:))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp("Leave a mechanism of the solver out, to measure what it buys.", visibility: .hidden))
  var without: [Mechanism] = []

  /// The limits for a run that began at a moment.
  ///
  /// - Parameter known: the seed of a plan that is the start of this one; it holds unless another is given.
  func options(since start: ContinuousClock.Instant, seed known: UInt32? = nil) -> PlanningOptions {
    var options = PlanningOptions(
      deadline: timeLimit.map { start + $0 }, stop: Interrupt.stop, gap: gap.share, threads: threads,
      seed: seed ?? known, moves: moves)
    options.parameters.without = Set(without)
    return options
  }
}

extension Mechanism: ExpressibleByArgument {}
