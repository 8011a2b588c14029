import Conference
import Foundation
import ScenarioFile
import Sheets
import Verification
import Workspace

/// A plan as its folder had it when it was last read, checked again: kept in memory, so that questions find it warm.
struct LoadedPlan: Sendable {
  /// The folder.
  let folder: String
  let file: PlanFile
  let verified: VerifiedPlan
  /// What its proof shows.
  let standings: [StageStanding]
  /// The digest of the plan's file.
  let digest: String
  let stamp: FileStamp?
  /// Everybody, prepared to be looked for.
  let people: PeopleIndex

  /// Reads and checks a plan.
  ///
  /// - Throws: ``Refusal`` where there is none that can be read, or where it does not hold.
  init(_ folder: String) throws(Refusal) {
    self.folder = folder
    stamp = FileStamp(folder.path(of: "plan.json"))
    guard let bytes = PlanFolder(folder).contents(of: "plan.json") else {
      throw Refusal(404, "there is no plan in '\(folder.fileName)' that can be read")
    }
    digest = Sheets.digest(bytes)
    do throws(InvalidScenarioFile) {
      file = try PlanFile(bytes)
    } catch {
      throw Refusal(
        422, "the plan in '\(folder.fileName)' cannot be read",
        problems: error.diagnostics.map { .init(text: $0.message, file: $0.file, line: $0.line, column: $0.column) })
    }
    do throws(VerificationFailure) {
      verified = try verify(file.plan, against: file.scenario, allowingPartial: !file.plan.unplaced.isEmpty)
    } catch {
      throw Refusal(
        422, "the plan in '\(folder.fileName)' does not hold",
        problems: error.violations.map { .init(text: "\($0.rule.code) \($0.rule.rawValue): \($0.message)") })
    }
    let proof = PlanFolder(folder).contents(of: "proof.json").flatMap { try? decodeProof($0) }
    standings = Verification.standings(proof, of: verified)
    people = PeopleIndex(file.scenario, file.plan)
  }

  var scenario: Scenario { file.scenario }
  var plan: Plan { file.plan }

  /// Whether the file is no longer what was read.
  var isChangedOnDisk: Bool { FileStamp(folder.path(of: "plan.json")) != stamp }
}
