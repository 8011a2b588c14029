/// Something wrong with a scenario, at a place in it.
///
/// The place is a path of keys and positions from the scenario's root, as in its file: `sessions`, 2, `room`. Whoever read the file
/// can turn it into a line and a column.
public struct Problem: Error, Hashable, Sendable {
  /// One step of a path.
  public enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// A key of a mapping.
    case key(String)
    /// A zero-based position in a list.
    case index(Int)
    /// A key itself, and not what it leads to.
    case name(String)

    /// The key that is written.
    public init(stringLiteral value: String) { self = .key(value) }
    /// The position that is written.
    public init(integerLiteral value: Int) { self = .index(value) }
  }

  /// Where: from the root to the value that is wrong.
  public var path: [Step]
  /// What is wrong, and what would be right.
  public var message: String
  /// The part of the message that names what was probably meant, where somebody called a thing by its name.
  public var offer: String?

  /// A problem at a place.
  public init(_ path: [Step], _ message: String, offer: String? = nil) {
    self.path = path
    self.message = message
    self.offer = offer
  }
}
