import Conference
import Verification

/// Every file that an audience gets of a plan.
///
/// - `plan.json`: the plan itself, for the secretariat (docs/plan-format.md).
/// - `report.html`: what the plan is worth, the programme as a grid, and a page for the door of each room.
/// - `programme.csv`: sessions and breaks by the clock.
/// - `master.csv`: one row per delegate, one column per block.
/// - `delegates.csv`: the two days of every delegate, one row per session; all in one file, because ten thousand files
///   help nobody.
/// - `rooms/`, `workshops/`, `delegations/`: one CSV file each.
///
/// The same plan and options give the same bytes. Control characters in names are dropped everywhere but in
/// `plan.json`.
///
/// - Parameters:
///   - plan: a plan that has been verified.
///   - source: the files of its scenario, which `plan.json` carries along.
///   - options: language, delimiter, audience.
///   - news: what the plan changes about the one before; then `moves.csv` lists who moves, and the other sheets mark it.
/// - Returns: files with different names, `plan.json` first where there is one.
/// - Complexity: O(delegates × sessions).
public func sheets(
  for plan: VerifiedPlan, source: SourceFiles, options: SheetOptions = SheetOptions(), news: Rearrangement? = nil
) -> [SheetFile] {
  let content = SheetContent(plan, options, news: news)
  let planFiles = options.audience == .secretariat ? [planFile(plan, source: source)] : []
  return planFiles + [report(content)] + tables(content).map { csvFile($0, options.csvDelimiter) }
}

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
    shifted = Set((news?.shifts ?? []).compactMap { places[$0.session] })
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

  /// The rank of a workshop among somebody's wishes, 1 for the first; nil for one that they did not wish.
  func rank(of item: Int, for person: People.Person) -> Int? {
    guard let topic = programme.items[item].topic else { return nil }
    return person.wishes.firstIndex(of: topic).map { $0 + 1 }
  }
}
