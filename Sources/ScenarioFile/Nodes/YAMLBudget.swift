import CLibYAML
import Conference

/// Counts what a YAML text comes to, aliases included, before anything is built from it.
///
/// An alias stands for a value of any size in two bytes, and one that stands for nine others of nine others comes to more than any
/// memory holds. Keys are compared with each other, and so they must be texts.
struct YAMLBudget {
  /// What is too much, and where: line and column from 1.
  struct Excess {
    var message: String
    var line: Int
    var column: Int
  }

  /// A list or mapping that is open.
  private struct Open {
    var isMapping: Bool
    var anchor: String?
    /// How many values are in it so far, itself included.
    var size = 1
    /// How many keys and values it has.
    var children = 0
  }

  private var open: [Open] = []
  private var sizes: [String: Int] = [:]
  private var nodes = 0
  private var repeated = 0

  /// What a text asks for too much of; nil when that is nothing, or it is no YAML.
  ///
  /// - Complexity: linear in the bytes.
  static func excess(of yaml: String) -> Excess? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    var yaml = yaml
    return yaml.withUTF8 { bytes in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var budget = YAMLBudget()
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        if let message = budget.take(event) {
          return Excess(
            message: message, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
        }
      }
    }
  }

  /// Counts an event.
  ///
  /// - Returns: what is too much with it.
  private mutating func take(_ event: yaml_event_t) -> String? {
    func anchor(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? { text.map { String(cString: $0) } }
    switch event.type {
    case YAML_SCALAR_EVENT:
      if let anchor = anchor(event.data.scalar.anchor) { sizes[anchor] = 1 }
      add(1)
    case YAML_ALIAS_EVENT:
      // One that nothing is behind is complained about where the file is read.
      guard let name = anchor(event.data.alias.anchor), let size = sizes[name] else { return nil }
      if size > 1, isAtKey { return "an alias of a list or mapping where a key belongs; keys are texts" }
      repeated += size
      guard repeated <= Limits.repeated else {
        return "aliases stand for more than \(Limits.grouped(Limits.repeated)) values; write out what is meant"
      }
      add(size)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      if isAtKey { return "a list or mapping where a key belongs; keys are texts" }
      let isMapping = event.type == YAML_MAPPING_START_EVENT
      let name = anchor(isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor)
      open.append(Open(isMapping: isMapping, anchor: name))
      if open.count > Limits.depth { return "values are nested more than \(Limits.depth) deep" }
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let last = open.popLast() else { return nil }
      if let anchor = last.anchor { sizes[anchor] = last.size }
      add(last.size)
    default: return nil
    }
    nodes += 1
    return nodes > Limits.nodes ? "more than \(Limits.grouped(Limits.nodes)) values; no conference has so many" : nil
  }

  /// Whether what begins here is the key of a mapping.
  private var isAtKey: Bool { open.last.map { $0.isMapping && $0.children.isMultiple(of: 2) } ?? false }

  private mutating func add(_ size: Int) {
    guard !open.isEmpty else { return }
    open[open.count - 1].size += size
    open[open.count - 1].children += 1
  }
}
