import Breakout

/// `fairness order 200`, `fairness chances 1000`, `fairness waiting 1000`, `fairness leximin 100` `fairness memory 5` or `fairness swaps 10`, from the folder of the project.
@main enum Fairness {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let what = arguments.first, let count = arguments.dropFirst().first.flatMap({ Int($0) }), count > 0 else {
      print(
        "usage: fairness order SCENARIOS | fairness chances SEEDS | fairness waiting PREDICTIONS | "
          + "fairness leximin CONFERENCES | fairness memory SERIES | fairness swaps DRAWS")
      return
    }
    switch what {
    case "order": try Order.measure(count)
    case "chances": try Chances.measure(count)
    case "leximin": try Leximin.measure(count)
    case "memory": try MemorySeries.measure(count)
    case "swaps": try Swaps.measure(count)
    case "waiting": try Waiting.measure(count)
    default: print("there is no measurement '\(what)'")
    }
  }
}
