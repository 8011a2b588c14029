import Foundation
import GLPKSolver
import Optimization
import Testing

/// What is written to stdout and stderr while `body` runs, by whomever; it is passed on afterwards.
private func output(while body: () throws -> Void) throws -> String {
  let path = FileManager.default.temporaryDirectory.appending(path: "silence-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  let file = open(path, O_CREAT | O_RDWR | O_APPEND, 0o600)
  try #require(file >= 0)
  let saved = [dup(1), dup(2)]
  dup2(file, 1)
  dup2(file, 2)
  defer {
    dup2(saved[0], 1)
    dup2(saved[1], 2)
    for descriptor in saved + [file] { close(descriptor) }
    if let data = FileManager.default.contents(atPath: path) { FileHandle.standardError.write(data) }
  }
  try body()
  return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
}

@Test func `GLPK never writes to stdout or stderr`() throws {
  let text = try output {
    _ = try GLPKSolver().solve(.marketSplit(rows: 3))
    _ = try GLPKSolver().solve(.transport(sources: 40, sinks: 40))
    for contract in ContractCase.linear + ContractCase.integer { _ = try GLPKSolver().solve(contract.model) }
  }
  // Other tests may talk at the same time; these are words that only GLPK uses.
  let words = ["obj =", "mip =", "GLPK Simplex", "GLPK Integer", "Scaling", "Constructing", "OPTIMAL", "cuts enabled"]
  for word in words { #expect(!text.contains(word)) }
}
