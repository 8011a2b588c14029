import Conference

/// B3: a workshop that is held has at least and at most so many of a sector, and so many distinct sectors.
struct Sectors: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.sectors
    guard enforcement.isOn else { return [] }
    return ledger.clock.workshops.flatMap { workshop in
      let session = ledger.scenario.sessions[workshop]
      let rule = session.sectors
      var found: [Violation] = []
      func report(_ sectors: [ID<Sector>], _ finding: Finding, amount: Int) {
        let subjects: [Subject] = [.session(session.id)] + sectors.map(Subject.sector)
        found.append(Violation(.sectors, subjects, finding, amount: amount, weight: enforcement.weight))
      }
      for (position, sector) in ledger.scenario.sectors.enumerated() {
        let people = ledger.heads.count(ofSector: position, in: workshop)
        if let least = rule.atLeast[sector.id], people < least {
          report(
            [sector.id], .tooFewOfSector(session.id, sector.id, people: people, least: least), amount: least - people)
        }
        if let most = rule.atMost[sector.id], people > most {
          report(
            [sector.id], .tooManyOfSector(session.id, sector.id, people: people, most: most), amount: people - most)
        }
      }
      let distinct = ledger.scenario.sectors.indices.count { ledger.heads.count(ofSector: $0, in: workshop) > 0 }
      if let least = rule.distinct, distinct < least {
        report([], .tooFewSectors(session.id, sectors: distinct, least: least), amount: least - distinct)
      }
      return found
    }
  }
}
