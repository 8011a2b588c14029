import Conference
import Foundation

/// What a column of a registration export holds, beyond what ``RosterColumn`` knows.
enum Heading: Hashable {
  /// A column as scenarios know it.
  case column(RosterColumn)
  case firstName, lastName, email
  /// Whether the registration still holds.
  case state
  /// All wishes in one cell, most wanted first: `A;B;C`.
  case wishes
  /// The rank that the delegate gives to a topic.
  case rank(of: String)
  /// Nothing that planning uses, such as the time at which a form was sent.
  case unused

  /// What lists of columns call it.
  var name: String {
    switch self {
    case .column(let column): column.name
    case .firstName: "first name"
    case .lastName: "last name"
    case .email: "e-mail, to tell people apart"
    case .state: "state of the registration"
    case .wishes: "choices, most wanted first"
    case .rank(let topic): "rank of \(topic)"
    case .unused: "not used"
    }
  }

  /// The heading that a column is called, in English or French, or nil for an unknown one.
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
        self = .rank(of: topic)
        return
      }
    }
    if let column = RosterColumn(header: folded, attributes: names.attributes) {
      self = .column(column)
    } else if let rank = Heading.choice(folded) {
      self = .column(.choice(rank))
    } else if let known = Heading.synonyms[folded] {
      self = known
    } else if let topic = names.topics(header) {
      self = .rank(of: topic)
    } else if folded.split(separator: " ").contains(where: { Heading.wishWords.contains(String($0)) }) {
      self = .wishes
    } else {
      return nil
    }
  }

  /// The heading that a question asks for, or nil. It is a guess: a column that says so itself goes before.
  init?(question header: String, _ names: RosterNames) {
    let subject = Question.subject(of: header)
    guard !subject.isEmpty, subject != Heading.folded(header) else { return nil }
    if let known = Heading.subjects[subject] {
      self = known
    } else {
      self.init(subject, names)
    }
  }

  /// The heading that somebody names in so many words, as ``name`` does or as a roster would.
  init?(meaning: String, _ names: RosterNames) {
    switch RosterColumn.folded(meaning) {
    case "first name": self = .firstName
    case "last name": self = .lastName
    case "email", "e mail": self = .email
    case "state": self = .state
    case "choices", "wishes": self = .wishes
    case "not used", "ignore", "skip", "none": self = .unused
    default:
      if meaning.lowercased().hasPrefix("rank "), let topic = names.topics(String(meaning.dropFirst(5)).trimmed) {
        self = .rank(of: topic)
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
      "choice 1", "score TOPIC", "rank TOPIC", "choices", "first name", "last name", "email", "state", "ignore",
    ]

  /// A header without case, accents, and any mark.
  static func folded(_ header: String) -> String {
    RosterColumn.folded(header).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// What stands in brackets at the end: forms put the row of a grid there.
  private static func bracketed(_ header: String) -> String? {
    guard header.hasSuffix("]"), let open = header.lastIndex(of: "[") else { return nil }
    return String(header[header.index(after: open)...].dropLast()).trimmed
  }

  /// The rank in `1st choice`, `Vœu n° 2`, `Preference (3)`: one word for a wish and one for a rank.
  private static func choice(_ folded: String) -> Int? {
    let words = folded.split(separator: " ").map(String.init)
    guard words.contains(where: { wishWords.contains($0) || $0 == "workshop" || $0 == "atelier" }),
      words.contains(where: { wishWords.contains($0) })
    else { return nil }
    let ranks = words.compactMap(rank)
    return ranks.count == 1 ? ranks[0] : nil
  }

  /// `1`, `1st`, `first`, `1er`, `premier` …
  static func rank(_ text: String) -> Int? {
    let word = folded(text)
    if let number = Int(word), (1...99).contains(number) { return number }
    if let position = ordinals.firstIndex(where: { $0.contains(word) }) { return position + 1 }
    for suffix in ["st", "nd", "rd", "th", "er", "ere", "eme", "e"] where word.hasSuffix(suffix) {
      if let number = Int(word.dropLast(suffix.count)), (1...99).contains(number) { return number }
    }
    let words = word.split(separator: " ")
    guard words.count == 2 else { return nil }
    let ranks = words.map(String.init).compactMap(rank)
    return ranks.count == 1 && words.contains { wishWords.contains(String($0)) } ? ranks[0] : nil
  }

  private static let ordinals: [Set<String>] = [
    ["first", "premier", "premiere"], ["second", "deuxieme", "seconde"], ["third", "troisieme"],
    ["fourth", "quatrieme"], ["fifth", "cinquieme"], ["sixth", "sixieme"], ["seventh", "septieme"],
    ["eighth", "huitieme"],
  ]

  private static let wishWords: Set<String> = [
    "choice", "choices", "choix", "voeu", "voeux", "preference", "preferences", "wish", "wishes", "priority",
    "priorities",
    "priorite", "priorites", "ranking", "classement",
  ]

  /// What questions ask for that is no heading by itself: it would be understood where it means something else.
  private static let subjects: [String: Heading] = [
    "workshops": .wishes, "rank workshops": .wishes, "ateliers": .wishes, "classer ateliers": .wishes,
    "classez ateliers": .wishes, "arrive": .column(.arrives), "arrivez": .column(.arrives), "leave": .column(.leaves),
    "partez": .column(.leaves), "name given name": .firstName, "name family name": .lastName,
  ]

  private static let synonyms: [String: Heading] = {
    let groups: [(Heading, [String])] = [
      (.firstName, ["first name", "given name", "given names", "forename", "prenom", "prenoms"]),
      (.lastName, ["last name", "surname", "family name", "nom de famille"]),
      (.column(.name), ["full name", "participant", "your name", "nom complet", "nom et prenom", "name on badge"]),
      (
        .column(.id),
        ["registration id", "delegate id", "participant id", "identifier", "reference", "registration code"]
      ),
      (.column(.sector), ["stakeholder group", "professional sector", "secteur d activite", "category", "categorie"]),
      (.column(.delegation), ["country of residence", "country region", "pays de residence", "nationality"]),
      (.column(.languages), ["spoken languages", "working languages", "langues parlees", "langues de travail"]),
      (
        .column(.needs),
        ["access needs", "accessibility needs", "accessibility", "accessibilite", "besoins d accessibilite"]
      ),
      (.column(.arrives), ["arrival date", "arrival time", "date d arrivee", "heure d arrivee", "arrives at"]),
      (.column(.leaves), ["departure date", "departure time", "date de depart", "heure de depart", "leaves at"]),
      (
        .email,
        ["email", "e mail", "email address", "e mail address", "adresse e mail", "adresse email", "courriel", "mail"]
      ),
      (.state, ["registration state", "state", "status", "statut", "etat", "etat de l inscription", "proposal state"]),
      (
        .unused,
        [
          "timestamp", "horodateur", "start time", "completion time", "last modified time", "heure de debut",
          "heure de fin", "heure de la derniere modification", "registration date", "date d inscription", "phone",
          "phone number", "telephone", "diet", "dietary requirements", "dietary needs", "regime alimentaire",
          "comments",
          "comment", "commentaires", "remarks", "remarques", "affiliation", "organisation", "organization",
          "institution", "position", "job title", "fonction", "title", "titre", "biography", "picture", "username",
          "nom d utilisateur", "checked in", "check in date", "checked in date", "payment date", "price", "tags",
          "proposal ids", "proposal titles", "accepted proposals", "profile picture", "score", "address", "adresse",
          "order code", "product", "company",
        ]
      ),
    ]
    return Dictionary(
      groups.flatMap { heading, names in names.map { ($0, heading) } }, uniquingKeysWith: { first, _ in first })
  }()
}
