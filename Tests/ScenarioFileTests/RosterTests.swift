import Conference
import Testing

@Test func `everything that a roster can say is read`() throws {
  let scenario = try sample(
    Sample(
      roster: """
        id;name;sector;delegation;choice 1;choice 2;languages;needs;arrives;leaves;role
        alb-1;First;police;alb;w1;w2;"en; fr";step-free;thu 9:15;fri 16:00;moderator:w1; 
        """.replacing("; \n", with: "\n") + "\nb;;courts;;;;;;;;\n"))
  #expect(
    scenario.delegates == [
      Delegate(
        id: "alb-1", name: "First", sector: "police", delegation: "alb", choices: ["w1", "w2"],
        languages: ["en", "fr"],
        needs: ["step-free"], arrives: Moment(minutes: 555), leaves: Moment(minutes: 1440 + 960),
        roles: [Role(.moderator, in: "w1")]),
      Delegate(id: "b", name: "b", sector: "courts"),
    ])
}

@Test func `headers are understood in English and French, whatever their case and accents`() throws {
  let scenario = try sample(
    Sample(
      roster: """
        Identifiant,NOM,Secteur,Délégation,Vœu 1,Choix 2,Langues,Besoins,Arrivée,Départ,Rôle
        a,Nom,police,alb,w1,w2,fr,,thu 10:00,fri 12:00,speaker:w3
        """))
  #expect(scenario.delegates.map(\.name) == ["Nom"])
  #expect(scenario.delegates[0].choices == ["w1", "w2"])
  #expect(scenario.delegates[0].roles == [Role(.speaker, in: "w3")])
}

@Test func `scores stand for choices`() throws {
  let scenario = try sample(Sample(roster: "id,sector,score w1,score w2\na,police,100,0\nb,police,,50"))
  #expect(scenario.delegates.map(\.scores) == [["w1": 100, "w2": 0], ["w2": 50]])
  expectDiagnostics(
    Sample(
      roster: """
        id,sector,choice 1,score w1,score w9
        a,police,w1,1️⃣3,
        b,police,,2️⃣101,
        c,police,,3️⃣-1,
        d,police,,4️⃣high,5️⃣4
        """),
    [
      "1️⃣": "'a' has choices and scores; give one of the two",
      "2️⃣": "'101' is not a score; give a whole number from 0 to 100",
      "3️⃣": "'-1' is not a score; give a whole number from 0 to 100",
      "4️⃣": "'high' is not a score; give a whole number from 0 to 100",
      "5️⃣": "topic 'w9' is not declared; the topics are 'w1', 'w2' and 'w3'",
    ])
}

@Test func `columns are known, named, and there once`() {
  expectDiagnostics(
    Sample(roster: "id,sector,1️⃣sectr,2️⃣id,3️⃣,4️⃣choice 2,5️⃣shoe-size\na,police,,,,,"),
    [
      "1️⃣": "unknown column 'sectr'; did you mean 'sector'?", "2️⃣": "a second column for 'id'; keep one",
      "3️⃣": "a column without a name; give it one",
      "4️⃣": "'choice 2' without 'choice 1'; number the choices from 1 without gaps",
      "5️⃣":
        "unknown column 'shoe-size'; the columns are id, name, sector, delegation, takes, with, priority, carried, languages, needs, arrives, leaves, role, choice 1, choice 2 … and score and a topic",
    ])
  expectDiagnostics(
    Sample(roster: "1️⃣name,choice 1\na,w1"),
    [
      "1️⃣": "there is no column 'id'; every delegate needs one",
      "1️⃣": "there is no column 'sector'; every delegate needs one",
    ])
}

@Test func `an empty roster is reported`() {
  expectDiagnostics(Sample(roster: "1️⃣"), ["1️⃣": "the roster is empty; begin with a line of column names"])
  expectDiagnostics(Sample(roster: "1️⃣id,sector\n"), ["1️⃣": "the roster has no delegates; add a line for each"])
  expectDiagnostics(Sample(roster: "1️⃣id,sector\n,\n\n"), ["1️⃣": "the roster has no delegates; add a line for each"])
}

@Test func `ragged rows are reported, and do not make their delegates unknown`() {
  expectDiagnostics(
    Sample(
      rest: "pins: [{delegate: alb-1, session: w1}]",
      roster: """
        id,sector,delegation
        1️⃣alb-1,police
        b,police,alb,,
        c,police,alb,2️⃣extra
        """),
    [
      "1️⃣": "2 cells where there are 3 columns; add the missing ones, or a quote is not closed",
      "2️⃣": "'extra' is beyond the last column; put quotes around cells with a delimiter in them",
    ])
}

@Test func `cells of a delegate are reported at their row and column`() {
  expectDiagnostics(
    Sample(
      roster: """
        id,sector,choice 1,choice 2,choice 3,needs,arrives,leaves,role
        a,police,w1,1️⃣w1,2️⃣w9,,,,
        3️⃣a,courts,,4️⃣w2,,,,,
        b,5️⃣,w1,,,6️⃣lift,7️⃣someday,,
        8️⃣,police,w1,,,,,,
        """),
    [
      "1️⃣": "'w1' is choice 1 already; name it once",
      "2️⃣": "topic 'w9' is not declared; the topics are 'w1', 'w2' and 'w3'",
      "3️⃣": "delegate 'a' is declared a second time; rename one, or remove it",
      "4️⃣": "choice 2 without choice 1; move the choices up so that none is skipped",
      "5️⃣": "a delegate without a sector; give one of the scenario's sectors",
      "6️⃣": "feature 'lift' is not declared; the features are 'interpretation' and 'step-free'",
      "7️⃣": "'someday' is not a day and a time; write them as thu 11:15",
      "8️⃣": "a delegate without an id; give a code, such as alb-1",
    ])
}

@Test func `arrivals, departures and roles are reported at their cells`() {
  expectDiagnostics(
    Sample(
      roster: """
        id,sector,arrives,leaves,role
        a,police,1️⃣mon 11:15,,
        b,police,2️⃣11:15,,
        c,police,fri 12:00,3️⃣fri 11:00,
        d,police,4️⃣fri 17:00,,
        e,police,,5️⃣thu 08:30,
        f,police,,,6️⃣moderator
        g,police,,,7️⃣moderater:w1
        8️⃣h h,police,,,
        i,police,,9️⃣fri 25:00,
        """),
    [
      "1️⃣": "day 'mon' is not declared; the days are 'thu' and 'fri'", "2️⃣": "a time without a day; write thu 11:15",
      "3️⃣": "'c' leaves before arriving, at fri 12:00", "4️⃣": "'d' arrives when the conference is over",
      "5️⃣": "'e' leaves before the conference begins",
      "6️⃣": "'moderator' is not a role; write a part and a session, such as moderator:w1",
      "7️⃣": "unknown role 'moderater'; did you mean 'moderator'?",
      "8️⃣": "'h h' cannot be a name, because of a space in it; use letters, digits, - _ and .",
      "9️⃣": "'fri 25:00' is not a day and a time; write them as thu 11:15",
    ])
}

@Test func `needs that no room meets together, and languages that no workshop speaks, are reported`() {
  expectDiagnostics(
    Sample(roster: "id,sector,needs\na,police,1️⃣interpretation; step-free\nb,police,step-free"),
    ["1️⃣": "no room offers 'interpretation' and 'step-free' together"])
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, seats: 8}", sessions: "- {id: w1, kind: workshop, minutes: 30, languages: [en]}",
      roster: "id,sector,languages\na,police,1️⃣fr\nb,police,en;fr\nc,police,"),
    ["1️⃣": "'a' understands no workshop: they are in en, and no room offers 'interpretation'"])
}
