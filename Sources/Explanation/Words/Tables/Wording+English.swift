import Conference
import Planning

extension Wording {
  static let english = Wording(
    decimalSign: ".",
    demand: demandInEnglish,
    personal: personalDemandInEnglish,
    step: stepInEnglish,
    steps: { $0.joined(separator: ", and ") },
    shortage: { shortage in
      let names = shortage.workshops.map { "'\($0)'" }
      let what =
        names.isEmpty
        ? "the rooms that workshops can be in at one time" : "\(names.listed("and")), which run together,"
      return "\(what) have \(shortage.seats) seats for \(shortage.people) people"
    },
    whyNot: { answer, demands in
      switch answer {
      case .away: "not there at that time, or with a part in something else then"
      case .forbidden: "no plan allows it: \(demands.joined(separator: "; "))"
      case .costs: "possible, at the cost of others"
      case .tie: "an equally good plan allows it: nothing but the lot decided"
      case .better: "a better plan allows it: this one was not proven to be the best"
      }
    },
    price: { first, others in
      func change(_ stage: StageChange) -> String { "\(stage.stage) \(stage.granted) instead of \(stage.plan)" }
      let then = others.isEmpty ? "" : " (then \(others.map(change).joined(separator: ", ")))"
      return "possible, at the cost of others: \(change(first))\(then)"
    })
}

/// One thing that a repair does, in English: `raise Room 9 by 3 seats, to 39`.
private func stepInEnglish(_ step: RepairStep, _ facts: Facts) -> String {
  switch step {
  case .seats(let id, let more, let total):
    "raise \(facts.room(id)) by \(more == 1 ? "1 seat" : "\(more) seats"), to \(total)"
  case .feature(let feature, let room): "provide \(feature) in \(facts.room(room))"
  case .most(let id, let number, let before): "let '\(id)' take \(number) instead of \(before)"
  case .least(let id, let number, let before): "hold '\(id)' with \(number) instead of \(before)"
  case .sectorAtLeast(let sector, let id, let number, let before):
    "let '\(id)' hold \(number) of \(facts.sector(sector)) instead of at least \(before)"
  case .sectorAtMost(let sector, let id, let number, let before):
    "let '\(id)' hold \(number) of \(facts.sector(sector)) instead of at most \(before)"
  case .distinctSectors(let id, let number, let before):
    number == 0
      ? "let '\(id)' do with any sectors" : "let '\(id)' do with \(number) sectors instead of \(before)"
  case .unpin(let pin):
    pin.isFirm
      ? "let \(pin.delegate) give up '\(pin.session)'"
      : pin.kind == .must
        ? "take back the pin of \(pin.delegate) at '\(pin.session)'"
        : "take back the ban on \(pin.delegate) from '\(pin.session)'"
  case .role(let id, let role): "let somebody else be \(role.kind.rawValue) of '\(role.session)' than \(id)"
  case .split(let group): "let \(group.map(\.text).joined(separator: ", ")) be split"
  case .meet(let group): "let \(group.map(\.text).joined(separator: ", ")) meet in a workshop"
  case .rankedOnly: "let people attend what they did not rank"
  case .topicOnce: "let topics be attended twice"
  case .delegationSpread(let number, let before):
    "let \(number) of a delegation attend the same workshop instead of \(before)"
  case .noSpread: "let delegations spread as they like"
  case .guarantee(let number, let before): "guarantee one of the first \(number) choices instead of \(before)"
  case .noGuarantee: "guarantee no choices"
  case .openToAll(let id): "open '\(id)' to everybody"
  case .takesAny(let id): "let \(id) take as many optional workshops as there are places for"
  case .apart(let id, let other): "let \(id) and \(other) be apart"
  case .unprepared(let id, let topics):
    "let people attend '\(id)' who have not attended \(topics.map { "'\($0)'" }.joined(separator: " and "))"
  case .without(let demand): withoutInEnglish(demand, facts)
  case .longestWithoutBreak(let minutes, let before):
    "let people work \(minutes) minutes without a break instead of \(before)"
  case .breakUntil(let id, let end, let before):
    "let '\(id)' last until \(facts.event.label(end)) instead of \(facts.event.time(of: before)), \(end - before) minutes more"
  case .breakFrom(let id, let start, let before):
    "let '\(id)' begin from \(facts.event.label(start)) instead of \(facts.event.time(of: before)), \(before - start) minutes more"
  case .closes(let id, let time, let before):
    "close \(id) at \(time) instead of \(before), \(time.minutes - before.minutes) minutes more"
  case .opens(let id, let time, let before):
    "open \(id) at \(time) instead of \(before), \(before.minutes - time.minutes) minutes more"
  }
}

/// How it is to do without what was asked of the agenda.
private func withoutInEnglish(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "let '\(id)' come before '\(other)' or beside it"
  case .together(let id, let other): "let '\(id)' start at another time than '\(other)'"
  case .apart(let id, let other): "let '\(id)' overlap '\(other)'"
  case .programmeRule(let id): "do without \(programmeRuleInEnglish(id, facts))"
  case .place(let id): "let '\(id)' be in another room than \(facts.pinnedRoom(id))"
  case .track(let track): "let track '\(track)' change rooms"
  case .features(let id): "let '\(id)' do without \(facts.features(of: id).joined(separator: " and "))"
  case .closed(let id, let time): "open \(facts.room(id)) \(facts.event.span(time))"
  case .part(let id, let session): "let somebody else than \(id) have the part in '\(session)'"
  case .day(let id): "let '\(id)' be on another day than \(facts.day(of: id))"
  case .window(let id): "let '\(id)' run outside its window"
  case .start(let id): "let '\(id)' start at another time than \(facts.start(of: id))"
  case .breakStart(let id, let day): "let '\(id)' start at another time than \(facts.start(of: id, on: day))"
  case .changeover: "do without the changeover of \(facts.scenario.changeover) minutes"
  case .walking: "do without the \(facts.scenario.walking) minutes for walking"
  case .starts(let id): "let sessions of \(id) start at other times than \(facts.starts(of: id))"
  case .breakWindow, .longestWithoutBreak, .opening, .session, .pause:
    "do without this: \(agendaInEnglish(demand, facts))"
  }
}
