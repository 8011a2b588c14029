import Conference
import Foundation

/// Writes a message as mail programs open and send it (RFC 5322, MIME): lines that end in CR LF, nothing beyond ASCII.
struct MailWriter {
  /// A part of the message.
  struct Part {
    /// What it is, `text/plain; charset=UTF-8`.
    var type: String
    /// What the file is called that it can be saved as; nil for the text itself.
    var file: String?
    var contents: [UInt8]
  }

  private var text = ""

  /// A message of several parts.
  ///
  /// - Parameter headers: those that are its own, with texts in any script.
  static func message(
    from sender: MailAddress, to receiver: MailAddress, subject: String, language: Language, _ parts: [Part]
  ) -> [UInt8] {
    var mail = MailWriter()
    mail.line("From: " + written(sender))
    mail.line("To: " + written(receiver))
    mail.line("Subject: " + written(subject))
    mail.line("Content-Language: " + language.rawValue)
    mail.line("MIME-Version: 1.0")
    // Mail programs open it as a draft that is ready to go, and give it its date and identifier when it is sent.
    mail.line("X-Unsent: 1")
    // No line of base64 has such signs.
    let boundary = "=_breakout_=="
    mail.line("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
    for part in parts {
      mail.line("")
      mail.line("--" + boundary)
      mail.line("Content-Type: " + part.type)
      mail.line("Content-Transfer-Encoding: base64")
      mail.line("Content-Disposition: " + (part.file.map { "attachment; filename=\"\($0)\"" } ?? "inline"))
      mail.line("")
      mail.body(part.contents)
    }
    mail.line("--\(boundary)--")
    return Array(mail.text.utf8)
  }

  private mutating func line(_ line: String) { text += line + "\r\n" }

  private mutating func body(_ contents: [UInt8]) {
    var rest = Data(contents).base64EncodedString()[...]
    while !rest.isEmpty {
      line(String(rest.prefix(76)))
      rest = rest.dropFirst(76)
    }
  }

  /// An address with its name.
  private static func written(_ person: MailAddress) -> String {
    let name = plain(person.name)
    guard !name.isEmpty else { return person.address }
    if name.utf8.allSatisfy({ $0 < 0x7F }), name.utf8.count <= longest {
      let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(quoted)\" <\(person.address)>"
    }
    return "\(encoded(name))\r\n <\(person.address)>"
  }

  /// A text of a header.
  private static func written(_ text: String) -> String {
    let text = plain(text)
    return text.utf8.allSatisfy { $0 < 0x7F } && text.utf8.count <= longest && !text.contains("=?")
      ? text : encoded(text)
  }

  /// No line of a header is longer than 78 characters, with its name.
  private static let longest = 60

  /// A text as encoded words (RFC 2047), each of at most 75 characters and of whole scalars.
  private static func encoded(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 42 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
