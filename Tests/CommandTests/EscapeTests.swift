import Foundation
import Testing

/// What files say reaches the terminal as something that can be read, and does nothing there.
struct EscapeTests {
  private static let forged = "Small\\e[2J\\e]0;owned\\a\\nProven optimal.\u{202E}"

  @Test func `a title can neither move the cursor nor forge a line`() throws {
    var files = Scenarios.small()
    files["small.yaml"] = files["small.yaml"]?.replacing("name: Small", with: "name: \"\(EscapeTests.forged)\"")
      .replacing("{id: w1,", with: "{id: w1, title: \"\(EscapeTests.forged)\",")
    let folder = try Folder(files)
    for arguments in [
      ["check", "scenario"], ["solve", "scenario", "--out", "plan"], ["verify", "plan"],
      ["explain", "plan", "--delegate", "d1"],
    ] {
      let run = try Running(arguments, in: folder).end()
      #expect(run.code == 0, "\(run.error)")
      let said = run.output + run.error
      #expect(!said.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" }, "\(arguments)")
      #expect(said.split(separator: "\n").count { $0.hasPrefix("Proven optimal") } <= 1)
    }
    #expect(try breakout("check", "scenario", in: folder).output.contains("Small\\u{1B}[2J"))
  }

  @Test func `a roster or a plan that is refused does nothing to the terminal either`() throws {
    var files = Scenarios.small()
    files["roster.csv"]? += "\"d9\u{1B}[2J\",Jo\u{1B}[31m,\"nowhere\u{1B}]0;x\u{07}\",w1,w2\n"
    let folder = try Folder(files)
    let refused = try breakout("solve", "scenario", in: folder)
    #expect(refused.code == 3)
    #expect(refused.error.contains("\\u{1B}") && !refused.error.contains("\u{1B}"), "\(refused.error)")

    let good = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: good).code == 0)
    let plan = try good.read("plan/plan.json").replacing("\"w1\"", with: "\"w1\\u001b[2J\\nfine\"")
    try good.write("plan/plan.json", plan)
    let forged = try breakout("verify", "plan/plan.json", in: good)
    #expect(forged.code == 2 || forged.code == 3)
    #expect(!forged.error.contains("\u{1B}") && !forged.error.contains("\nfine"), "\(forged.error)")
  }
}
