import Conference
import Explanation
import Sheets
import Workspace

/// A re-plan that waits to be accepted: who would have to move, and what would be elsewhere.
struct ProposalDocument: Encodable, Sendable {
  struct Move: Encodable, Sendable {
    var delegate: String
    var name: String
    var from: String?
    var to: String?
    /// `joined`, `left`, `displaced`, `away` or `moved`.
    var kind: String
    var reasons: [String]
  }

  struct Shift: Encodable, Sendable {
    var id: String
    var title: String
    var fromStart: Int?
    var fromRoom: String?
    var toStart: Int?
    var toRoom: String?
  }

  var number: Int
  /// What the new plan would be called.
  var name: String
  /// The changes as a file of the format `breakout-changes/1`.
  var changes: String
  /// How many were expected and attend something else.
  var moved: Int
  /// How many are proven to have to.
  var mustMove: Int
  var moves: [Move]
  var shifts: [Shift]
  var verdict: VerdictDocument

  init(_ proposal: Proposal, _ language: Language) {
    let replan = proposal.replan
    let news = replan.rearrangement
    number = proposal.number
    name = proposal.folder.fileName
    changes = proposal.changes.text
    moved = news.moved.count
    let bound = replan.plan.plan.proof.first?.bound ?? 0
    mustMove = bound.isFinite ? max(0, Int(bound.rounded(.up))) : 0
    let names = Dictionary(
      (replan.scenario.delegates + news.gone).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    moves = news.moves.map {
      Move(
        delegate: $0.delegate.text, name: names[$0.delegate] ?? $0.delegate.text, from: $0.from?.text, to: $0.to?.text,
        kind: $0.kind.rawValue, reasons: $0.reasons.map { words(for: $0, in: replan.scenario, language: language) })
    }
    let scenario = replan.scenario
    let sessions = news.shifts.map { shift in
      Shift(
        id: shift.session.text, title: scenario.session(shift.session)?.title(language) ?? shift.session.text,
        fromStart: shift.from?.time.start.minutes, fromRoom: shift.from?.room.text,
        toStart: shift.to?.time.start.minutes, toRoom: shift.to?.room.text)
    }
    let pauses = news.pauses.map { shift in
      Shift(
        id: shift.pause.text,
        title: scenario.breaks.first { $0.id == shift.pause }?.name(language) ?? shift.pause.text,
        fromStart: shift.from?.start.minutes, fromRoom: nil, toStart: shift.to?.start.minutes, toRoom: nil)
    }
    shifts = sessions + pauses
    verdict = VerdictDocument(replan.plan, [], language)
  }
}
