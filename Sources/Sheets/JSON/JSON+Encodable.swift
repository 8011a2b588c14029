import Foundation

extension JSON {
  /// A value with its members sorted by name.
  init(encoding value: some Encodable) {
    do {
      self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value))
    } catch {
      // Only a number that JSON does not have can fail here, and metrics are counts and finite quotients.
      preconditionFailure("metrics are not JSON: \(error)")
    }
  }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try members.allKeys.sorted { $0.stringValue < $1.stringValue }
          .map { ($0.stringValue, try members.decode(JSON.self, forKey: $0)) })
    } else if var elements = try? decoder.unkeyedContainer() {
      var array: [JSON] = []
      while !elements.isAtEnd { array.append(try elements.decode(JSON.self)) }
      self = .array(array)
    } else {
      self = try JSON(scalar: decoder.singleValueContainer())
    }
  }

  private init(scalar: any SingleValueDecodingContainer) throws {
    if scalar.decodeNil() {
      self = .null
    } else if let bool = try? scalar.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? scalar.decode(Int.self) {
      self = .int(int)
    } else if let double = try? scalar.decode(Double.self) {
      self = .double(double)
    } else {
      self = .string(try scalar.decode(String.self))
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
