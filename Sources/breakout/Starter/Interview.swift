import ArgumentParser
import Conference
import Foundation
import Workspace

/// Asks for what was not given on the command line, or takes the default where nobody is there to answer.
struct Interview {
  private let isOn: Bool
  private let console: Console

  init(isOn: Bool, _ console: Console) {
    self.isOn = isOn
    self.console = console
  }

  /// What was given, or else answered, or else the default. What cannot be read is asked for again.
  func answer<Value>(
    _ given: Value?, _ question: String, _ standard: String, _ read: (String) throws -> Value
  ) throws(Failure) -> Value {
    if let given { return given }
    while true {
      var text = standard
      if isOn {
        console.error.stream.write("\(question) [\(standard)]: ")
        guard let line = readLine() else {
          throw Failure(.invalidInput, "nothing was written: there were no more answers")
        }
        text = line.trimmingCharacters(in: .whitespaces).isEmpty ? standard : line.trimmingCharacters(in: .whitespaces)
      }
      do {
        return try read(text)
      } catch {
        guard isOn else { throw Failure(.invalidInput, "\(error)") }
        console.error.stream.write("\(error)\n")
      }
    }
  }
}
