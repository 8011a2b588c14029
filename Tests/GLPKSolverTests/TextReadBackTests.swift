import Foundation
import GLPKSolver
import Optimization
import Testing

/// What glpsol says about a model in text.
private struct Glpsol {
  /// `o` optimal, `f` feasible, `n` infeasible, `u` undefined or unbounded.
  var status: Substring
  var objective: Double
  var columns: Int
  var rows: Int

  static let isInstalled = ["/usr/bin", "/usr/local/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/glpsol")
  }

  init(_ format: String, _ text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "glpsol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appending(path: "model"), answer = folder.appending(path: "answer")
    try Data(text.utf8).write(to: model)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["glpsol", format, model.path, "--write", answer.path, "--nopresol"]
    let talk = Pipe()
    process.standardOutput = talk
    process.standardError = talk
    try process.run()
    let said = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(said)\n\(text)")
    // "s bas rows columns primal dual objective" or "s mip rows columns status objective"
    let lines = String(decoding: try Data(contentsOf: answer), as: UTF8.self).split(separator: "\n")
    let words = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
    rows = try #require(Int(words[2]))
    columns = try #require(Int(words[3]))
    objective = try #require(Double(words[words.count - 1]))
    if words[1] == "bas" {
      status = words[4] == "f" && words[5] == "f" ? "o" : words[4]
    } else {
      status = words[4]
    }
  }
}

private func expectSameAnswer(_ model: Model) throws {
  let solution = try GLPKSolver().solve(model)
  for (format, text) in [("--lp", model.lpText()), ("--freemps", model.mpsText())] {
    let answer = try Glpsol(format, text)
    #expect((answer.status == "o") == (solution.termination == .optimal), "\(format) \(answer.status)\n\(text)")
    if let objective = solution.objective {
      #expect(abs(answer.objective - objective) < 1e-6, "\(format)\n\(text)")
    }
  }
}

@Suite(.enabled(if: Glpsol.isInstalled)) struct TextReadBackTests {
  @Test(arguments: ContractCase.linear + ContractCase.integer)
  func `glpsol reads every contract model as it is meant`(contract: ContractCase) throws {
    // Left to itself, glpsol takes small amounts for nothing; see StrategyTests.
    if contract.name.hasPrefix("a big M") { return }
    try expectSameAnswer(contract.model)
  }

  @Test(arguments: 0..<60) func `glpsol reads random models as they are meant`(seed: Int) throws {
    try expectSameAnswer(.random(seed: seed))
  }

  @Test func `MPS text keeps all columns and rows`() throws {
    var model = Model.random(seed: 8)
    model.objective.constant = 0
    let answer = try Glpsol("--freemps", model.mpsText())
    #expect(answer.columns == model.columns.count)
    #expect(answer.rows == model.rows.count)
  }
}
