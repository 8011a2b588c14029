/// Why a command could not do what it was asked to do.
struct Failure: Error {
  /// How the run ends.
  var status: ExitStatus
  /// What to tell, at least one message; each stands for itself.
  var messages: [Message]

  /// A failure with everything there is to tell about it.
  init(_ status: ExitStatus, _ messages: [Message]) {
    self.status = status
    self.messages = messages
  }

  /// A failure that one sentence explains.
  init(_ status: ExitStatus, _ text: String) {
    self.init(status, [Message(text)])
  }
}

/// Something to tell about the input or the run, at a place in a file if it has one.
struct Message: Hashable, Encodable {
  /// The file, as the user can open it; nil where it is not about a file.
  var file: String?
  /// The line, from 1.
  var line: Int?
  /// The column, from 1.
  var column: Int?
  /// A sentence.
  var text: String

  /// A sentence, at a place if it has one.
  init(_ text: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.text = text
  }

  /// The place as editors and compilers write it, `plan.yaml:12:7`; nil without a file.
  var place: String? {
    guard let file else { return nil }
    return ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
