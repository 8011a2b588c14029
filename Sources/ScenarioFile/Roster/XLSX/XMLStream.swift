import CExpat

/// What reads the parts of a workbook, one piece of XML after the other. Names come without their prefix.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Why the rest need not be read; nil to go on.
  var failure: String? { get }
}

/// The name of an element, without a copy.
struct XMLName {
  fileprivate let start: UnsafePointer<CChar>

  fileprivate init(_ name: UnsafePointer<CChar>) {
    var start = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { start = next + 1 }
      next += 1
    }
    self.start = start
  }

  /// A copy of it.
  var text: String { String(cString: start) }

  static func == (name: XMLName, literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    let bytes = UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
    for index in 0..<length where name.start[index] != bytes[index] { return false }
    return name.start[length] == 0
  }
}

/// The attributes of an element.
struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, whatever its prefix.
  subscript(name: StaticString) -> String? {
    guard var next = list else { return nil }
    while let key = next[0], let value = next[1] {
      if XMLName(key) == name { return String(cString: value) }
      next += 2
    }
    return nil
  }
}

/// Reads a part of a workbook as XML.
func readXML(_ part: String, of archive: ZIPArchive, with handler: some XMLHandler) throws(ZIPArchive.Failure) {
  try readXML(part, "workbook", with: handler) { feed throws(ZIPArchive.Failure) in try archive.read(part, take: feed) }
}

/// Reads a file as XML.
func readXML(_ bytes: [UInt8], named file: String, with handler: some XMLHandler) throws(ZIPArchive.Failure) {
  guard bytes.count <= Limits.bytes else {
    throw ZIPArchive.Failure(text: "this file has \(bytes.count >> 20) MB; at most \(Limits.bytes >> 20) are read")
  }
  try readXML(file, "schedule", with: handler) { feed throws(ZIPArchive.Failure) in
    var failure: ZIPArchive.Failure?
    bytes.withUnsafeBytes { all in
      do throws(ZIPArchive.Failure) { try feed(all) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Reads XML piece by piece.
///
/// A document type is refused where it begins: what is read here has none, and entities that multiply are declared there.
///
/// - Parameters:
///   - part: what problems call it.
///   - kind: what kind of file it is.
private func readXML(
  _ part: String, _ kind: String, with handler: some XMLHandler,
  _ pieces: ((UnsafeRawBufferPointer) throws(ZIPArchive.Failure) -> Void) throws(ZIPArchive.Failure) -> Void
) throws(ZIPArchive.Failure) {
  let context = XMLContext(handler, kind)
  guard let parser = XML_ParserCreate(nil) else {
    throw ZIPArchive.Failure(text: "there is no memory to read the \(kind)")
  }
  defer { XML_ParserFree(parser) }
  context.parser = parser
  XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
  XML_SetElementHandler(
    parser,
    { data, name, attributes in
      if let context = XMLContext.of(data), let name {
        context.depth += 1
        if context.depth > Limits.elementDepth {
          context.stop("nests its elements more than \(Limits.elementDepth) deep")
        }
        context.handler.start(XMLName(name), XMLAttributes(list: attributes))
        context.stopIfFailed()
      }
    },
    { data, name in
      if let context = XMLContext.of(data), let name {
        context.depth -= 1
        context.handler.end(XMLName(name))
        context.stopIfFailed()
      }
    })
  XML_SetCharacterDataHandler(parser) { data, text, length in
    guard let context = XMLContext.of(data), let text else { return }
    UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
      context.handler.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
  }
  XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
    guard let context = XMLContext.of(data) else { return }
    context.stop("declares a document type, which no \(context.kind) does; the file was not read")
  }
  func complain() throws(ZIPArchive.Failure) {
    if let text = context.complaint ?? context.handler.failure { throw ZIPArchive.Failure(text: "'\(part)' \(text)") }
    let message = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
    throw ZIPArchive.Failure(
      text: "'\(part)' cannot be read (\(message))"
        + (kind == "workbook" ? "; open the workbook in a spreadsheet and save it" : ""))
  }
  var fed = 0
  try pieces { piece throws(ZIPArchive.Failure) in
    let bytes = piece.bindMemory(to: CChar.self)
    if XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), 0) != XML_STATUS_OK { try complain() }
    fed += bytes.count
    // What has not ended yet is read again with every piece, up to version 2.6 of expat: its length times its length.
    if fed - Int(XML_GetCurrentByteIndex(parser)) > Limits.markup {
      context.stop("has an element or attribute of more than \(Limits.markup >> 20) MB; the file was not read")
      try complain()
    }
  }
  if XML_Parse(parser, nil, 0, 1) != XML_STATUS_OK { try complain() }
}

/// What the callbacks of expat find their way back by.
private final class XMLContext {
  let handler: any XMLHandler
  var parser: XML_Parser?
  private(set) var complaint: String?
  /// What kind of file is read.
  let kind: String
  /// How many elements are open.
  var depth = 0

  init(_ handler: any XMLHandler, _ kind: String) { (self.handler, self.kind) = (handler, kind) }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLContext? {
    data.map { Unmanaged<XMLContext>.fromOpaque($0).takeUnretainedValue() }
  }

  func stop(_ complaint: String) {
    self.complaint = complaint
    XML_StopParser(parser, 0)
  }

  func stopIfFailed() {
    if handler.failure != nil { XML_StopParser(parser, 0) }
  }
}
