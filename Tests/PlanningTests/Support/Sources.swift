import Conference
import Foundation

/// What the sources declare, read from their text: what is added there without a test fails one.
enum Sources {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// The rules of the allocation: every `enum Name: Rule`.
  static var rules: Set<String> {
    let folder = folder.appendingPathComponent("Planning/Allocation/Rules")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let texts = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    return Set(texts.flatMap { $0.matches(of: /enum (\w+): Rule\b/).map { String($0.1) } })
  }

  /// The objectives: every case of `Objective`.
  static var objectives: Set<String> {
    let file = folder.appendingPathComponent("Conference/Rules/Objective.swift")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let cases = text.prefix(upTo: text.firstRange(of: "\n}\n")?.lowerBound ?? text.endIndex)
    return Set(cases.matches(of: /\n  case (\w+)/).map { String($0.1) })
  }
}

extension Objective {
  /// Its case as the source names it.
  var label: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}
