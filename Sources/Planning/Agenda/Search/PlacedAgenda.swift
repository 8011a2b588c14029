import Conference

/// An agenda, what it leaves out, and what was proven about it.
struct PlacedAgenda: Sendable {
  /// When and where.
  var agenda: Agenda
  /// Sessions that found no place; empty unless the agenda was asked to be partial.
  var unplaced: [ID<Session>] = []
  /// One per objective; empty where every place was pinned.
  var proof: [StageProof] = []
  /// Whether it was open which workshops run together, and they were chosen without proof that no others serve the policy better.
  var isGuessed = false
}
