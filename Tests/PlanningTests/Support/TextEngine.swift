import Foundation
import Optimization
import Synchronization

/// Another engine: it writes the model down, has `glpsol` solve the text in a process of its own, and reads the answer.
///
/// Nothing of `GLPKSolver` is in it, so a plan that comes about with it shows that any program that reads MPS will do.
final class TextEngine: Solver {
  /// Whether the program is there.
  static let isInstalled = ["/usr/bin", "/usr/local/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/glpsol")
  }

  private let count = Mutex(0)
  /// How many models it has solved.
  var solved: Int { count.withLock { $0 } }

  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Optimization.Progress) -> Void
  ) throws(SolverError) -> Solution {
    count.withLock { $0 += 1 }
    do {
      return try answer(to: model, relaxed: options.relaxationOnly)
    } catch {
      throw .unusable("\(error)")
    }
  }

  private func answer(to model: Model, relaxed: Bool) throws -> Solution {
    if model.columns.isEmpty { return try GLPSOLAnswer.withoutColumns(model) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = folder.appending(path: "model.mps"), answer = folder.appending(path: "answer")
    try Data(model.mpsText().utf8).write(to: text)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["glpsol", "--freemps", text.path, "--write", answer.path, "--nopresol"] + (relaxed ? ["--nomip"] : [])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = String(decoding: try Data(contentsOf: answer), as: UTF8.self).split(separator: "\n")
    return try GLPSOLAnswer(lines).solution(of: model)
  }
}

/// What `glpsol --write` writes: `s …` with the status, then a line `i …` for each row and `j …` for each column.
private struct GLPSOLAnswer {
  struct Unreadable: Error {
    var line: Substring
  }

  private var isOptimal = false
  private var isRelaxation = false
  private var rows: [[Substring]] = []
  private var columns: [[Substring]] = []

  init(_ lines: [Substring]) throws {
    for line in lines {
      let words = line.split(separator: " ")
      switch words.first {
      case "s":
        isRelaxation = words[1] == "bas"
        isOptimal = isRelaxation ? words[4] == "f" && words[5] == "f" : words[4] == "o"
      case "i": rows.append(words)
      case "j": columns.append(words)
      default: break
      }
    }
  }

  func solution(of model: Model) throws -> Solution {
    guard isOptimal else { return Solution(termination: .infeasible, bound: .infinity) }
    let own = columns.prefix(model.columns.count)
    let values = try own.map { try number($0[isRelaxation ? 3 : 2]) }
    let objective = model.objective.value(at: values)
    guard isRelaxation else {
      let whole = zip(values, model.columns).map { $1.kind == .integer ? $0.rounded() : $0 }
      return Solution(
        termination: .optimal, values: whole, objective: model.objective.value(at: whole), bound: objective)
    }
    let relaxation = Relaxation(
      objective: objective, values: values, reducedCosts: try own.map { try number($0[4]) },
      duals: Array(repeating: 0, count: model.rows.count))
    return Solution(
      termination: .optimal, values: values, objective: objective, bound: objective, relaxation: relaxation)
  }

  private func number(_ word: Substring) throws -> Double {
    guard let number = Double(word) else { throw Unreadable(line: word) }
    return number
  }

  static func withoutColumns(_ model: Model) throws -> Solution {
    let isFeasible = model.violation(at: []) <= Tolerance.feasibility
    return isFeasible
      ? Solution(
        termination: .optimal, values: [], objective: model.objective.constant, bound: model.objective.constant)
      : Solution(termination: .infeasible, bound: .infinity)
  }
}

/// An engine that solves nothing.
struct NoEngine: Solver {
  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Optimization.Progress) -> Void
  ) throws(SolverError) -> Solution {
    throw .unusable("there is no engine")
  }
}
