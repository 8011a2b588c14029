import Conference
import Testing

@Test func `delegations are listed, or else taken from the roster`() throws {
  #expect(try sample(Sample()).delegations.map(\.id) == ["alb", "ukr"])
  let listed = try sample(
    Sample(rest: "delegations:\n  - {id: ukr, name: {en: Ukraine}}\n  - {id: alb, name: Albania}"))
  #expect(listed.delegations.map { $0.name() } == ["Albania", "Ukraine"])
  expectDiagnostics(
    Sample(
      rest: "delegations:\n  - {id: ukr}\n  - {id: alb}\n  - {id: 1️⃣ukr}",
      roster: "id,sector,delegation\na,police,alb\nb,police,2️⃣ulr"),
    [
      "1️⃣": "delegation 'ukr' is declared a second time; rename one, or remove it",
      "2️⃣": "delegation 'ulr' is not declared; did you mean 'ukr'?",
    ])
}

@Test func `sectors prefer topics, each once`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30}
        - {id: clinic, kind: workshop, minutes: 30, repeats: 2}
        - {id: keynote, kind: plenary, minutes: 30}
        """,
      sectors: """
        - {id: police, prefers: [w1, 1️⃣w1, clinic, 2️⃣clinic-1, 3️⃣keynote, 4️⃣w9]}
        - {id: courts}
        - {id: 5️⃣police}
        """),
    [
      "1️⃣": "'w1' is there already; name it once", "2️⃣": "'clinic-1' is no topic: its topic is 'clinic'; name that",
      "3️⃣": "'keynote' is no topic: it is a plenary; wishes are for workshops and talks",
      "4️⃣": "topic 'w9' is not declared; the topics are 'clinic' and 'w1'",
      "5️⃣": "sector 'police' is declared a second time; rename one, or remove it",
    ])
}

@Test func `the unranked are treated in a known way`() throws {
  expectDiagnostics(
    Sample(delegates: "roster: roster.csv\nunranked: 1️⃣sectors"),
    ["1️⃣": "unknown way to treat the unranked 'sectors'; did you mean 'sector'?"])
  #expect(try sample(Sample(delegates: "roster: roster.csv\nunranked: sector")).unrankedInheritSector)
  #expect(try !sample(Sample(delegates: "roster: roster.csv\nunranked: indifferent")).unrankedInheritSector)
  #expect(try !sample(Sample()).unrankedInheritSector)
}

@Test func `pins name a delegate and a workshop`() throws {
  let scenario = try sample(Sample(rest: "pins:\n  - {delegate: alb-1, session: w2}\n  - {delegate: ukr-2, not: w1}"))
  #expect(scenario.pins == [Pin("alb-1", .must, attend: "w2"), Pin("ukr-2", .mustNot, attend: "w1")])
  expectDiagnostics(
    Sample(
      rest: """
        pins:
          - {delegate: 1️⃣alb-7, session: w2}
          - {delegate: alb-1, session: 2️⃣w22}
          - {delegate: alb-1, not: 3️⃣w44}
          - 4️⃣{delegate: alb-1}
          - 5️⃣{delegate: alb-1, session: w1, not: w2}
          - 6️⃣{session: w1}
          - 7️⃣alb-1
        """),
    [
      "1️⃣": "delegate 'alb-7' is not declared; the delegates are 'alb-1', 'alb-2', 'ukr-1' and 'ukr-2'",
      "2️⃣": "session 'w22' is not declared; the sessions are 'w1', 'w2' and 'w3'",
      "3️⃣": "session 'w44' is not declared; the sessions are 'w1', 'w2' and 'w3'",
      "4️⃣": "a pin to nothing; give 'session' for a must, or 'not' for a ban",
      "5️⃣": "a pin with both 'session' and 'not'; make it two pins", "6️⃣": "'delegate' is missing here",
      "7️⃣": "'alb-1' where a mapping belongs, with the keys delegate, session and not",
    ])
}

@Test func `pins do not contradict each other, the clock or the kind of session`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w3, kind: workshop, minutes: 90, day: fri, start: "11:30"}
        - {id: w4, kind: workshop, minutes: 90, day: fri, start: "14:00", topic: w3}
        - {id: keynote, kind: plenary, minutes: 90, day: thu}
        """,
      rest: """
        pins:
          - {delegate: alb-1, session: w1}
          - {delegate: alb-1, session: 1️⃣w2}
          - {delegate: alb-2, session: w1}
          - {delegate: alb-2, not: 2️⃣w1}
          - {delegate: ukr-1, session: 3️⃣keynote}
          - {delegate: ukr-2, session: w3}
          - {delegate: ukr-2, session: 4️⃣w4}
          - {delegate: late, session: 5️⃣w1}
          - {delegate: ukr-1, not: w1}
          - {delegate: ukr-1, not: 6️⃣w2}
        """,
      roster: "id,sector,arrives\nalb-1,police,\nalb-2,courts,\nukr-1,police,\nukr-2,courts,\nlate,courts,fri 11:00"),
    [
      "1️⃣": "'alb-1' is pinned to 'w2' and is pinned to 'w1', which run at the same time",
      "2️⃣": "'alb-2' is pinned to 'w1'; remove one of the two",
      "3️⃣": "'keynote' is a plenary: everybody is in it; pins are for workshops",
      "4️⃣": "'ukr-2' is pinned to 'w4' and is pinned to 'w3', which have the same topic",
      "5️⃣": "'late' is pinned to 'w1', at fri 09:30, and is not there then",
      "6️⃣": "'ukr-1' is banned from all of 'w1' and 'w2', and must be in one of them; remove a ban",
    ])
}

@Test func `soft pins may contradict each other`() {
  expectDiagnostics(
    Sample(rest: "pins: [{delegate: alb-1, session: w1}, {delegate: alb-1, not: w1}]\nrules: {pins: {soft: 5}}"), [:])
}

@Test func `roles leave a delegate one place at a time`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w3, kind: workshop, minutes: 30}
        - {id: w4, kind: workshop, minutes: 30, with: w3}
        """,
      rest: "pins: [{delegate: d, not: 5️⃣w3}, {delegate: e, session: 6️⃣w2}]",
      roster: """
        id,sector,leaves,role
        a,police,,1️⃣moderator:w1; rapporteur:w2
        b,police,,2️⃣moderator:w3;speaker:w4
        c,courts,fri 10:00,3️⃣moderator:w1
        d,courts,,moderator:w3
        e,courts,,moderator:w1
        f,courts,,4️⃣moderator:w9
        """),
    [
      "1️⃣": "'a' is rapporteur of 'w2' and is moderator of 'w1', which run at the same time",
      "2️⃣": "'b' is speaker of 'w4' and is moderator of 'w3', which start at the same time",
      "3️⃣": "'c' is moderator of 'w1', at fri 09:30, and is not there then",
      "4️⃣": "session 'w9' is not declared; the sessions are 'w1', 'w2', 'w3' and 'w4'",
      "5️⃣": "'d' is moderator of 'w3'; remove one of the two",
      "6️⃣": "'e' is pinned to 'w2' and is moderator of 'w1', which run at the same time",
    ])
}

@Test func `groups have members, and are not both together and apart`() {
  expectDiagnostics(
    Sample(
      rest: """
        together: [[alb-1, alb-2], 1️⃣[ukr-1], [ukr-2, 2️⃣ukr-2, 3️⃣ukr-3], 4️⃣alb-1]
        apart:
          - 5️⃣[alb-2, ukr-1, alb-1]
        """),
    [
      "1️⃣": "a group of 1; name two delegates or more", "2️⃣": "'ukr-2' is in this group already; name it once",
      "3️⃣": "delegate 'ukr-3' is not declared; the delegates are 'alb-1', 'alb-2', 'ukr-1' and 'ukr-2'",
      "4️⃣": "'alb-1' where a list of delegates belongs",
      "5️⃣": "'alb-2' and 'alb-1' are also to stay together; remove one of the two",
    ])
}

@Test func `groups do not contradict the pins or the number of workshops`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        """,
      rest: """
        pins: [{delegate: alb-1, session: w1}, {delegate: alb-2, session: w2}, {delegate: ukr-1, session: w1}]
        together: [1️⃣[alb-1, alb-2]]
        apart: [2️⃣[alb-1, ukr-1], 3️⃣[alb-2, ukr-1, ukr-2]]
        """),
    [
      "1️⃣": "'alb-1' is pinned to 'w1' and 'alb-2' is pinned to 'w2', at the same time",
      "2️⃣": "'alb-1' is pinned to 'w1' and 'ukr-1' is pinned to 'w1'",
      "3️⃣": "3 delegates cannot all be apart in 2 workshops at fri 09:30; make the group smaller",
    ])
}
