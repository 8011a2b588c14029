import Conference

/// The programme as the schedule format of c3voc has it, whatever it is written as: sessions by day and room.
///
/// Breaks are not in it, as in the files of pretalx. Who speaks is in it only for audiences that may know names.
struct Schedule {
  struct Entry {
    /// From 1, unique in the file.
    var number: Int
    var identifier: Identifier
    var slug: String
    var item: Programme.Item
    var start: String
    var end: String
    var language: String
    /// Those with a part: delegates first, then contributors, each with a number that is the same in the whole file.
    var persons: [(number: Int, name: String)]
  }

  struct Room {
    var name: String
    var identifier: Identifier
    var seats: Int
    var entries: [Entry]
  }

  struct Day {
    var date: String
    var start: String
    var end: String
    /// Rooms in the order of the scenario, those in use that day.
    var rooms: [Room]
  }

  let content: SheetContent
  let title: String
  let acronym: String
  let days: [Day]

  init(_ content: SheetContent) throws(SheetError) {
    let clock = try EventClock(content.scenario.event)
    let (event, language) = (content.scenario.event, content.options.language)
    let scope = "\(event.days.first?.date.description ?? "") \(event.name())"
    let tells = content.namesSpeakers
    let sessions = Dictionary(
      content.scenario.sessions.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var slugs = FileNames(suffix: "")
    let acronym = Schedule.acronym(event.name())
    let entries = content.programme.items.enumerated().compactMap { position, item -> Entry? in
      guard let session = sessions[item.id], item.kind != .pause else { return nil }
      return Entry(
        number: position + 1, identifier: Identifier("session \(item.id) of \(scope)"),
        slug: "\(acronym)-\(slugs.name(for: item.id))", item: item, start: clock.local(item.interval.start),
        end: clock.local(item.interval.end), language: session.languages.first ?? "",
        persons: tells ? Schedule.persons(at: position, in: content) : [])
    }
    self.content = content
    self.acronym = acronym
    title = plain(event.name(language))
    days = event.days.enumerated().map { position, day in
      let opening = event.opening(of: day)
      let today = entries.filter { $0.item.day == position }
      let rooms = content.scenario.rooms.enumerated().compactMap { index, room -> Room? in
        let entries = today.filter { $0.item.roomIndex == index }
        guard !entries.isEmpty else { return nil }
        return Room(
          name: plain(room.name(language)), identifier: Identifier("room \(room.id) of \(scope)"), seats: room.seats,
          entries: entries)
      }
      return Day(
        date: day.date.description, start: clock.local(opening.start), end: clock.local(opening.end), rooms: rooms)
    }
  }

  private static func persons(at position: Int, in content: SheetContent) -> [(number: Int, name: String)] {
    let delegates = content.people.roles[position].keys.sorted().map {
      (number: $0 + 1, name: content.people.all[$0].name)
    }
    let session = content.programme.items[position].id
    let contributors = content.scenario.contributors.enumerated().filter { $1.sessions.contains { $0.text == session } }
    return delegates
      + contributors.map {
        (number: content.people.all.count + $0 + 1, name: plain($1.name(content.options.language)))
      }
  }

  /// The length of the steps in which sessions start, `00:15`.
  var step: String { Schedule.hours(content.scenario.event.step) }

  /// Minutes as `01:30`.
  static func hours(_ minutes: Int) -> String {
    "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// At least four letters and digits.
  private static func acronym(_ name: String) -> String {
    let letters = FileNames.slug(name).filter { $0 != "-" }.prefix(20)
    return letters.count < 4 ? letters + "conference" : String(letters)
  }

  /// What the format calls the kinds of sessions.
  static func kind(_ item: Programme.Item) -> String {
    switch item.kind {
    case .session(.plenary): "lecture"
    case .session(.workshop): "workshop"
    case .session(.talk): "talk"
    case .session(.service), .pause: "other"
    }
  }
}

/// A UUID that is always the same for the same name: version 8 of RFC 9562, from two FNV-1a hashes, each mixed once more.
struct Identifier: Hashable {
  let text: String

  init(_ name: String) {
    func hash(_ offset: UInt64) -> UInt64 {
      var hash = offset
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      return hash ^ (hash >> 31)
    }
    let high = hash(0xCBF2_9CE4_8422_2325) & ~0xF000 | 0x8000
    let low = hash(0x9E37_79B9_7F4A_7C15) & ~(3 << 62) | 2 << 62
    let digits = [high, low].map {
      String(repeating: "0", count: 16 - String($0, radix: 16).count) + String($0, radix: 16)
    }
    let all = Array(digits.joined())
    text = [all[0..<8], all[8..<12], all[12..<16], all[16..<20], all[20..<32]].map { String($0) }.joined(separator: "-")
  }
}
