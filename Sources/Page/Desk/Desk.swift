import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Sheets
import Synchronization
import Workspace

/// What the page looks at and changes: the scenario and the plan as their files have them, the search that is going on, and a re-plan that waits
/// to be accepted.
///
/// The files are the truth. Nothing is changed here that was not read or written there; what somebody else changes meanwhile is read again and never
/// overwritten. One change is made at a time, and each says which state it was meant for (its revision): of two browsers neither undoes what the other did.
package final class Desk: Sendable {
  /// A change of the scenario's main file, to be undone.
  struct Edit: Sendable {
    var label: String
    var before: [UInt8]
    var after: [UInt8]
  }

  /// How the last search ended.
  struct Outcome: Sendable {
    var kind: Job.Kind
    /// `done`, `infeasible`, `stopped` or `failed`.
    var ended: String
    var text: String
    var seconds: Double
    /// Why there is no plan; nil unless it is infeasible.
    var why: NoPlan?
  }

  struct State: Sendable {
    var scenario: LoadedScenario?
    var plan: LoadedPlan?
    /// Why the plan that is there cannot be shown.
    var planProblem: Refusal?
    var job: Job?
    var outcome: Outcome?
    var proposal: Proposal?
    /// A roster that was dropped, and is not accepted yet.
    var roster: RosterDraft?
    /// A trade-off that was asked for, while the scenario is the same but for which of its points is the plan.
    var curve: Curve?
    var revision = 1
    /// Whether files were changed by somebody else since the page was last told.
    var isChangedByOthers = false
    var undo: [Edit] = []
    var redo: [Edit] = []
    /// Whether a change is being made.
    var isBusy = false
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var nextListener = 0
    /// Answers about people, by plan, person and session.
    var answers: [String: WhyNot] = [:]
    /// What places cost, by revision, session and place.
    var prices: [String: ForcedPlacement.Answer] = [:]
  }

  let place: DeskPlace
  let state: Mutex<State>
  /// Held from writing files until the state knows of them, so that nobody takes them for somebody else's.
  let files = Mutex<Void>(())

  /// A desk; reads what is there.
  package init(_ place: DeskPlace) {
    self.place = place
    state = Mutex(State())
    // A page that was killed may have left half of what it wrote; what cannot be undone now is told by the next change.
    if let scenario = place.scenario { _ = try? PlanFolder(scenario.parentFolder.orCurrent).recover() }
    reload(byOthers: false)
  }

  /// The limits of a search.
  ///
  /// - Parameter seed: that of the plan which is the start; nil for the scenario's own.
  func options(_ job: Job, seed: UInt32? = nil) -> PlanningOptions {
    PlanningOptions(stop: job.stop, threads: place.threads, seed: seed)
  }

  // MARK: Reading

  /// Reads the files again.
  func reload(byOthers: Bool) {
    let scenario = place.scenario.flatMap { FileStamp($0) == nil ? nil : LoadedScenario($0) }
    let current = state.withLock { $0.plan?.folder }
    let folder = current.flatMap { FileStamp($0.path(of: "plan.json")) == nil ? nil : $0 } ?? newest
    var plan: LoadedPlan?
    var problem: Refusal?
    if let folder {
      do throws(Refusal) { plan = try LoadedPlan(folder) } catch { problem = error }
    }
    state.withLock { state in
      state.scenario = scenario
      state.plan = plan
      state.planProblem = problem
      state.isChangedByOthers = byOthers
      state.revision += 1
      if byOthers { state.curve = nil }
      if byOthers { (state.undo, state.redo, state.proposal, state.roster) = ([], [], nil, nil) }
    }
  }

  /// The plan that was opened, or the newest of the scenario's.
  private var newest: String? {
    if let plan = place.plan { return plan }
    let found = place.versions.compactMap { folder in
      FileStamp(folder.path(of: "plan.json")).map { (folder: folder, stamp: $0) }
    }
    return found.max { $1.stamp.isNewer(than: $0.stamp) }?.folder
  }

  /// Reads the files again if somebody else has changed them.
  package func refresh() {
    let isNew = files.withLock { _ in
      let (scenario, plan, isBusy) = state.withLock { ($0.scenario, $0.plan, $0.isBusy) }
      guard !isBusy else { return false }
      let isChanged = scenario?.isChangedOnDisk ?? false || plan?.isChangedOnDisk ?? false
      let hasFirst = plan == nil && newest != nil && state.withLock { $0.planProblem == nil }
      let hasBegun = scenario == nil && place.scenario.map { FileStamp($0) != nil } ?? false
      if isChanged || hasFirst || hasBegun { reload(byOthers: true) }
      return isChanged || hasFirst || hasBegun
    }
    if isNew { tell("state") }
  }

  // MARK: Telling

  /// A stream of what happens.
  func listen() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(64))
    let (number, revision) = state.withLock { state in
      state.nextListener += 1
      state.listeners[state.nextListener] = continuation
      return (state.nextListener, state.revision)
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
    }
    continuation.yield("event: state\ndata: {\"revision\":\(revision)}\n\n")
    return stream
  }

  /// Tells everybody who listens.
  ///
  /// - Parameter data: JSON on one line; the revision unless given.
  func tell(_ event: String, _ data: String? = nil) {
    let (listeners, revision) = state.withLock { (Array($0.listeners.values), $0.revision) }
    for listener in listeners { listener.yield("event: \(event)\ndata: \(data ?? "{\"revision\":\(revision)}")\n\n") }
  }

  /// Keeps connections open, and notices those that are gone.
  package func beat() {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(": still here\n\n") }
  }

  /// Ends everything that goes on.
  package func close() {
    let (job, listeners) = state.withLock { ($0.job, Array($0.listeners.values)) }
    job?.stop.stop()
    tell("closed")
    for listener in listeners { listener.finish() }
  }

  // MARK: Changing

  /// Makes a change, if it was meant for the state that there is and nobody else makes one.
  ///
  /// - Parameter revision: the state that whoever asks has seen.
  func change<Result>(_ revision: Int, _ work: (State) throws(Refusal) -> Result) throws(Refusal) -> Result {
    refresh()
    let before: State? = try state.withLock { state throws(Refusal) in
      guard state.revision == revision else {
        throw Refusal(409, "this was changed meanwhile; look again, and then change it")
      }
      guard !state.isBusy, state.job == nil else { throw Refusal(409, "a plan is being made; stop it or wait for it") }
      state.isBusy = true
      return state
    }
    defer { state.withLock { $0.isBusy = false } }
    guard let before else { throw Refusal(500, "there is no state") }
    return try work(before)
  }

  /// Puts what came of a change into the state, and tells everybody.
  func update(_ work: (inout State) -> Void) {
    state.withLock { state in
      work(&state)
      state.revision += 1
      state.isChangedByOthers = false
    }
    tell("state")
  }
}
