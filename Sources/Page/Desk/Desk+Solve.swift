import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Sheets
import Verification
import Workspace

extension Desk {
  /// Begins to plan the scenario, as `solve` does.
  func solve(_ revision: Int) throws(Refusal) {
    try change(revision) { state throws(Refusal) in
      guard let scenario = state.scenario else {
        throw Refusal(409, "only a plan was opened, without its scenario; changes of the day can be made")
      }
      try begin(.solve) { job in self.solve(scenario, job) }
    }
  }

  /// Stops the search; what it has found is kept.
  func stop() { state.withLock { $0.job }?.stop.stop() }

  /// Begins a search on a thread of its own.
  func begin(_ kind: Job.Kind, _ work: @escaping @Sendable (Job) -> Outcome) throws(Refusal) {
    let job = Job(kind)
    update {
      $0.job = job
      $0.outcome = nil
    }
    DispatchQueue.global().async {
      let outcome = work(job)
      self.update { state in
        state.job = nil
        state.outcome = outcome
      }
    }
  }

  /// Tells how far a search is.
  func report(_ progress: PlanningProgress, _ job: Job) {
    guard job.report(progress) else { return }
    if let data = try? JSONEncoder().encode(job.document(place.sheets.language)) {
      tell("progress", String(decoding: data, as: UTF8.self))
    }
  }

  private func solve(_ read: LoadedScenario, _ job: Job) -> Outcome {
    guard let scenario = read.scenario else {
      return outcome(job, "failed", "the scenario has problems; they come first")
    }
    guard !read.hasConflicts else { return why(scenario, read.source, job, read.problems) }
    let options = options(job)
    do throws(PlanningError) {
      let (found, prices) = try Planner().priced(scenario, options: options) { self.report($0, job) }
      // Where there can be no lottery, lots have decided.
      let plan = (try? Planner().picked(found, of: scenario, options: options)) ?? found
      return finish(plan, prices, read, scenario, job)
    } catch {
      if case .infeasible = error { return why(scenario, read.source, job, []) }
      return outcome(job, error)
    }
  }

  private func finish(
    _ plan: Plan, _ prices: PlanPrices?, _ read: LoadedScenario, _ scenario: Scenario, _ job: Job
  ) -> Outcome {
    guard let folder = place.plans else { return outcome(job, "failed", "there is no folder for plans") }
    do {
      let finished = try FinishedPlan(
        plan, of: scenario, source: read.source, options: options(job), sheetOptions: place.sheets,
        prices: prices)
      let loaded = try files.withLock { _ in try write(finished.files, to: folder, read) }
      let isProven = loaded.plan.proof.allSatisfy(\.isOptimal)
      return outcome(job, isProven ? "done" : "stopped", "")
    } catch let refusal as Refusal {
      return outcome(job, "failed", refusal.error)
    } catch {
      return outcome(job, "failed", "\(error)")
    }
  }

  /// Writes a plan, unless somebody else has changed something meanwhile, and looks at it.
  private func write(_ sheets: [SheetFile], to folder: String, _ read: LoadedScenario) throws -> LoadedPlan {
    let known = state.withLock { $0.plan }
    if known?.folder == folder, known?.isChangedOnDisk == true {
      throw Refusal(409, "somebody else has written a plan meanwhile; nothing was overwritten")
    }
    guard !read.isChangedOnDisk else {
      throw Refusal(409, "the scenario was changed on the disk meanwhile; nothing was written")
    }
    _ = try PlanFolder(folder).writeGeneration(sheets)
    let loaded = try LoadedPlan(folder)
    state.withLock { state in
      state.plan = loaded
      state.planProblem = nil
      state.answers = [:]
    }
    return loaded
  }

  /// Why there is no plan.
  func why(
    _ scenario: Scenario, _ source: ScenarioSource, _ job: Job, _ problems: [Refusal.Place]
  ) -> Outcome {
    let found = try? Infeasibility.of(scenario, options: options(job))
    let why = found.map { NoPlan($0, of: scenario, in: source) }
    var result = outcome(job, "infeasible", problems.first?.text ?? "")
    result.why = why
    return result
  }

  func outcome(_ job: Job, _ ended: String, _ text: String) -> Outcome {
    Outcome(kind: job.kind, ended: ended, text: text, seconds: job.start.duration(to: .now).inSeconds)
  }

  func outcome(_ job: Job, _ error: PlanningError) -> Outcome {
    switch error {
    case .stopped: outcome(job, "stopped", "stopped before there was a plan; nothing was written")
    case .undecided: outcome(job, "failed", "the search gave up: it leaves open whether there is a plan")
    case .unsupported(let what), .internal(let what): outcome(job, "failed", what)
    case .solver(let error): outcome(job, "failed", "\(error)")
    case .infeasible(let reasons): outcome(job, "infeasible", reasons.first ?? "")
    }
  }
}
