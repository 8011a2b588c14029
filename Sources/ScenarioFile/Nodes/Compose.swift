import Conference
import Yams

/// Reads bytes as text, without a byte-order mark. Nil when they are not UTF-8, which is reported where it shows.
func decodeText(_ bytes: [UInt8], file: String, findings: Findings) -> String? {
  guard bytes.count <= Limits.bytes else {
    findings.error(
      "this file has \(bytes.count >> 20) MB; at most \(Limits.bytes >> 20) are read",
      at: Location(file: file, line: 1, column: 1))
    return nil
  }
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if let text = String(validating: body, as: UTF8.self) { return text }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    findings.error("this file is UTF-16; save it as UTF-8", at: Location(file: file, line: 1, column: 1))
    return nil
  }
  let (line, column) = firstInvalid(in: body)
  findings.error(
    "this is not UTF-8 from here on; save the file as UTF-8", at: Location(file: file, line: line, column: column))
  return nil
}

/// The line and column of the first byte that is no part of UTF-8 text.
private func firstInvalid(in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var (line, column) = (1, 1)
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    if scalar == "\n" {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
  }
  return (line, column)
}

/// The root of a YAML text. Nil when it is not YAML, which is reported.
///
/// - Parameter format: what an empty file should begin with.
func compose(
  _ yaml: String, file: String, format: String = FormatName.scenario, findings: Findings
) -> Value? {
  func report(_ message: String, _ line: Int, _ column: Int) -> Value? {
    findings.error(message, at: Location(file: file, line: line, column: column))
    return nil
  }
  if let excess = YAMLBudget.excess(of: yaml) { return report(excess.message, excess.line, excess.column) }
  do {
    // No resolver rules: what a scalar means is decided where it is read.
    let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else {
      return report("the file is empty; begin with 'format: \(format)'", 1, 1)
    }
    return Value(root, file: file, findings: findings)
  } catch let error as YamlError {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      let place = context.map { " (\($0.text) that begins on line \($0.mark.line))" } ?? ""
      return report("this is not YAML: \(problem)\(place)", mark.line, mark.column)
    case .composer(_, let problem, let mark, _):
      if problem.contains("another document") {
        return report("a second document begins here; a scenario is one document", mark.line, mark.column)
      }
      return report("this is not YAML: \(problem)", mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "'\($0)'" }.joinedInWords
      let verb = duplicates.count == 1 ? "is" : "are"
      return report("\(keys) \(verb) there twice in this mapping; keep one", context.mark.line, context.mark.column)
    case .reader(let problem, let offset, _, _):
      let (line, column) = position(of: offset ?? 0, in: yaml)
      return report("this is not YAML: \(problem)", line, column)
    default:
      return report("this is not YAML: \(error)", 1, 1)
    }
  } catch {
    return report("this is not YAML: \(error)", 1, 1)
  }
}

/// Line and column of the character at an offset.
private func position(of offset: Int, in text: String) -> (line: Int, column: Int) {
  let head = text.prefix(offset)
  let line = head.unicodeScalars.count { $0 == "\n" } + 1
  let column = head.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
  return (line, column)
}
