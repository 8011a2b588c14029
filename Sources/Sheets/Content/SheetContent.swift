import Conference
import Verification

/// What all sheets of one plan are written from.
struct SheetContent {
  let verified: VerifiedPlan
  let options: SheetOptions
  let phrases: Phrases
  let programme: Programme
  let people: People
  /// What is different from the plan before; nil for a plan from scratch.
  let news: Rearrangement?
  /// By position in the programme: who was not told to be there.
  let arrivals: [Int: Set<ID<Delegate>>]
  /// The positions in the programme of what is at another time or in another room than before.
  let shifted: Set<Int>
  /// What those are called who move, also who does not come any more; empty without news.
  let names: [ID<Delegate>: (name: String, delegation: String)]

  init(_ verified: VerifiedPlan, _ options: SheetOptions, news: Rearrangement? = nil) {
    self.verified = verified
    self.options = options
    phrases = Phrases.in(options.language)
    programme = Programme(verified.plan, of: verified.scenario, phrases)
    people = People(verified.plan, of: verified.scenario, on: programme, phrases)
    self.news = news
    let places = programme.itemOfSession
    var arrivals: [Int: Set<ID<Delegate>>] = [:]
    for move in news?.moves ?? [] {
      if let item = move.to.flatMap({ places[$0] }) { arrivals[item, default: []].insert(move.delegate) }
    }
    self.arrivals = arrivals
    let pauses = Set((news?.pauses ?? []).map { [$0.pause.text, $0.day.text] })
    let days = verified.scenario.event.days.map(\.id.text)
    let items = programme.items
    let late = items.indices.filter { index in
      items[index].kind == .pause && days.indices.contains(items[index].day)
        && pauses.contains([items[index].id, days[items[index].day]])
    }
    shifted = Set((news?.shifts ?? []).compactMap { places[$0.session] }).union(late)
    var names: [ID<Delegate>: (name: String, delegation: String)] = [:]
    for delegate in news?.gone ?? [] {
      let delegation = verified.scenario.delegations.first { $0.id == delegate.delegation }
      names[delegate.id] = (
        name: plain(delegate.name),
        delegation: plain(delegation?.name(options.language) ?? delegate.delegation?.text ?? "")
      )
    }
    for person in news == nil ? [] : people.all {
      names[person.delegate.id] = (name: person.name, delegation: person.delegation)
    }
    self.names = names
  }

  var scenario: Scenario { verified.scenario }
  var metrics: Metrics { verified.metrics }

  /// Whether files that everybody of the audience gets say who has a part in a session. A delegation learns about its own members alone,
  /// and gets files of its own for that.
  var namesSpeakers: Bool {
    options.audience != .delegation && options.columns.contains(.name) && options.columns.contains(.roles)
  }

  /// The rank of a workshop among somebody's wishes, 1 for the first; nil for one that they did not wish.
  func rank(of item: Int, for person: People.Person) -> Int? {
    guard let topic = programme.items[item].topic else { return nil }
    return person.wishes.firstIndex(of: topic).map { $0 + 1 }
  }
}

extension SheetContent {
  /// Reasons to move as sentences, one after the other.
  func sentences(_ reasons: [Rearrangement.Reason]) -> String {
    guard !reasons.isEmpty else { return "" }
    let names = SentenceNames(scenario, phrases)
    return reasons.map { phrases.moveReason($0, names) }.joined(separator: "; ")
  }
}
