import Conference
import Foundation

/// What a column of a registration export holds, beyond what ``RosterColumn`` knows.
enum Heading: Hashable {
  /// A column as scenarios know it.
  case column(RosterColumn)
  case firstName, email
  /// Whether the registration still holds.
  case state
  /// All wishes in one cell, most wanted first: `A;B;C`.
  case wishes
  /// What the delegate answers about a topic: a rank, a rating, a yes, whatever the answers turn out to be.
  case answer(about: String)
  /// The rank that the delegate gives to a topic, 1 for the best, or how much they like it, more being better.
  case rank(of: String)
  case rating(of: String)
  /// Nothing that planning uses, such as the time at which a form was sent.
  case unused

  /// What lists of columns call it.
  var name: String {
    switch self {
    case .column(let column): column.name
    case .firstName: "first name"
    case .email: "e-mail, to tell people apart"
    case .state: "state of the registration"
    case .wishes: "choices, most wanted first"
    case .answer(let topic): "answer about \(topic)"
    case .rank(let topic): "rank of \(topic)"
    case .rating(let topic): "rating of \(topic)"
    case .unused: "not used"
    }
  }

  /// What names it in so many words, as ``init(meaning:_:)`` reads it; empty for answers, which are read by what is in them.
  var answer: String {
    switch self {
    case .column, .firstName, .rank, .rating: name
    case .email: "email"
    case .state: "state"
    case .wishes: "choices"
    case .answer: ""
    case .unused: "ignore"
    }
  }

  /// The heading that a column is called, in any of the languages, or nil for an unknown one.
  init?(_ header: String, _ names: RosterNames) {
    if let column = RosterColumn(header: header, attributes: names.attributes) {
      self = .column(column)
      return
    }
    let folded = Heading.folded(header)
    if let bracketed = Heading.bracketed(header) {
      // A grid of a form: `Your choices [1st choice]` holds a topic, `Rank the workshops [Title]` holds a rank.
      if let rank = Heading.rank(bracketed) ?? Heading.choice(Heading.folded(bracketed)) {
        self = .column(.choice(rank))
        return
      }
      if let topic = names.topics(bracketed) {
        self = .answer(about: topic)
        return
      }
    }
    if let column = RosterColumn(header: folded, attributes: names.attributes) {
      self = .column(column)
    } else if let rank = Heading.choice(folded) {
      self = .column(.choice(rank))
    } else if let known = Words.headings[folded] {
      self = known
    } else if let topic = names.topics(header) {
      self = .answer(about: topic)
    } else if folded.split(separator: " ").contains(where: { Words.wishes.contains(String($0)) }) {
      self = .wishes
    } else {
      return nil
    }
  }

  /// The heading that a question asks for, or nil. It is a guess: a column that says so itself goes before.
  init?(question header: String, _ names: RosterNames) {
    let subject = Question.subject(of: header)
    guard !subject.isEmpty, subject != Heading.folded(header) else { return nil }
    if let known = Words.subjects[subject] {
      self = known
    } else {
      self.init(subject, names)
    }
  }

  /// The heading that somebody names in so many words, as ``name`` does or as a roster would.
  init?(meaning: String, _ names: RosterNames) {
    switch RosterColumn.folded(meaning) {
    case "first name": self = .firstName
    case "email", "e mail": self = .email
    case "state": self = .state
    case "choices", "wishes": self = .wishes
    case "not used", "ignore", "skip", "none": self = .unused
    default:
      if meaning.lowercased().hasPrefix("rank "), let topic = names.topics(String(meaning.dropFirst(5)).trimmed) {
        self = .rank(of: topic)
      } else if meaning.lowercased().hasPrefix("rating "),
        let topic = names.topics(String(meaning.dropFirst(7)).trimmed)
      {
        self = .rating(of: topic)
      } else if let column = RosterColumn(header: meaning, attributes: names.attributes) {
        self = .column(column)
      } else {
        return nil
      }
    }
  }

  /// Every meaning that can be given to a column by hand.
  static let meanings =
    RosterColumn.synonyms.map(\.column.name) + [
      "choice 1", "score TOPIC", "rank TOPIC", "rating TOPIC", "ranks", "ratings", "choices", "first name", "email",
      "state", "ignore",
    ]

  /// A header without case, accents, and any mark.
  static func folded(_ header: String) -> String {
    if let folded = foldedASCII(header, isPart: { $0.isLetterOrDigit }) { return folded }
    return RosterColumn.folded(header).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// What stands in brackets at the end, or behind an arrow: forms put the row of a grid there.
  static func bracketed(_ header: String) -> String? {
    if let arrow = header.range(of: "->", options: .backwards) {
      let row = String(header[arrow.upperBound...]).trimmed
      return row.isEmpty ? nil : row
    }
    guard header.hasSuffix("]"), let open = header.lastIndex(of: "[") else { return nil }
    return String(header[header.index(after: open)...].dropLast()).trimmed
  }

  /// The rank in `1st choice`, `Vœu n° 2`, `Preference (3)`: one word for a wish and one for a rank.
  private static func choice(_ folded: String) -> Int? {
    let words = folded.split(separator: " ").map(String.init)
    guard words.contains(where: Words.wishes.contains) else { return nil }
    let ranks = words.compactMap(rank)
    return ranks.count == 1 ? ranks[0] : nil
  }

  /// `1`, `1st`, `first`, `1er`, `premier` …
  static func rank(_ text: String) -> Int? {
    let word = folded(text)
    if let number = Int(word), (1...99).contains(number) { return number }
    if let position = Words.ordinals.firstIndex(where: { $0.contains(word) }) { return position + 1 }
    for suffix in Words.ordinalEndings where word.hasSuffix(suffix) {
      if let number = Int(word.dropLast(suffix.count)), (1...99).contains(number) { return number }
    }
    let words = word.split(separator: " ")
    guard words.count == 2 else { return nil }
    let ranks = words.map(String.init).compactMap(rank)
    return ranks.count == 1 && words.contains { Words.wishes.contains(String($0)) } ? ranks[0] : nil
  }
}
