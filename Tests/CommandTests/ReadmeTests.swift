import Foundation
import Testing

struct ReadmeTests {
  @Test func `the scenario in the README can be solved as it stands there`() throws {
    let folder = try Folder()
    try folder.write("example/example.yaml", block("yaml"))
    try folder.write("example/roster.csv", block("csv"))
    let run = try breakout("solve", "example", in: folder)
    #expect(run.code == 0, "\(run.error)")
  }

  @Test func `the scenario in the reference can be solved as it stands there`() throws {
    let folder = try Folder()
    try folder.write("example/example.yaml", block("yaml", of: "docs/scenario.md"))
    try folder.write("example/roster.csv", block("csv", of: "docs/scenario.md"))
    let run = try breakout("solve", "example", in: folder)
    #expect(run.code == 0, "\(run.error)")
  }

  @Test func `the stages that the README shows of the demonstration are what comes out`() throws {
    let folder = try Folder()
    let scenario = Repository.path("scenarios/strasbourg-2019/strasbourg.yaml")
    let run = try breakout("solve", scenario, in: folder)
    #expect(run.code == 0, "\(run.error)")
    // The figures below the stages may differ between plans that are equally good; these are proven.
    let shown = try block("text").components(separatedBy: "\n\n").prefix(2).joined(separator: "\n\n")
    #expect(run.output.hasPrefix(shown), "\(run.output)")
  }

  @Test func `the commands that the README gives work on the plan of the demonstration`() throws {
    let folder = try Folder()
    let scenario = Repository.path("scenarios/strasbourg-2019/strasbourg.yaml")
    #expect(try breakout("solve", scenario, "--out", "out/strasbourg-2019", "-q", in: folder).code == 0)
    let blocks = try Repository.read("README.md").components(separatedBy: "```sh\n")
    let commands = try #require(blocks.first { $0.hasPrefix("export PATH") }).components(separatedBy: "```")[0]
      .split(separator: "\n").dropFirst()
    #expect(commands.count == 5)
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map { $0.hasPrefix("scenarios/") ? scenario : String($0) }
      let run = try Running(words, in: folder).end()
      #expect(run.code == 0, "\(command): \(run.error)")
    }
  }

  @Test func `every subcommand is in the README, with a page of its own`() throws {
    let text = try Repository.read("README.md")
    let help = try breakout("--help", in: Folder()).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let names = list.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See '")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.contains("solve"))
    for name in names {
      #expect(text.contains("docs/commands/\(name).md"), "\(name)")
      #expect(FileManager.default.fileExists(atPath: Repository.path("docs/commands/\(name).md")), "\(name)")
    }
  }

  @Test func `every figure of a plan has its definition`() throws {
    let folder = try Folder()
    let scenario = Repository.path("scenarios/strasbourg-2019/strasbourg.yaml")
    #expect(try breakout("solve", scenario, "--out", "out", in: folder).code == 0)
    let data = Data(try folder.read("out/plan.json").utf8)
    let plan = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let text = try Repository.read("docs/metrics.md")
    let names = members(of: try #require(plan["metrics"])).subtracting(["part", "whole"])
    #expect(names.count > 40)
    for name in names.sorted() { #expect(text.contains("`\(name)`"), "\(name)") }
  }

  /// The names of all members of a JSON document.
  private func members(of document: Any) -> Set<String> {
    if let object = document as? [String: Any] {
      return object.values.reduce(Set(object.keys)) { $0.union(members(of: $1)) }
    }
    return (document as? [Any] ?? []).reduce([]) { $0.union(members(of: $1)) }
  }

  /// The first block of a language on a page.
  private func block(_ language: String, of page: String = "README.md") throws -> String {
    let text = try Repository.read(page)
    let rest = try #require(text.components(separatedBy: "```\(language)\n").dropFirst().first)
    return try #require(rest.components(separatedBy: "```").first)
  }
}
