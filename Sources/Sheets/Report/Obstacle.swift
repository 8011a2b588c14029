import Conference

/// A rule that by itself kept a delegate out of a workshop they wished more, where one can be named without solving anything.
enum Obstacle: Hashable, Sendable {
  /// They have a part in the workshop that they attend.
  case role
  /// A pin puts them where they are.
  case pinned
  /// A pin keeps them out.
  case banned
  /// They attend the same topic in another block.
  case topicElsewhere
  /// They share no language with it, and its room does not interpret.
  case language
  /// Its room lacks something that they need.
  case needs
  /// Every place is taken, by so many people.
  case full(Int)
}

/// Finds what stood in the way of wishes: the rules about this delegate first, then the seats.
struct Obstacles {
  private let content: SheetContent
  private let sessions: [ID<Session>: Session]
  private let pins: [ID<Delegate>: [Pin]]

  init(_ content: SheetContent) {
    self.content = content
    sessions = Dictionary(content.scenario.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    pins = Dictionary(grouping: content.scenario.pins, by: \.delegate)
  }

  /// Why somebody attends one workshop rather than another; nil where no single rule forbids the other.
  func between(_ attended: Int, and wished: Int, for position: Int) -> Obstacle? {
    let (item, person) = (content.programme.items[wished], content.people.all[position])
    guard let session = sessions[ID(item.id)] else { return nil }
    let pins = pins[person.delegate.id] ?? []
    let there = ID<Session>(content.programme.items[attended].id)
    if content.people.roles[attended][position] != nil { return .role }
    if pins.contains(where: { $0.kind == .must && $0.session == there }) { return .pinned }
    if pins.contains(where: { $0.kind == .mustNot && $0.session == session.id }) { return .banned }
    if person.workshops.contains(where: { $0 != attended && content.programme.items[$0].topic == session.topic }) {
      return .topicElsewhere
    }
    let room = item.roomIndex.map { content.scenario.rooms[$0] }
    let features = room?.features ?? []
    let languages = person.delegate.languages
    if !languages.isEmpty, !session.languages.isEmpty, !features.contains(.interpretation),
      !session.languages.contains(where: languages.contains)
    {
      return .language
    }
    if !person.delegate.needs.allSatisfy(features.contains) { return .needs }
    let present = content.people.present[wished].count
    return present >= min(session.attendance.max ?? .max, room?.seats ?? .max) ? .full(present) : nil
  }
}
