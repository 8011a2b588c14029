import Conference
import ScenarioFile

/// The identifier of what somebody calls by it, by its name, or by words of it that no other has.
///
/// - Returns: the text itself where nothing is called so, which is for the caller to tell.
/// - Throws: a failure with the choices, where several are called so.
func identifier(of text: String, _ kind: String, _ things: [Named]) throws(Failure) -> String {
  switch named(text, kind, things) {
  case .one(let id): return id
  case .several(let complaint): throw Failure(.invalidInput, complaint)
  case .none: return text
  }
}
