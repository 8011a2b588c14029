/// Why sheets could not be written.
public enum SheetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refused something that is needed on the way.
  case system(String)
  /// The data has more rows, columns or tables than the format can hold.
  case tooLarge(String)
  /// The event's time zone is not in the system's table.
  case unknownTimeZone(String)
  /// The format would tell this audience more than it may know.
  case notForAudience(SheetFormat, Audience)
  /// The format needs an option that was not given.
  case missing(SheetFormat, String)

  /// A sentence.
  public var description: String {
    switch self {
    case .system(let what): what
    case .tooLarge(let what): what
    case .unknownTimeZone(let name):
      "the time zone '\(name)' is not known to this system; install its time zones (Debian's package tzdata)"
    case .notForAudience(let format, let audience):
      "there is nothing in '\(format.rawValue)' for the audience '\(audience.rawValue)'"
    case .missing(let format, let option):
      "'\(format.rawValue)' needs \(option); 'breakout export' takes it"
    }
  }
}
