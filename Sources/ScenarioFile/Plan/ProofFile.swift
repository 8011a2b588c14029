import Conference
import Foundation

/// Reads a `proof.json` (docs/proof.md).
///
/// - Parameters:
///   - bytes: the contents of the file.
///   - name: what problems call the file.
/// - Throws: ``InvalidScenarioFile`` with the first thing that is wrong.
public func decodeProof(_ bytes: [UInt8], name: String = "proof.json") throws(InvalidScenarioFile) -> PlanProof {
  func wrong(_ message: String) -> InvalidScenarioFile {
    InvalidScenarioFile(diagnostics: [Diagnostic(file: name, line: 1, column: 1, message: message)])
  }
  let proof: PlanProof
  do {
    proof = try JSONDecoder().decode(PlanProof.self, from: Data(bytes))
  } catch let error as DecodingError {
    throw wrong("this is no proof: \(reason(error))")
  } catch {
    throw wrong("this is no proof: \(error.localizedDescription)")
  }
  guard proof.format == PlanProof.format else {
    throw wrong("format '\(proof.format)' is not known; this program reads '\(PlanProof.format)'")
  }
  return proof
}

private func reason(_ error: DecodingError) -> String {
  func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? "" : " at \(path)"
  }
  switch error {
  case .keyNotFound(let key, let context): return "'\(key.stringValue)' is missing\(place(context))"
  case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
    return context.debugDescription + place(context)
  @unknown default: return "\(error)"
  }
}
