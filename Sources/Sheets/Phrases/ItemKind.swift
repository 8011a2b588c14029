import Conference

/// What a line of the programme is.
enum ItemKind: Hashable {
  /// A session of some kind.
  case session(SessionKind)
  /// A break.
  case pause
}
