import Conference
import Foundation

/// What a column of a roster holds.
enum RosterColumn: Hashable {
  case id, name, lastName, sector, delegation, takes, friends, priority, carried, languages, needs, arrives, leaves
  case role
  /// What the delegation is called, where that is more than its identifier.
  case delegationName
  /// The topic ranked so high, from 1.
  case choice(Int)
  /// What a topic is worth to the delegate.
  case score(ID<Topic>)
  /// Something more that the scenario names among its attributes.
  case attribute(String)

  /// The column that a header names: an attribute of the scenario, or one of the usual in English or French; nil for an unknown one.
  init?(header: String, attributes: [String] = []) {
    let folded = RosterColumn.folded(header)
    if let attribute = attributes.first(where: { RosterColumn.folded($0) == folded }) {
      self = .attribute(attribute)
      return
    }
    let words = folded.split(separator: " ").map(String.init)
    if words.count == 2, ["choice", "choix", "voeu"].contains(words[0]), let rank = Int(words[1]), rank > 0 {
      self = .choice(rank)
      return
    }
    // A topic is any identifier, with marks of its own.
    let parts = header.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.count == 2, ["score", "note"].contains(RosterColumn.folded(parts[0])) {
      self = .score(ID(parts[1]))
      return
    }
    guard let column = RosterColumn.synonyms.first(where: { $0.names.contains(words.joined(separator: " ")) })?.column
    else { return nil }
    self = column
  }

  /// The headers that name the columns which are there once, as ``folded(_:)`` writes them.
  static let synonyms: [(column: RosterColumn, names: [String])] = [
    (.id, ["id", "code", "identifiant"]),
    (.name, ["name", "nom"]),
    (.lastName, ["last name"]),
    (.sector, ["sector", "secteur"]),
    (.delegation, ["delegation", "country", "pays"]),
    (.delegationName, ["delegation name", "country name", "nom de la delegation"]),
    (.takes, ["takes", "nombre d ateliers"]),
    (.friends, ["with", "friends", "avec", "amis"]),
    (.priority, ["priority", "priorite"]),
    (.carried, ["carried", "report"]),
    (.languages, ["languages", "language", "langues", "langue"]),
    (.needs, ["needs", "besoins"]),
    (.arrives, ["arrives", "arrival", "arrivee"]),
    (.leaves, ["leaves", "departure", "depart"]),
    (.role, ["role", "roles"]),
  ]

  /// Every header that is known, for suggestions.
  static let headers: [String] = synonyms.flatMap(\.names) + ["choice 1", "choix 1", "voeu 1", "score w1", "note w1"]

  /// What columns there are, in a sentence.
  static let overview = """
    the columns are \((synonyms.map(\.column.name).filter { !["delegation name", "last name"].contains($0) } + ["choice 1", "choice 2 …", "score and a topic"]).joinedInWords)
    """

  /// A header without case, accents, and marks between its words.
  static func folded(_ header: String) -> String {
    let isPart: (UInt8) -> Bool = { !$0.isSpace && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    if let folded = foldedASCII(header, isPart: isPart) { return folded }
    let plain = header.replacingOccurrences(of: "œ", with: "oe").replacingOccurrences(of: "Œ", with: "oe")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }

  /// What scenarios and this file's messages call it.
  var name: String {
    switch self {
    case .id: "id"
    case .name: "name"
    case .lastName: "last name"
    case .sector: "sector"
    case .delegation: "delegation"
    case .delegationName: "delegation name"
    case .takes: "takes"
    case .friends: "with"
    case .priority: "priority"
    case .carried: "carried"
    case .languages: "languages"
    case .needs: "needs"
    case .arrives: "arrives"
    case .leaves: "leaves"
    case .role: "role"
    case .choice(let rank): "choice \(rank)"
    case .score(let topic): "score \(topic)"
    case .attribute(let name): name
    }
  }
}
