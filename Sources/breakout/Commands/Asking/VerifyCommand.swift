import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets
import Verification
import Workspace

/// `breakout verify`: checks a plan again, from its scenario, the clock and the heads.
struct VerifyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every rule, every claim and every proof of a plan again.",
    discussion: """
      A plan carries the scenario it was made for. Another one, as it is today, may be given instead. What the proof.json \
      beside the plan shows is called proven, what it does not show is called claimed. Of a folder, it is also \
      checked that every sheet that was written with the plan is still there and as it was.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: ArgumentHelp("Check against this scenario instead of the one in the plan.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(
    help: ArgumentHelp("The proof; the proof.json beside the plan unless given.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var proof: String?

  @Flag(help: "The plan may leave sessions out, as it says.")
  var partial = false

  @OptionGroup(title: "Output") var spoken: LanguageArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { spoken.language }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: scenario, console)
    let sheets = sheets(beside: read, console)
    let proofName = proof ?? read.file.parentFolder.path(of: "proof.json")
    let certificates = try certificates(proofName, console)
    let verified: VerifiedPlan
    do throws(VerificationFailure) {
      verified = try verify(read.plan, against: read.scenario, allowingPartial: partial)
    } catch {
      let needsFlag = !partial && !read.plan.unplaced.isEmpty
      throw Failure(
        .infeasible,
        error.violations.map { Message("\($0.rule.code) \($0.rule.rawValue): \($0.message)", file: read.file) }
          + (needsFlag ? [Message("a plan that leaves sessions out passes with --partial only")] : [])
          + (sheets?.problems ?? []))
    }
    let standings = standings(certificates, of: verified)
    let wrong = standings.compactMap { standing -> Message? in
      guard case .refuted(let reason) = standing.kind else { return nil }
      return Message("\(standing.stage): \(reason)", file: proofName)
    }
    guard wrong.isEmpty else { throw Failure(.infeasible, wrong) }
    if let sheets, !sheets.problems.isEmpty {
      throw Failure(
        .infeasible,
        sheets.problems + [Message("the sheets do not belong to the plan; 'breakout export' writes them anew")])
    }
    let verdict = Verdict(verified, standings: standings, settings: read.planFile.source.settings)
    let whole = sheets.map { "\n\(console.words.allOfThisPlan(plan, $0.count))\n" } ?? ""
    return Answer(
      status: .done, text: verdict.text(console.output) + whole,
      document: Document(verdict: verdict, sheets: sheets?.count))
  }

  /// The certificates in a file; nil where there is none and none was asked for.
  private func certificates(_ name: String, _ console: Console) throws(Failure) -> PlanProof? {
    guard let contents = FileManager.default.contents(atPath: name) else {
      if proof != nil { throw Failure(.invalidInput, "there is no proof '\(name)' that can be read") }
      return nil
    }
    console.note(console.words.reading.reading(name))
    do throws(InvalidScenarioFile) {
      return try decodeProof(Array(contents), name: name)
    } catch {
      throw Failure(error) { $0 }
    }
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
