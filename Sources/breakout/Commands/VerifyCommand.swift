import ArgumentParser
import Conference
import ScenarioFile
import Verification

/// `breakout verify`: checks a plan again, from its scenario, the clock and the heads.
struct VerifyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every rule and every claim of a plan again.",
    discussion: "A plan carries the scenario it was made for. Another one, as it is today, may be given instead.")

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: ArgumentHelp("Check against this scenario instead of the one in the plan.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: scenario, console)
    do throws(VerificationFailure) {
      let verified = try read.verified()
      let verdict = Verdict(verified)
      return Answer(status: .done, text: verdict.text(console.output), document: verdict)
    } catch {
      throw Failure(
        .infeasible,
        error.violations.map { Message("\($0.rule.code) \($0.rule.rawValue): \($0.message)", file: read.file) })
    }
  }
}
