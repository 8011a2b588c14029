import Conference

/// What a starter has where nothing else was said, in the language of the conference.
package struct StarterStandard: Sendable {
  /// Answers, as they are shown and taken where nothing is answered.
  package let name: String
  package let sectors: [String]
  package let rooms: [StarterScenario.Room]
  package let pauses: [StarterScenario.Pause]
  private let words: (welcome: String, workshop: String, closing: String, everybody: String, whole: String)

  /// The standard in a language.
  package init(_ language: Language) {
    let (coffee, lunch, room): (String, String, String)
    switch language {
    case .english:
      (name, coffee, lunch, room) = ("Our conference", "Coffee", "Lunch", "Room")
      sectors = ["Government", "Civil society", "Academia"]
      words = ("Welcome", "Workshop", "Closing", "Everybody", "All rooms")
    case .french:
      (name, coffee, lunch, room) = ("Notre conférence", "Pause café", "Déjeuner", "Salle")
      sectors = ["Administrations", "Société civile", "Universités"]
      words = ("Accueil", "Atelier", "Clôture", "Tout le monde", "Toutes les salles")
    case .german:
      (name, coffee, lunch, room) = ("Unsere Tagung", "Kaffeepause", "Mittagspause", "Raum")
      sectors = ["Verwaltung", "Zivilgesellschaft", "Wissenschaft"]
      words = ("Begrüßung", "Workshop", "Abschluss", "Alle", "Alle Räume")
    }
    rooms = [.init(name: "\(room) 1", seats: 25), .init(name: "\(room) 2", seats: 25)]
    pauses = [("11:00", coffee, 30), ("13:00", lunch, 60), ("15:30", coffee, 30)].compactMap { time, name, minutes in
      TimeOfDay(time).map { .init(name: name, start: $0, minutes: minutes) }
    }
  }

  /// A welcome, so many workshops, and a closing.
  package func items(workshops: Int) -> [StarterScenario.Item] {
    [.init(title: words.welcome, kind: .plenary, minutes: 30)]
      + (0..<max(0, workshops)).map { .init(title: "\(words.workshop) \($0 + 1)", kind: .workshop, minutes: 90) }
      + [.init(title: words.closing, kind: .plenary, minutes: 30)]
  }

  /// The only sector, where none is named.
  package var everybody: String { words.everybody }
  /// All rooms opened into one.
  package var whole: String { words.whole }

  /// When a day opens and closes.
  package static let (opens, closes) = (TimeOfDay("08:30") ?? .midnight, TimeOfDay("18:30") ?? .endOfDay)
  /// How many workshops.
  package static let workshops = 4
}
