import Conference
import Foundation

/// Keys of what is kept of an earlier plan.
private enum PastEventKey: String, FieldKey {
  case format, event, begins, people
  static let shape = "past-event"
}

/// Keys of one of its people.
private enum PastOutcomeKey: String, FieldKey {
  case points, ranks
  static let shape = "past-outcome"
}

/// What scenarios keep of the plans of earlier events, `breakout-memory/1`: who had which of their wishes, and nothing else about them.
///
/// A plan embeds the files of its scenario. With the plans of earlier events as they are, each would hold all rosters before it, and be twice as
/// large as the one before.
extension PastEvent {
  /// The format.
  static let format = "breakout-memory/1"

  /// Reads a plan, or what was kept of one.
  ///
  /// - Parameter name: what problems call the file.
  init(_ bytes: [UInt8], name: String) throws(InvalidScenarioFile) {
    let findings = Findings()
    let root = decodeText(bytes, file: name, findings: findings).flatMap {
      compose($0, file: name, format: "breakout-plan/1", findings: findings)
    }
    if let root, root.node.mapping?["format"]?.scalar?.string != PastEvent.format {
      let file = try PlanFile(bytes, name: name)
      guard let event = PastEvent(of: file.plan, in: file.scenario) else {
        throw InvalidScenarioFile(diagnostics: [])
      }
      self = event
      return
    }
    guard let root, let event = PastEvent(root), findings.diagnostics.isEmpty else {
      throw InvalidScenarioFile(diagnostics: findings.sorted(main: name))
    }
    self = event
  }

  private init?(_ root: Value) {
    guard let fields = Fields<PastEventKey>(root) else { return nil }
    let name = fields.required(.event)?.label()
    let begins = fields.required(.begins)?.date()
    let people = fields.required(.people)?.entries(from: "delegates to what they had")
    guard let name, let begins, let people else { return nil }
    var outcomes: [ID<Delegate>: PastOutcome] = [:]
    for (key, value) in people {
      guard let id: ID<Delegate> = key.id(), let fields = Fields<PastOutcomeKey>(value) else { continue }
      let points = fields.required(.points)?.integer(of: "points")
      let ranks = fields.required(.ranks)?.list(of: "ranks")?.map { rank in
        rank.isNull ? nil : rank.integer(1...1_000_000, of: "rank")
      }
      guard let points, let ranks else { continue }
      outcomes[id] = PastOutcome(points: points, ranks: ranks)
    }
    self.init(name: name, begins: begins, outcomes: outcomes)
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    func quoted(_ text: String) -> String {
      let data = try? JSONSerialization.data(
        withJSONObject: text, options: [.fragmentsAllowed, .withoutEscapingSlashes])
      return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
    let versions = Language.allCases.map { (language: $0, text: name($0)) }
    let label =
      Set(versions.map(\.text)).count == 1
      ? quoted(name())
      : "{\(versions.map { "\"\($0.language.rawValue)\": \(quoted($0.text))" }.joined(separator: ", "))}"
    let people = outcomes.sorted { $0.key < $1.key }.map { id, outcome in
      let ranks = outcome.ranks.map { $0.map(String.init) ?? "null" }.joined(separator: ", ")
      return "    \(quoted(id.text)): {\"points\": \(outcome.points), \"ranks\": [\(ranks)]}"
    }
    let text = """
      {
        "format": "\(PastEvent.format)",
        "event": \(label),
        "begins": "\(begins)",
        "people": {
      \(people.joined(separator: ",\n"))
        }
      }

      """
    return Array(text.utf8)
  }
}

extension ScenarioSource {
  /// The bytes of a file, of the plan of an earlier event only what is remembered of it; as they are where they are no plan.
  static func remembered(_ bytes: [UInt8], name: String) -> [UInt8] {
    (try? PastEvent(bytes, name: name))?.bytes ?? bytes
  }
}
