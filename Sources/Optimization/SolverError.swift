/// Why a solver could not work on a model. An infeasible model is an answer, not an error.
public enum SolverError: Error, Hashable, Sendable {
  /// The model is not one: a crossed bound, a value that is not a number, a variable of another model.
  case invalidModel(String)
  /// The engine gave up for reasons of its own, in its words.
  case engine(code: Int, message: String)
  /// The engine gave an answer that is known to be wrong, or the system did not let it run, in words.
  case unusable(String)
}

extension SolverError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .invalidModel(let reason): "the model is invalid: \(reason)"
    case .engine(let code, let message): "the solver failed (code \(code)): \(message)"
    case .unusable(let reason): "the solver failed: \(reason)"
    }
  }
}
