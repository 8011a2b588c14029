import Conference
import Foundation
import Workspace

/// Where a command talks: results to standard output, everything else to standard error.
///
/// What comes from files is made printable where they are read; what is told here besides may come from anywhere, and is made so here.
struct Console: Sendable {
  /// The subcommand that talks; nil before it is known.
  let command: String?
  /// Whether results are for machines.
  let isMachine: Bool
  /// Whether only errors are told on the way.
  let isQuiet: Bool
  /// Standard output.
  let output: Terminal
  /// Standard error.
  let error: Terminal

  /// A console of a command.
  ///
  /// - Parameter language: what answers are told in.
  init(command: String?, isMachine: Bool, isQuiet: Bool, language: Language = .english) {
    (self.command, self.isMachine, self.isQuiet) = (command, isMachine, isQuiet)
    var (output, error) = (Terminal(.output), Terminal(.error))
    (output.language, error.language) = (language, language)
    (self.output, self.error) = (output, error)
  }

  /// What is said in the language of the answers.
  var words: TerminalWords { output.words }

  /// Tells how things go, unless nobody wants to know.
  func note(_ text: String) {
    if !isQuiet { error.stream.write(text.printable + "\n") }
  }

  /// Tells what whoever reads the result should know about it, also when only errors are told on the way.
  func warn(_ text: String) {
    error.stream.write("\(error.styled(words.note, .bold)) \(text.printable)\n")
  }

  /// Tells a result.
  ///
  /// - Returns: how the run ends: as the answer says, unless the answer could not be told.
  func tell(_ answer: Answer) -> ExitStatus {
    guard isMachine else { return write(answer.text, ending: answer.status) }
    return write(
      Envelope(command: command, status: answer.status, messages: [], document: answer.document),
      ending: answer.status)
  }

  /// Tells why there is no result: in words to standard error, and for machines also as the one document on standard output.
  ///
  /// - Returns: how the run ends.
  func tell(_ failure: Failure) -> ExitStatus {
    let label = error.styled(words.error, .red)
    for message in failure.messages {
      let place = message.place.map { error.styled($0.printable + ":", .bold) } ?? "breakout:"
      error.stream.write("\(place) \(label) \(message.text.printable)\n")
    }
    return isMachine ? tellMachine(failure) : failure.status
  }

  /// Tells only the machine why there is no result.
  func tellMachine(_ failure: Failure) -> ExitStatus {
    write(Envelope(command: command, status: failure.status, messages: failure.messages), ending: failure.status)
  }

  private func write(_ envelope: Envelope, ending status: ExitStatus) -> ExitStatus {
    do {
      return write(try envelope.text(), ending: status)
    } catch {
      self.error.stream.write("breakout: error: the result cannot be written as JSON: \(error)\n")
      return .failed
    }
  }

  /// A reader that left early has seen enough: only other failures to write are worth an error.
  private func write(_ text: String, ending status: ExitStatus) -> ExitStatus {
    let code = output.stream.write(text)
    guard code != 0, code != EPIPE else { return status }
    error.stream.write("breakout: error: standard output cannot be written: \(SystemError(code))\n")
    return .failed
  }
}
