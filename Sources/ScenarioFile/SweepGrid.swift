import Conference

/// What a sweep solves: every scenario with every policy, every variant of settings and every seed.
///
///     format: breakout-sweep/1
///     scenarios: [strasbourg.yaml, small.yaml]
///     policies:
///       mixed: "[sector-balance, preferences]"
///       wished: "[preferences, sector-balance]"
///     settings:
///       as-it-is: []
///       small-rooms: [rooms.room-8.seats=20, rooms.room-9.seats=20]
///     seeds: [1, 2, 3]
///     time-limit: 10s
///     accept: 1%
public struct SweepGrid: Hashable, Sendable {
  /// The format that this reads.
  public static let format = "breakout-sweep/1"

  /// Something that is put into scenarios, under a name.
  public struct Variant: Hashable, Sendable {
    /// What tables call it.
    public var name: String
    /// The settings, as `--set` takes them.
    public var settings: [String]
  }

  /// The scenarios, relative to the folder of the grid.
  public var scenarios: [String]
  /// The policies; empty where each scenario keeps its own.
  public var policies: [Variant]
  /// Other settings; empty where nothing else is put into scenarios.
  public var settings: [Variant]
  /// The seeds; 0 alone where none are given.
  public var seeds: [UInt32]
  /// How long each solve may take, as `--time-limit` takes it.
  public var timeLimit: String?
  /// The gap that is good enough when that comes, as `--accept` takes it.
  public var accept: String?

  /// Reads a grid.
  ///
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong.
  public init(_ bytes: [UInt8], name: String) throws(InvalidScenarioFile) {
    let findings = Findings()
    var reader: SweepReader?
    if let yaml = decodeText(bytes, file: name, findings: findings),
      let root = compose(yaml, file: name, format: Self.format, findings: findings),
      let fields = Fields<SweepKey>(root)
    {
      reader = SweepReader(fields: fields)
    }
    let grid = reader?.grid
    guard let grid, findings.diagnostics.isEmpty else {
      throw InvalidScenarioFile(diagnostics: findings.sorted(main: name))
    }
    self = grid
  }

  fileprivate init(
    scenarios: [String], policies: [Variant], settings: [Variant], seeds: [UInt32], timeLimit: String?, accept: String?
  ) {
    (self.scenarios, self.policies, self.settings) = (scenarios, policies, settings)
    (self.seeds, self.timeLimit, self.accept) = (seeds, timeLimit, accept)
  }
}

/// Keys of a grid.
enum SweepKey: String, FieldKey {
  case format, scenarios, policies, settings, seeds, accept
  case timeLimit = "time-limit"
  static let shape = "sweep"
}

/// Reads the keys of a grid.
private struct SweepReader {
  let fields: Fields<SweepKey>

  var grid: SweepGrid {
    if let format = fields.required(.format), format.text() != SweepGrid.format {
      format.error("format \(format.kind) is not known; this program reads '\(SweepGrid.format)'")
    }
    let scenarios = fields.required(.scenarios)?.oneOrMore().compactMap { $0.text() } ?? []
    if let list = fields[.scenarios], list.oneOrMore().isEmpty {
      list.error("no scenarios; name at least one")
    }
    let seeds =
      fields[.seeds]?.oneOrMore().compactMap { $0.integer(0...Int(UInt32.max), of: "a seed") }.map { UInt32($0) } ?? [0]
    if let list = fields[.seeds], list.oneOrMore().isEmpty { list.error("no seeds; give at least one") }
    return SweepGrid(
      scenarios: scenarios, policies: variants(.policies) { ["policy=\($0.text() ?? "")"] },
      settings: variants(.settings) { $0.oneOrMore().compactMap { $0.text() } },
      seeds: seeds, timeLimit: fields[.timeLimit]?.text(), accept: fields[.accept]?.text())
  }

  private func variants(_ key: SweepKey, _ settings: (Value) -> [String]) -> [SweepGrid.Variant] {
    guard let entries = fields[key]?.entries(from: "names") else { return [] }
    return entries.compactMap { name, value in
      guard let text = name.text() else { return nil }
      if let complaint = identifierComplaint(text) { return name.fail(complaint) }
      return SweepGrid.Variant(name: text, settings: settings(value))
    }
  }
}
