import Conference
import Planning

extension Wording {
  static let german = Wording(
    decimalSign: ",",
    demand: demandInGerman,
    personal: personalDemandInGerman,
    step: stepInGerman,
    steps: { $0.joined(separator: " und ") },
    shortage: { shortage in
      let names = shortage.workshops.map { "„\($0)“" }
      let what =
        names.isEmpty
        ? "die Räume, in denen Workshops gleichzeitig stattfinden können,"
        : "\(names.listed("und")), die gleichzeitig stattfinden,"
      let places = shortage.seats == 1 ? "1 Platz" : "\(shortage.seats) Plätze"
      return "\(what) haben \(places) für \(shortage.people == 1 ? "1 Person" : "\(shortage.people) Personen")"
    },
    whyNot: { answer, demands in
      switch answer {
      case .away: "zu dieser Zeit nicht anwesend oder mit einer anderen Aufgabe betraut"
      case .forbidden: "kein Plan erlaubt es: \(demands.joined(separator: "; "))"
      case .costs: "möglich, auf Kosten anderer"
      case .tie: "ein ebenso guter Plan erlaubt es: allein das Los hat entschieden"
      case .better: "ein besserer Plan erlaubt es: von diesem ist nicht nachgewiesen, dass er der beste ist"
      }
    },
    price: { first, others in
      func change(_ stage: StageChange) -> String { "\(stage.stage) \(stage.granted) statt \(stage.plan)" }
      let then = others.isEmpty ? "" : " (dann \(others.map(change).joined(separator: "; ")))"
      return "möglich, auf Kosten anderer: \(change(first))\(then)"
    })
}

/// One thing that a repair does, in German: `Raum 9 um 3 Plätze erweitern, auf 39`.
private func stepInGerman(_ step: RepairStep, _ facts: Facts) -> String {
  switch step {
  case .seats(let id, let more, let total):
    "\(facts.room(id)) um \(more == 1 ? "einen Platz" : "\(more) Plätze") erweitern, auf \(total)"
  case .feature(let feature, let room): "\(facts.room(room)) mit \(feature) ausstatten"
  case .most(let id, let number, let before): "in „\(id)“ \(number) statt \(people(before)) aufnehmen"
  case .least(let id, let number, let before): "„\(id)“ mit \(number) statt \(people(before)) abhalten"
  case .sectorAtLeast(let sector, let id, let number, let before):
    "„\(id)“ mit \(people(number)) aus „\(facts.sector(sector))“ abhalten statt mit mindestens \(before)"
  case .sectorAtMost(let sector, let id, let number, let before):
    "in „\(id)“ \(people(number)) aus „\(facts.sector(sector))“ aufnehmen statt höchstens \(before)"
  case .distinctSectors(let id, let number, let before):
    number == 0
      ? "„\(id)“ mit beliebigen Sektoren abhalten"
      : "„\(id)“ mit \(number == 1 ? "1 Sektor" : "\(number) Sektoren") statt mit \(before) abhalten"
  case .unpin(let pin):
    pin.isFirm
      ? "\(pin.delegate) auf „\(pin.session)“ verzichten lassen"
      : pin.kind == .must
        ? "die Festlegung von \(pin.delegate) auf „\(pin.session)“ zurücknehmen"
        : "den Ausschluss von \(pin.delegate) aus „\(pin.session)“ zurücknehmen"
  case .role(let id, let role): "\(part(role.kind)) „\(role.session)“ jemand anderem als \(id) übertragen"
  case .split(let group): "\(group.map(\.text).joined(separator: ", ")) trennen"
  case .meet(let group): "zulassen, dass \(group.map(\.text).listed("und")) sich in einem Workshop begegnen"
  case .rankedOnly: "zulassen, dass besucht wird, was nicht gewünscht war"
  case .topicOnce: "zulassen, dass Themen zweimal besucht werden"
  case .delegationSpread(let number, let before):
    "zulassen, dass \(number) statt \(people(before)) einer Delegation denselben Workshop besuchen"
  case .noSpread: "Delegationen sich beliebig verteilen lassen"
  case .guarantee(let number, let before): "einen der ersten \(number) Wünsche zusichern statt der ersten \(before)"
  case .noGuarantee: "keine Wünsche zusichern"
  case .openToAll(let id): "„\(id)“ für alle öffnen"
  case .takesAny(let id): "\(id) so viele freiwillige Workshops besuchen lassen, wie Plätze da sind"
  case .apart(let id, let other): "\(id) und \(other) trennen"
  case .unprepared(let id, let topics):
    "„\(id)“ auch ohne vorherigen Besuch von \(topics.map { "„\($0)“" }.joined(separator: " und ")) zulassen"
  case .without(let demand): withoutInGerman(demand, facts)
  case .longestWithoutBreak(let minutes, let before): "\(minutes) statt \(before) Minuten ohne Pause arbeiten lassen"
  case .breakUntil(let id, let end, let before):
    "„\(id)“ bis \(facts.event.label(end)) statt bis \(facts.event.time(of: before)) zulassen, \(end - before) Minuten mehr"
  case .breakFrom(let id, let start, let before):
    "„\(id)“ ab \(facts.event.label(start)) statt ab \(facts.event.time(of: before)) zulassen, \(before - start) Minuten mehr"
  case .closes(let id, let time, let before):
    "den Tag \(id) um \(time) statt um \(before) enden lassen, \(time.minutes - before.minutes) Minuten mehr"
  case .opens(let id, let time, let before):
    "den Tag \(id) um \(time) statt um \(before) beginnen lassen, \(before.minutes - time.minutes) Minuten mehr"
  }
}

/// How it is to do without what was asked of the agenda.
private func withoutInGerman(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "„\(id)“ vor „\(other)“ oder gleichzeitig stattfinden lassen"
  case .together(let id, let other): "„\(id)“ zu einer anderen Zeit beginnen lassen als „\(other)“"
  case .apart(let id, let other): "„\(id)“ sich mit „\(other)“ überschneiden lassen"
  case .programmeRule(let id): "auf \(programmeRuleInGerman(id, facts)) verzichten"
  case .place(let id): "„\(id)“ in einem anderen Raum als \(facts.pinnedRoom(id)) stattfinden lassen"
  case .track(let track): "den Strang „\(track)“ den Raum wechseln lassen"
  case .features(let id): "„\(id)“ ohne \(facts.features(of: id).joined(separator: " und ")) abhalten"
  case .closed(let id, let time): "\(facts.room(id)) öffnen: \(facts.event.span(time))"
  case .part(let id, let session): "die Aufgabe in „\(session)“ jemand anderem als \(id) übertragen"
  case .day(let id): "„\(id)“ an einem anderen Tag als \(facts.day(of: id)) stattfinden lassen"
  case .window(let id): "„\(id)“ außerhalb seines Zeitfensters stattfinden lassen"
  case .start(let id): "„\(id)“ zu einer anderen Zeit als \(facts.start(of: id)) beginnen lassen"
  case .breakStart(let id, let day):
    "„\(id)“ zu einer anderen Zeit als \(facts.start(of: id, on: day)) beginnen lassen"
  case .changeover: "auf die \(facts.scenario.changeover) Minuten zwischen zwei Sitzungen in einem Raum verzichten"
  case .walking: "auf die \(facts.scenario.walking) Minuten für den Weg verzichten"
  case .starts(let id): "Sitzungen des Tages \(id) zu anderen Zeiten als \(facts.starts(of: id)) beginnen lassen"
  case .breakWindow, .longestWithoutBreak, .opening, .session, .pause:
    "darauf verzichten: \(agendaInGerman(demand, facts))"
  }
}

private func people(_ count: Int) -> String { count == 1 ? "1 Person" : "\(count) Personen" }

/// What is handed to somebody else, before the name of the session.
private func part(_ kind: Role.Kind) -> String {
  switch kind {
  case .moderator: "die Moderation von"
  case .rapporteur: "den Bericht über"
  case .speaker: "den Beitrag in"
  }
}
