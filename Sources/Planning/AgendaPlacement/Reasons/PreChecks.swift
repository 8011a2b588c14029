import Conference

/// What can be told to be impossible before any search, each in a sentence with its figures.
enum PreChecks {
  /// The reasons, the most telling first; empty where nothing is wrong at first sight.
  static func reasons(_ scenario: Scenario) -> [String] { [] }
}
