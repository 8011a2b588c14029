import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Sheets
import Workspace

/// A re-plan that was found and waits to be accepted.
struct Proposal: Sendable {
  /// Which one.
  var number: Int
  /// The folder that it would be written to.
  var folder: String
  /// What the file with the changes is called, and its text.
  var changes: (name: String, text: String)
  var source: ScenarioSource
  var replan: Replan
}

extension Desk {
  /// Begins to plan again for what is different, as `replan` does. Nothing is written before it is accepted.
  func propose(_ changes: ChangesText, _ revision: Int) throws(Refusal) {
    guard !changes.isEmpty else { throw Refusal(400, "there is nothing that is different") }
    try change(revision) { state throws(Refusal) in
      guard let plan = state.plan else { throw Refusal(409, "there is no plan to change yet") }
      let folder = PlanFolder.next(after: plan.folder.path(of: "plan.json"))
      // Plans carry the name of the file, so that 'replan --changes' with it gives the same plan.
      let name = "\(folder.fileName).changes.yaml"
      let text = changes.yaml
      let next: PlanFile.Replanned
      do throws(InvalidScenarioFile) {
        next = try plan.file.replanned(files: [(name, Array(text.utf8))])
      } catch {
        throw Refusal(
          422, error.diagnostics.first?.message ?? "this cannot be done",
          problems: error.diagnostics.map { .init(text: $0.message, file: $0.file, line: $0.line, column: $0.column) })
      }
      try begin(.replan) { job in
        self.replan(next, plan, Proposal.Draft(folder: folder, name: name, text: text), job)
      }
    }
  }

  private func replan(
    _ next: PlanFile.Replanned, _ plan: LoadedPlan, _ draft: Proposal.Draft, _ job: Job
  ) -> Outcome {
    guard next.conflicts.isEmpty else {
      return why(
        next.scenario, next.source, job,
        next.conflicts.map { .init(text: $0.message, file: $0.file, line: $0.line, column: $0.column) })
    }
    let earlier = next.source.earlier ?? EarlierPlan(plan.plan)
    do throws(PlanningError) {
      let replan = try Replan.make(
        next.scenario, after: earlier, announced: (plan: plan.plan, scenario: plan.scenario),
        options: options(job, seed: plan.plan.seed)
      ) { self.report($0, job) }
      state.withLock { state in
        state.proposal = Proposal(
          number: state.revision, folder: draft.folder, changes: (draft.name, draft.text), source: next.source,
          replan: replan)
      }
      return outcome(job, "done", "")
    } catch {
      if case .infeasible = error { return why(next.scenario, next.source, job, []) }
      return outcome(job, error)
    }
  }

  /// Accepts a re-plan: certifies it and writes it, with the file of its changes beside its folder.
  func accept(_ number: Int, _ revision: Int) throws(Refusal) {
    try change(revision) { state throws(Refusal) in
      guard let proposal = state.proposal, proposal.number == number, let plan = state.plan else {
        throw Refusal(409, "this re-plan is no longer the one that was shown")
      }
      guard !plan.isChangedOnDisk else { throw Refusal(409, "the plan was changed on the disk meanwhile") }
      try begin(.accept) { job in self.accept(proposal, plan, job) }
    }
  }

  private func accept(_ proposal: Proposal, _ plan: LoadedPlan, _ job: Job) -> Outcome {
    let finished = FinishedPlan(
      proposal.replan, source: proposal.source, options: options(job, seed: plan.plan.seed), sheetOptions: place.sheets)
    let parent = proposal.folder.parentFolder
    do {
      guard PlanFolder.next(after: plan.folder.path(of: "plan.json")) == proposal.folder else {
        return outcome(job, "failed", "somebody else has written '\(proposal.folder.fileName)' meanwhile")
      }
      try files.withLock { _ in
        _ = try PlanFolder(parent.orCurrent).write([
          SheetFile(name: proposal.changes.name, contents: Array(proposal.changes.text.utf8), isPersonal: true)
        ])
        _ = try PlanFolder(proposal.folder).writeGeneration(finished.files)
        let loaded = try LoadedPlan(proposal.folder)
        state.withLock { state in
          state.plan = loaded
          state.proposal = nil
          state.answers = [:]
        }
      }
      return outcome(job, "done", "")
    } catch let refusal as Refusal {
      return outcome(job, "failed", refusal.error)
    } catch {
      return outcome(job, "failed", "the re-plan cannot be written: \(error)")
    }
  }

  /// Forgets a re-plan that was not accepted.
  func discard(_ revision: Int) throws(Refusal) {
    try change(revision) { _ throws(Refusal) in update { $0.proposal = nil } }
  }

  /// Looks at another of the plans that there are.
  func look(at name: String, _ revision: Int) throws(Refusal) {
    try change(revision) { _ throws(Refusal) in
      guard let folder = place.versions.first(where: { $0.fileName == name }) else {
        throw Refusal(404, "there is no plan '\(name)'")
      }
      let plan = try LoadedPlan(folder)
      update { state in
        state.plan = plan
        state.planProblem = nil
        state.proposal = nil
        state.answers = [:]
      }
    }
  }
}

extension Proposal {
  /// What is known of it before it is found.
  struct Draft: Sendable {
    var folder: String
    var name: String
    var text: String
  }
}
