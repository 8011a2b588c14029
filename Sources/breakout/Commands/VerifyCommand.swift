import ArgumentParser
import Conference
import ScenarioFile
import Sheets
import Verification

/// `breakout verify`: checks a plan again, from its scenario, the clock and the heads.
struct VerifyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every rule and every claim of a plan again.",
    discussion: """
      A plan carries the scenario it was made for. Another one, as it is today, may be given instead. Of a folder, it is also \
      checked that every sheet that was written with the plan is still there and as it was.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: ArgumentHelp("Check against this scenario instead of the one in the plan.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: scenario, console)
    let sheets = sheets(beside: read, console)
    let verified: VerifiedPlan
    do throws(VerificationFailure) {
      verified = try read.verified()
    } catch {
      throw Failure(
        .infeasible,
        error.violations.map { Message("\($0.rule.code) \($0.rule.rawValue): \($0.message)", file: read.file) }
          + (sheets?.problems ?? []))
    }
    if let sheets, !sheets.problems.isEmpty {
      throw Failure(
        .infeasible,
        sheets.problems + [Message("the sheets do not belong to the plan; 'breakout export' writes them anew")])
    }
    let verdict = Verdict(verified)
    let whole = sheets.map { "\nSheets: \(plan) (\(counted($0.count, "file")), all of this plan)\n" } ?? ""
    return Answer(
      status: .done, text: verdict.text(console.output) + whole,
      document: Document(verdict: verdict, sheets: sheets?.count))
  }

  /// Checks that the sheets of a folder are those of its plan.
  ///
  /// - Returns: how many they are, and what is wrong with them; nil where no folder was named, or it does not say.
  private func sheets(beside read: ReadPlan, _ console: Console) -> (count: Int, problems: [Message])? {
    guard read.file != plan else { return nil }
    let folder = OutputFolder(reading: plan)
    guard let manifest = folder.manifest else {
      console.warn("there is no \(Manifest.name) in \(plan) that can be read, so that its sheets were not checked")
      return nil
    }
    var problems: [Message] = []
    if manifest.plan != read.digest {
      problems.append(Message("is not the plan that the sheets beside it were written with", file: read.file))
    }
    for (name, expected) in manifest.files.sorted(by: { $0.key < $1.key }) where name != "plan.json" {
      let file = folder.path(of: name)
      guard let found = folder.digestOfFile(name) else {
        problems.append(Message("is missing, or cannot be read; it was written with the plan", file: file))
        continue
      }
      if found != expected { problems.append(Message("is not as it was written with the plan", file: file)) }
    }
    let strangers = folder.strangers(beside: Array(manifest.files.keys))
    if !strangers.isEmpty { console.warn("not written with this plan: \(strangers.listed)") }
    return (manifest.files.count, problems)
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var verdict: Verdict
    var sheets: Int?

    private enum Key: String, CodingKey {
      case sheets
    }

    func encode(to encoder: any Encoder) throws {
      try verdict.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encodeIfPresent(sheets, forKey: .sheets)
    }
  }
}
