import ScenarioFile
import Testing

/// Decodes a scenario and expects exactly these problems.
///
/// Each is expected at a mark, such as 1️⃣, that stands in the source text right before its place; the marks are taken out before decoding.
///
///     expectDiagnostics(Sample(rooms: "[{id: 1️⃣room 8, seats: 4}]"), ["1️⃣": "'room 8' cannot be a name, …"])
func expectDiagnostics(
  _ sample: Sample, _ expected: KeyValuePairs<Character, String>, sourceLocation: SourceLocation = #_sourceLocation
) {
  var places: [Character: String] = [:]
  var files: [String: [UInt8]] = [:]
  for (file, marked) in sample.files {
    files[file] = Array(unmarked(marked, file: file, places: &places).utf8)
  }
  let wanted = expected.map { mark, message in "\(places[mark] ?? "no mark \(mark)"): error: \(message)" }
  let found = diagnostics(of: ScenarioSource(main: sample.main, files: files)).map(\.description)
  #expect(found.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
}

/// What is wrong with a source; nothing for a good one.
func diagnostics(of source: ScenarioSource) -> [Diagnostic] {
  do throws(InvalidScenarioFile) {
    _ = try decode(source)
    return []
  } catch {
    return error.diagnostics
  }
}

/// A text without its marks, whose places are noted as `file:line:column`.
private func unmarked(_ text: String, file: String, places: inout [Character: String]) -> String {
  var rest = ""
  var (line, column) = (1, 1)
  for character in text {
    if character.unicodeScalars.last == "\u{20E3}" {
      places[character] = "\(file):\(line):\(column)"
    } else {
      rest.append(character)
      for scalar in character.unicodeScalars {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
  }
  return rest
}
