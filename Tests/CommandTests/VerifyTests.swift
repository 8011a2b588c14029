import Foundation
import Testing

struct VerifyTests {
  /// A folder with a scenario and its plan.
  private func solved() throws -> Folder {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    return folder
  }

  @Test(arguments: ["plan", "plan/plan.json"])
  func `a plan that holds ends with 0 and the same verdict again`(argument: String) throws {
    let folder = try solved()
    try FileManager.default.removeItem(atPath: folder("scenario"))
    let run = try breakout("verify", argument, in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Proven optimal in all 2 stages"))
  }

  @Test func `a plan without its proof is not called proven`() throws {
    let folder = try solved()
    try FileManager.default.copyItem(atPath: folder("plan/plan.json"), toPath: folder("alone.json"))
    let run = try breakout("verify", "alone.json", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Claimed to be optimal: its proof is not here"), "\(run.output)")
    let json = try breakout("verify", "alone.json", "--json", in: folder).json()
    #expect(json["provenOptimal"] as? Bool == false)
  }

  @Test func `a proof that proves nothing is named`() throws {
    let folder = try solved()
    let proof =
      #"{"format": "breakout-proof/1", "stages": [{"stage": "preferences", "bound": "1000", "tree": {"prices": {}}}]}"#
    try Data(proof.utf8).write(to: URL(fileURLWithPath: folder("plan/proof.json")))
    let run = try breakout("verify", "plan", in: folder)
    #expect(run.code == 2)
    #expect(run.error.contains("preferences: the prices of a case do not refute it"), "\(run.error)")
  }

  @Test func `a plan that claims nothing is not called optimal`() throws {
    let folder = try Folder(Scenarios.small())
    let curve = ["frontier", "scenario", "--between", "sector-balance", "--and", "preferences"]
    #expect(try Running(curve + ["--export", "1", "--out", "plan"], in: folder).end().code == 0)
    let run = try breakout("verify", "plan", in: folder)
    #expect(run.code == 0, "\(run.error)")
    let verdict = "Small\nThis plan claims nothing about optimality; every rule checked again.\n\n  delegates"
    #expect(run.output.hasPrefix(verdict), "\(run.output)")
    let json = try breakout("verify", "plan", "--json", in: folder).json()
    #expect(json["provenOptimal"] as? Bool == false)
  }

  @Test(arguments: ["stages", "satisfaction", "mix", "coverage", "meetings", "envy"])
  func `for machines it measures the plan as plan.json does, without anybody's code`(group: String) throws {
    let folder = try solved()
    let run = try breakout("verify", "plan", "--json", in: folder)
    let plan = try JSONSerialization.jsonObject(with: Data(folder.read("plan/plan.json").utf8)) as? [String: Any]
    let told = try #require(run.json()["metrics"] as? [String: Any])
    let written = try #require(plan?["metrics"] as? [String: Any])
    #expect(
      try NSDictionary(object: #require(told[group]), forKey: "" as NSString)
        == NSDictionary(object: #require(written[group]), forKey: "" as NSString))
    #expect(!run.output.contains("\"d1\""))
  }

  @Test func `a plan that was tampered with ends with 2 and names the rule and the delegate`() throws {
    let folder = try solved()
    let text = try folder.read("plan/plan.json")
    let wrong = text.replacingOccurrences(of: #""d1":\s*\[[^\]]*\]"#, with: #""d1": []"#, options: .regularExpression)
    #expect(wrong != text)
    try folder.write("plan/plan.json", wrong)
    let run = try breakout("verify", "plan", in: folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("one-workshop-per-block"))
    #expect(run.error.contains("d1"))
  }

  @Test func `a plan is held against another scenario when asked to`() throws {
    let folder = try solved()
    let path = try folder.write(
      "scenario/small.yaml", folder.read("scenario/small.yaml").replacingOccurrences(of: "seats: 6", with: "seats: 3"))
    try folder.write(
      "scenario/roster.csv", folder.read("scenario/roster.csv").split(separator: "\n").prefix(6).joined(separator: "\n")
    )
    let run = try breakout("verify", "plan", "--scenario", path, in: folder)
    #expect(run.code == 2, "\(run.error)")
    #expect(run.error.contains("plan/plan.json: error: "))
  }

  @Test func `what is no plan ends with 3 and its place`() throws {
    let folder = try Folder()
    try folder.write("plan/plan.json", "{\n  \"format\": \"breakout-plan/9\"\n}\n")
    let run = try breakout("verify", "plan", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("plan/plan.json:2:"))
    #expect(try breakout("verify", "nothing", in: folder).code == 3)
  }
}
