/// What a row is there for, as far as a solver that looks for structure may make use of it.
///
/// A role never changes what a model means: with other roles, or none, the same points are feasible and the same are optimal. Names are for
/// people; a solver reads roles, never names.
public enum RowRole: Hashable, Sendable {
  /// Nothing is known about the row but its terms.
  case plain
  /// One of several rows that say the same of different columns, such as those of one rule. The number tells families of one model apart.
  case family(Int)
  /// It holds the objective of an earlier stage at what it may be worth: no count of columns, however it looks.
  case objectiveLock
}
