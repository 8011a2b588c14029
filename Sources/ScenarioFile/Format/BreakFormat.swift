import Conference

/// Keys of one of `breaks`.
enum BreakKey: String, FieldKey {
  case id, name, minutes, window, start, days, tracks
  static let shape = "break"
}

/// Keys of `pace`.
enum PaceKey: String, FieldKey {
  case longestWithoutBreak = "longest-without-break"
  case changeover, walking
  static let shape = "pace"
}

extension ScenarioDecoder {
  /// The breaks, one for each day that a break of the file is on.
  mutating func breaks(_ value: Value?, event: Event) -> [Break] {
    var breaks: [(value: Value, pause: Break)] = []
    for value in value?.list(of: "breaks") ?? [] {
      findings.item(at: value.place) {
        guard let fields = Fields<BreakKey>(value) else { return }
        let id = fields.required(.id)?.id(Break.self)
        let days = fields[.days].map { $0.oneOrMore().compactMap { $0.day(of: event) } } ?? event.days
        if fields[.days] != nil, days.isEmpty {
          fields[.days]?.error("a break on no day; name its days, or leave 'days' out")
        }
        let minutes = fields.required(.minutes)?.perDay(days, of: event) { $0.minutes() }
        let windows = fields.required(.window)?.perDay(days, of: event) { $0.window() }
        let starts = fields[.start]?.perDay(days, of: event, complete: false) { $0.time() }
        let tracks = fields[.tracks]?.ids(of: "tracks", as: Track.self) ?? []
        if fields[.tracks] != nil, tracks.isEmpty {
          fields[.tracks]?.error("a break for no track; name its tracks, or leave 'tracks' out for everybody")
        }
        guard let id else { return }
        let name = fields[.name]?.label() ?? Text(id.text)
        for day in days {
          // A length or window that could not be read is no restriction.
          let window = windows?[day.id].map { event.interval(day, $0.content) }
          breaks.append(
            (
              value,
              Break(
                id: id, day: day.id, name: name, minutes: minutes?[day.id]?.content ?? 1,
                window: window ?? event.opening(of: day), start: starts?[day.id].map { event.moment(day, $0.content) },
                tracks: tracks)
            ))
        }
      }
    }
    map.set(["breaks"], breaks.map { .value($0.value) })
    return breaks.map(\.pause)
  }

  /// How long people can work, how long a room stays empty between sessions, and how long people need from one to another.
  func pace(_ value: Value?) -> (longestWithoutBreak: Int?, changeover: Int, walking: Int) {
    guard let fields = value.flatMap({ Fields<PaceKey>($0) }) else { return (nil, 0, 0) }
    return (
      fields[.longestWithoutBreak]?.minutes(), fields[.changeover]?.minutes(0...1440) ?? 0,
      fields[.walking]?.minutes(0...1440) ?? 0
    )
  }
}
