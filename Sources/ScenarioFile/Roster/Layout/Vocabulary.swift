import Conference

/// What registration tools and people call things in one language. All of it is folded, as ``Heading/folded(_:)`` writes it.
struct Vocabulary: Sendable {
  /// Headers of columns.
  var headings: [(heading: Heading, names: [String])]
  /// What questions ask for that is no heading by itself: it would be understood where it means something else.
  var subjects: [(heading: Heading, names: [String])] = []
  /// Words that only make a question of a heading.
  var fillers: Set<String>
  /// Words for a wish.
  var wishes: Set<String>
  /// `first`, `second` …, each in all its forms.
  var ordinals: [Set<String>]
  /// What follows a number that is a rank: `st` in `1st`.
  var ordinalEndings: [String] = []
  /// What a poll calls a yes, one at need, and a no.
  var yes: Set<String>
  var maybe: Set<String>
  var no: Set<String>
  /// Answers on a scale, with what they are worth, 0 to 100.
  var levels: [String: Int]
  /// Questions that hold these ask for ranks: 1 is the best.
  var ranking: [String]
  /// Questions that hold these ask for ratings: more is better, unless they say otherwise.
  var rating: [String]
  /// Words that deny: what `1 = not at all` says of 1.
  var denials: Set<String>
  /// What stands where somebody wishes or needs nothing.
  var nothing: Set<String>
  /// States of registrations that no longer hold, and of those that may yet.
  var over: Set<String>
  var pending: Set<String>
  /// From Monday on.
  var weekdays: [String]
  /// Languages by their codes.
  var languages: [String: [String]]
  /// Words for before and after a break of the day.
  var before: Set<String>
  var after: Set<String>
  /// What the meal at midday is called.
  var lunch: Set<String>
  /// What rooms without steps are for, and how such a room is called.
  var stepFree: Set<String>

  /// Every language that is understood.
  static let all: [Vocabulary] = [english, french, german, spanish, italian]

  /// What any of the languages has.
  static func any(_ words: KeyPath<Vocabulary, Set<String>>) -> Set<String> {
    all.reduce(into: []) { $0.formUnion($1[keyPath: words]) }
  }
}

/// The words of all languages together, by what they are looked up for.
enum Words {
  static let headings = table(\.headings)
  static let subjects = table(\.subjects)
  static let fillers = Vocabulary.any(\.fillers)
  static let wishes = Vocabulary.any(\.wishes)
  static let ordinals: [Set<String>] = (0..<8).map { position in
    Vocabulary.all.reduce(into: []) { $0.formUnion($1.ordinals.dropFirst(position).first ?? []) }
  }
  static let ordinalEndings = Vocabulary.all.flatMap(\.ordinalEndings)
  static let yes = Vocabulary.any(\.yes)
  static let maybe = Vocabulary.any(\.maybe)
  static let no = Vocabulary.any(\.no)
  static let levels = Vocabulary.all.reduce(into: [String: Int]()) { $0.merge($1.levels) { first, _ in first } }
  static let ranking = Vocabulary.all.flatMap(\.ranking)
  static let rating = Vocabulary.all.flatMap(\.rating)
  static let denials = Vocabulary.any(\.denials)
  static let nothing = Vocabulary.any(\.nothing).union(["", "n a", "na", "nil"])
  /// What polls call the row below everybody, in all languages.
  static let totals: Set<String> = [
    "count", "total", "totals", "sum", "anzahl", "summe", "gesamt", "nombre", "somme", "recuento", "suma", "conteggio",
    "totale", "somma",
  ]
  static let over = Vocabulary.any(\.over)
  static let pending = Vocabulary.any(\.pending)
  static let before = Vocabulary.any(\.before)
  static let after = Vocabulary.any(\.after)
  static let lunch = Vocabulary.any(\.lunch)
  static let stepFree = Vocabulary.any(\.stepFree)
  /// The names of each weekday, from Monday on.
  static let weekdays: [[String]] = (0..<7).map { day in Vocabulary.all.compactMap { $0.weekdays.dropFirst(day).first }
  }
  /// The codes of languages by what people call them.
  static let languages: [String: String] = {
    var codes: [String: String] = [:]
    for (code, names) in Vocabulary.all.flatMap({ $0.languages.sorted { $0.key < $1.key } }) {
      for name in names + [code] where codes[name] == nil { codes[name] = code }
    }
    return codes
  }()

  private static func table(_ words: KeyPath<Vocabulary, [(heading: Heading, names: [String])]>) -> [String: Heading] {
    var table: [String: Heading] = [:]
    for (heading, names) in Vocabulary.all.flatMap({ $0[keyPath: words] }) {
      for name in names where table[name] == nil { table[name] = heading }
    }
    return table
  }
}
