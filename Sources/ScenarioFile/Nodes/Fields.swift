import Conference
import Yams

/// The keys that one kind of mapping may have.
///
/// Every mapping of the format with fixed keys is read through an enumeration of them, so that none is forgotten: unknown ones are
/// errors, and the JSON Schema is tested against ``formatShapes``.
protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable, SendableMetatype {
  /// What such a mapping describes, as the schema names its definition.
  static var shape: String { get }
}

extension FieldKey {
  static var names: [String] { allCases.map(\.rawValue) }
}

/// A mapping with fixed keys.
struct Fields<Key: FieldKey> {
  /// The mapping itself.
  let whole: Value
  private var values: [Key: Value] = [:]

  /// The fields of a mapping; unknown keys and keys without a value are reported. Nil when it is no mapping, which is reported.
  init?(_ value: Value) {
    guard let mapping = value.node.mapping else {
      value.error("\(value.kind) where a mapping belongs, with the keys \(Key.names.joinedInWords)")
      return nil
    }
    whole = value
    for (keyNode, valueNode) in mapping {
      let key = value.child(keyNode)
      let field = value.child(valueNode)
      guard let name = key.scalar, let known = Key(rawValue: name) else {
        let name = key.scalar ?? key.kind
        key.error("unknown key '\(name)'; \(suggestion(for: name, kind: "key", among: Key.names))")
        continue
      }
      if field.isNull {
        key.error("'\(name)' has no value; give it one, or leave the key out")
        missing.insert(known)
      } else {
        values[known] = field
      }
    }
  }

  /// Keys that are there without a value, which has been reported.
  private var missing: Set<Key> = []

  /// The value of a key, if it is there.
  subscript(key: Key) -> Value? { values[key] }

  /// The value of a key that must be there.
  func required(_ key: Key) -> Value? {
    if values[key] == nil, !missing.contains(key) { whole.error("'\(key.rawValue)' is missing here") }
    return values[key]
  }

  /// The keys that are there, in the order of their declaration.
  var present: [Key] { Key.allCases.filter { values[$0] != nil } }
}
