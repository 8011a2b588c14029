import Foundation
import Sheets

/// A row of the table of a sweep: a task and what came of it.
struct SweepRow: Encodable {
  /// The status of a task without a result.
  static let missing = "missing"

  var scenario: String
  var policy: String?
  var settings: String?
  var seed: UInt32
  /// How the solve ended, as `--json` calls it.
  var status: String
  var provenOptimal: Bool?
  /// The largest gap of a stage.
  var gap: Double?
  /// What the stages came to, in their order.
  var stages: [Stage] = []
  /// The share of wishes for a first choice that came true, and of those for one of the first three.
  var firstChoice: Double?
  var topThree: Double?
  /// How many delegates got nothing that they ranked.
  var withoutWish: Int?
  /// How many people are off the even share of their sector.
  var outsideEvenShare: Int?

  /// A stage of the policy.
  struct Stage: Codable {
    var name: String
    var value: Double
  }

  /// The row of a task.
  init(_ task: Sweep.Task, in folder: OutputFolder) throws(Failure) {
    (scenario, policy, settings, seed) = (task.scenario, task.policy, task.variant, task.seed)
    status = Self.missing
    let path = folder.path(of: "runs/\(task.id)/result.json")
    guard let data = FileManager.default.contents(atPath: path) else { return }
    guard let result = try? JSONDecoder().decode(Result.self, from: data) else {
      throw Failure(.invalidInput, "'\(path)' is no result; remove it and run its task again")
    }
    (status, provenOptimal, gap) = (result.status, result.provenOptimal, result.gap)
    stages = result.stages ?? []
    firstChoice = result.metrics?.firstChoice.value
    topThree = result.metrics?.topThree.value
    withoutWish = result.metrics?.withoutWish
    outsideEvenShare = result.metrics?.outsideEvenShare
  }

  /// What is read of a result.
  private struct Result: Decodable {
    struct Proportion: Decodable {
      var part, whole: Int
      var value: Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    }
    struct Metrics: Decodable {
      var firstChoice, topThree: Proportion
      var withoutWish, outsideEvenShare: Int
    }
    var status: String
    var provenOptimal: Bool?
    var gap: Double?
    var stages: [Stage]?
    var metrics: Metrics?
  }

  // MARK: Tables

  /// All rows as CSV.
  static func csv(_ rows: [SweepRow]) -> SheetFile {
    let header = [
      "scenario", "policy", "settings", "seed", "status", "proven", "gap", "stages", "first choice", "top three",
      "without wish", "outside even share",
    ]
    func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    let cells = rows.map { row in
      [
        row.scenario, row.policy ?? "", row.settings ?? "", "\(row.seed)", row.status,
        row.provenOptimal.map { $0 ? "yes" : "no" } ?? "", number(row.gap),
        row.stages.map { "\($0.name)=\($0.value)" }.joined(separator: "; "), number(row.firstChoice),
        number(row.topThree), row.withoutWish.map(String.init) ?? "", row.outsideEvenShare.map(String.init) ?? "",
      ]
    }
    return csvFile([header] + cells, name: "table.csv")
  }

  /// One line per scenario, policy and settings: how many of its seeds are proven, and medians over them.
  static func summary(_ rows: [SweepRow]) -> String {
    var table = TextTable([
      ("scenario", .left), ("policy", .left), ("settings", .left), ("done", .right), ("proven", .right),
      ("first choice", .right), ("worst gap", .right),
    ])
    var order: [[String]] = []
    var groups: [[String]: [SweepRow]] = [:]
    for row in rows {
      let key = [row.scenario, row.policy ?? "–", row.settings ?? "–"]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    for key in order {
      let group = groups[key] ?? []
      let wishes = group.compactMap(\.firstChoice).sorted()
      let gap = group.compactMap(\.gap).max()
      table.add(
        key + [
          "\(group.count { $0.status != missing }) of \(group.count)", "\(group.count { $0.provenOptimal == true })",
          wishes.isEmpty ? "–" : percentage(wishes[wishes.count / 2]), gap.map(percentage) ?? "–",
        ])
    }
    return table.text
  }
}
