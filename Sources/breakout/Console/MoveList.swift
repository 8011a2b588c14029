import Conference
import Explanation
import Sheets

/// Who moves in a re-plan, which sessions are elsewhere, and what few moves cost: in words and for machines.
struct MoveList: Encodable {
  private enum CodingKeys: String, CodingKey {
    case moved, mustMove, moves, shifts, pauses, givenUp, notes
  }

  struct Move: Encodable {
    var delegate: String
    var name: String
    var from: String?
    var to: String?
    var kind: String
    var reasons: [String]
  }

  struct Shift: Encodable {
    var session: String
    var from: String?
    var to: String?
  }

  struct Sacrifice: Encodable {
    var stage: String
    var best: Double
    var kept: Double
  }

  /// Delegates who were expected and attend something else.
  let moved: Int
  private let movesUp: Bool
  /// The stage that counts who moves.
  private static let stability = "stability"
  /// How many are proven to have to; fewer than move where the search stopped before the proof.
  let mustMove: Int
  /// Whether soft rules come before, and fewer might move where more of them are broken.
  private let hasPrior: Bool
  let moves: [Move]
  let shifts: [Shift]
  /// Breaks at another time; `session` is the break.
  let pauses: [Shift]
  /// Stage by stage against the best plan from scratch; nil where that was not found in time.
  let givenUp: [Sacrifice]?
  /// What ends after the hours or the windows of the plan before, in sentences.
  let notes: [String]

  /// - Parameter words: what is said in the language of the reader.
  init(_ replan: Replan, _ givenUp: [StageSacrifice]?, _ said: TerminalWords) {
    let event = replan.scenario.event
    movesUp = replan.movesUp
    moved = replan.rearrangement.moved.count
    let stages = replan.plan.plan.proof
    let stability = stages.first { $0.stage == MoveList.stability } ?? stages.first
    let bound = stability?.bound ?? 0
    hasPrior = stability?.stage != stages.first?.stage
    mustMove = bound.isFinite ? max(0, Int(bound.rounded(.up))) : 0
    var names: [String: String] = [:]
    for delegate in replan.scenario.delegates + replan.rearrangement.gone where names[delegate.id.text] == nil {
      names[delegate.id.text] = delegate.name
    }
    moves = replan.rearrangement.moves.map {
      Move(
        delegate: $0.delegate.text, name: names[$0.delegate.text] ?? $0.delegate.text, from: $0.from?.text,
        to: $0.to?.text, kind: $0.kind.rawValue,
        reasons: $0.reasons.map { words(for: $0, in: replan.scenario, language: said.language) })
    }
    func spot(_ placement: Agenda.Placement?) -> String? {
      placement.map { "\(event.label($0.time.start)), \($0.room)" }
    }
    shifts = replan.rearrangement.shifts.map { Shift(session: $0.session.text, from: spot($0.from), to: spot($0.to)) }
    pauses = replan.rearrangement.pauses.map { shift in
      Shift(
        session: shift.pause.text, from: shift.from.map { event.label($0.start) },
        to: shift.to.map { event.label($0.start) })
    }
    self.givenUp = givenUp?.map { Sacrifice(stage: $0.stage, best: $0.best, kept: $0.kept) }
    notes = replan.rearrangement.overruns.map { overrun in
      let name =
        switch overrun.subject {
        case .session(let id): id.text
        case .pause(let id): id.text
        }
      return said.overrun("\(overrun.day)", name, "\(overrun.end)", "\(overrun.limit)", overrun.isWindow)
    }
  }

  /// For people.
  func text(_ terminal: Terminal) -> String {
    let said = terminal.words
    let isProven = mustMove >= moved
    let verdict =
      moved == 0
      ? said.nobodyMoves
      : movesUp
        ? said.offered(moved) : isProven ? said.mustMove(moved, hasPrior) : said.atLeastMove(moved, mustMove)
    var text = terminal.styled(verdict, .bold) + "\n"
    var table = TextTable(sides: [.left, .left, .left])
    for move in moves {
      let words = Rearrangement.Move.Kind(rawValue: move.kind).map(said.moveKind) ?? ""
      let reasons = ([words] + move.reasons).filter { !$0.isEmpty }.joined(separator: "; ")
      let person = move.name == move.delegate ? move.delegate : "\(move.delegate) \(move.name)"
      table.add([person, "\(move.from ?? "–") → \(move.to ?? "–")", reasons])
    }
    if !moves.isEmpty { text += "\n" + table.text }
    if !shifts.isEmpty || !pauses.isEmpty {
      var sessions = TextTable(sides: [.left, .left])
      for shift in shifts + pauses { sessions.add([shift.session, "\(shift.from ?? "–") → \(shift.to ?? "–")"]) }
      text += "\n" + sessions.text
    }
    guard let givenUp else {
      return text + "\n\(said.givenUpUnknown)\n"
    }
    let worse = givenUp.filter { $0.kept > $0.best + 1e-6 }
    if worse.isEmpty {
      if !givenUp.isEmpty { text += "\n\(said.nothingGivenUp)\n" }
    } else {
      let words = worse.map {
        said.insteadOf(said.stage($0.stage), said.number($0.kept), said.number($0.best))
      }
      text += "\n\(said.givenUp(words.joined(separator: ", ")))\n"
    }
    return text
  }
}
