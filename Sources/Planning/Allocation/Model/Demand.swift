import Conference

/// One demand of the scenario: a rule with the people and sessions it is about, as one entry of the file states it.
///
/// Every row and bound of the allocation model belongs to a demand, so that an infeasible scenario can be answered with the demands that clash, and an
/// unmet wish with the demands that stand in its way.
public enum Demand: Hashable, Sendable {
  /// B1: everybody is somewhere, once. No scenario can lift this.
  case oneWorkshopPerBlock
  /// B2: a workshop's greatest attendance.
  case mostAttendance(ID<Session>)
  /// B2: the seats of a room.
  case seats(ID<Room>)
  /// A2, A3, B2: a workshop whose room is open fits into one that has what it requires and is free.
  case room(ID<Session>)
  /// B2: a workshop's least attendance.
  case leastAttendance(ID<Session>)
  /// B3: at least so many of a sector in a workshop.
  case sectorAtLeast(ID<Sector>, ID<Session>)
  /// B3: at most so many of a sector in a workshop.
  case sectorAtMost(ID<Sector>, ID<Session>)
  /// B3: so many distinct sectors in a workshop.
  case distinctSectors(ID<Session>)
  /// B4: the spread of a delegation over parallel workshops.
  case delegationSpread(ID<Delegation>)
  /// B5: a place decided by hand.
  case pin(Pin)
  /// B5: a part in a workshop.
  case role(ID<Delegate>, Role)
  /// B5: delegates who stay together.
  case together([ID<Delegate>])
  /// B5: delegates who stay apart.
  case apart([ID<Delegate>])
  /// B6: a delegate attends a topic once.
  case topicOnce(ID<Delegate>)
  /// B7: a delegate understands what they attend.
  case language(ID<Delegate>)
  /// B7: rooms meet what a delegate needs.
  case needs(ID<Delegate>)
  /// B8: a delegate gets one of their first choices.
  case guarantee(ID<Delegate>)
  /// B9: a delegate attends nothing that they did not rank.
  case rankedOnly(ID<Delegate>)
  /// B10 and on: what a rule asks of somebody, or for a session.
  case rule(RuleName, [Subject])
  /// A1 to A8: what the scenario asks of the agenda. No allocation states it.
  case agenda(AgendaDemand)

  /// The demand as rows of the model are named after it.
  var name: String {
    switch self {
    case .oneWorkshopPerBlock: "one"
    case .mostAttendance(let session): "most[\(session)]"
    case .seats(let room): "seats[\(room)]"
    case .room(let session): "room[\(session)]"
    case .leastAttendance(let session): "least[\(session)]"
    case .sectorAtLeast(let sector, let session): "at-least[\(sector),\(session)]"
    case .sectorAtMost(let sector, let session): "at-most[\(sector),\(session)]"
    case .distinctSectors(let session): "distinct[\(session)]"
    case .delegationSpread(let delegation): "spread[\(delegation)]"
    case .pin(let pin): "pin[\(pin.delegate),\(pin.session)]"
    case .role(let delegate, let role): "role[\(delegate),\(role.session)]"
    case .together(let group): "together[\(group.map(\.text).joined(separator: "+"))]"
    case .apart(let group): "apart[\(group.map(\.text).joined(separator: "+"))]"
    case .topicOnce(let delegate): "once[\(delegate)]"
    case .language(let delegate): "language[\(delegate)]"
    case .needs(let delegate): "needs[\(delegate)]"
    case .guarantee(let delegate): "guarantee[\(delegate)]"
    case .rankedOnly(let delegate): "ranked-only[\(delegate)]"
    case .rule(let rule, let subjects): "\(rule.rawValue)[\(subjects.map(\.text).joined(separator: ","))]"
    case .agenda: "agenda"
    }
  }
}
