/// What by itself kept a delegate out of a workshop they wished more, where it can be named without solving anything:
/// had this one delegate moved, and nobody else, it would be broken.
enum Obstacle: Hashable, Sendable {
  /// They have a part in the workshop that they attend.
  case role
  /// A pin puts them where they are.
  case pinned
  /// A pin keeps them out.
  case banned
  /// They attend the same topic in another block.
  case topicElsewhere
  /// It is not open to them.
  case notOpen
  /// It builds on a topic that they do not attend before it.
  case lacksTopic
  /// They share no language with it, and its room does not interpret.
  case language
  /// Its room lacks something that they need.
  case needs
  /// Every place is taken, by so many people.
  case full(Int)
  /// The workshop that they attend would have too few people, or too few of their sector.
  case needed
  /// It has as many of their sector as it may.
  case sectorRule
  /// Their delegation has its share of places there.
  case delegationSpread
  /// The first stage of the policy would be worse.
  case sectorBalance
}
