import Conference
import ScenarioFile
import Testing

/// Polls, ratings, scales and lists in five languages: each read right, asked about, or refused with row, header and reason.
struct AnswerTests {
  typealias Case = AwkwardRosterTests.Case

  @Test(arguments: numbers + words + languages + lists)
  func `it is read right, asked about, or refused with row, header and reason`(roster: Case) {
    let result = Imported([("r.csv", roster.bytes)])
    #expect(result.delegates == roster.delegates)
    #expect(result.problems == roster.problems)
  }

  private static let titles = "\"Reporting, and prosecution\",Identifying victims,Raising awareness"

  private static func grid(_ question: String, _ rows: String) -> String {
    "id,sector,\"\(question) [Reporting, and prosecution]\",\"\(question) [Identifying victims]\",\"\(question) [Raising awareness]\"\n"
      + rows
  }

  static let numbers = [
    Case(
      "ratings, as the question says", grid("How much would you like to attend? (5 = very much)", "a,police,5,3,1\n"),
      ["a | police | w1=100 w2=60 w3=20"]),
    Case(
      "ratings of which 1 is the best", grid("Wie gern? (1 = sehr gern, 5 = gar nicht)", "a,police,1,5,\n"),
      ["a | police | w1=100 w2=20"]),
    Case(
      "ratings of which 1 is the worst", grid("Interest (1: not at all, 4: very much)", "a,police,1,4,4\n"),
      ["a | police | w1=25 w2=100 w3=100"]),
    Case(
      "ratings from 0 on", grid("Workshops", "a,police,0,5,5\nb,courts,1,2,3\n"),
      [
        "a | police | w1=0 w2=100 w3=100", "b | courts | w1=20 w2=40 w3=60",
      ]),
    Case("stars", grid("Workshops: how interested are you?", "a,police,★★★★★,★★☆☆☆,\n"), ["a | police | w1=100 w2=40"]),
    Case(
      "numbers with their words", grid("Rate each", "a,police,5 - excellent,3 (fair),1\n"),
      ["a | police | w1=100 w2=60 w3=20"]),
    Case(
      "ranks that can be nothing else", grid("Workshops", "a,police,2,1,3\nb,courts,,1,\n"),
      [
        "a | police | w2>w1>w3", "b | courts | w2",
      ]),
    Case(
      "ranks as the question says, one twice", grid("Rank the workshops", "a,police,1,1,2\n"), ["a | police | w1>w2>w3"]
    ),
    Case("ranks in words, one twice", grid("Workshops", "a,police,1st choice,1st choice,\n"), ["a | police | w1>w2"]),
    Case(
      "numbers that may be either", grid("Workshops", "a,police,3,3,1\n"),
      refused: [
        "r.csv:1:11 'Workshops [Reporting, and prosecution]' and 2 more hold numbers that may be ratings or ranks; row 2 has 3; if more is better, say --map 'Workshops [Reporting, and prosecution]=ratings', if 1 is the best, --map 'Workshops [Reporting, and prosecution]=ranks'"
      ]),
  ]

  static let words = [
    Case(
      "a poll of Doodle", "Name,Sector,\(titles)\nJo,police,Yes,(Yes),No\nAl,courts,OK,,OK\n",
      [
        "d-1 | Jo | police | w1=100 w2=50 w3=0", "d-2 | Al | courts | w1=100 w3=100",
      ]),
    Case(
      "a poll of Framadate, in French", "Nom,Secteur,\(titles)\nJo,police,Oui,Si nécessaire,Non\n",
      [
        "d-1 | Jo | police | w1=100 w2=50 w3=0"
      ]),
    Case(
      "a poll in German", "Name,Bereich,\(titles)\nJo,police,Ja,Wenn es sein muss,Nein\n",
      [
        "d-1 | Jo | police | w1=100 w2=50 w3=0"
      ]),
    Case(
      "a poll in Spanish", "Nombre,Apellidos,Sector,\(titles)\nJo,Ruiz,police,Sí,Si es necesario,No\n",
      [
        "d-1 | Jo Ruiz | police | w1=100 w2=50 w3=0"
      ]),
    Case(
      "a poll in Italian", "Nome,Cognome,Settore,\(titles)\nJo,Riva,police,Sì,Se necessario,No\n",
      [
        "d-1 | Jo Riva | police | w1=100 w2=50 w3=0"
      ]),
    Case(
      "a scale", grid("Interest", "a,police,Very interested,Somewhat interested,Not at all interested\n"),
      [
        "a | police | w1=100 w2=50 w3=0"
      ]),
    Case(
      "a scale in German", grid("Interesse", "a,police,sehr gern,egal,gar nicht\n"), ["a | police | w1=100 w2=50 w3=0"]),
    Case("ticks", "id,sector,\(titles)\na,police,x,,✓\nb,courts,,,\n", ["a | police | w1=100 w3=100", "b | courts"]),
    Case(
      "ticks as ones", "id,sector,\(titles)\na,police,1,0,1\nb,courts,1,1,0\n",
      [
        "a | police | w1=100 w2=0 w3=100", "b | courts | w1=100 w2=100 w3=0",
      ]),
    Case(
      "an answer that nobody understands", "id,name,sector,\(titles)\na,Jo,police,yes,perchance,no\n",
      refused: [
        "r.csv:2:17 'perchance' is no answer that is understood; write yes or no, or a number"
      ]),
  ]

  static let languages = [
    Case(
      "a list in German, numbered",
      "vorname;nachname;klasse;wu1;wu2\nJo;Doe;police;Raising awareness;w1\nAl;Poe;courts;w1;\n",
      ["d-1 | Jo Doe | police | w3>w1", "d-2 | Al Poe | courts | w1"]),
    Case(
      "a form in German",
      "Zeitstempel,Vorname,Nachname,Land,Bereich,Erstwunsch,Zweite Wahl,Ankunft\nx,Jo,Doe,alb,police,,w2,Freitag\n",
      ["alb-1 | Jo Doe | police | alb | w2 | fri 08:30–"]),
    Case(
      "a form in Spanish",
      "Marca temporal,Nombre completo,País,Sector,Primera opción,Segunda opción,Idiomas\nx,Jo,alb,police,w2,w1,inglés; francés\n",
      ["alb-1 | Jo | police | alb | w2>w1 | en+fr"]),
    Case(
      "a form in Italian",
      "Nome e cognome,Paese,Settore,Prima scelta,Seconda scelta,Arrivo\nJo,alb,police,w2,w1,venerdì 11:15\n",
      ["alb-1 | Jo | police | alb | w2>w1 | fri 11:15–"]),
    Case(
      "a form in French",
      "Prénom,Nom de famille,Pays,Classez les ateliers par ordre de préférence,Langues que vous comprenez\nJo,Doe,Albanie,w2;w1;,\"portugais, anglais\"\n",
      refused: ["r.csv:1:1 there is no column 'sector'; every delegate needs one"]),
  ]

  static let lists = [
    Case("a choice named twice", "id,sector,choice 1,choice 2,choice 3\na,police,w1,W1,w2\n", ["a | police | w1>w2"]),
    Case("a choice skipped", "id,sector,choice 1,choice 2,choice 3\na,police,w1,,w2\n", ["a | police | w1>w2"]),
    Case("none as a choice", "id,sector,choice 1,choice 2\na,police,none,w2\n", ["a | police | w2"]),
    Case("choices that begin with the second", "id,sector,choice 2,choice 3\na,police,w1,w2\n", ["a | police | w1>w2"]),
    Case(
      "names of Microsoft Forms", "ID,Email,Name,First name,Last name,Sector\n1,anonymous,,Jo,Åström,police\n",
      ["1 | Jo Åström | police"]),
    Case(
      "one person twice, with numbers of registrations",
      "ID,Name,Email Address,Sector,Choice 1\n12,Jo,j@x.test,police,w1\n912,Jo,j@x.test,police,w2\n",
      ["12 | Jo | police | w2"]),
    Case(
      "two people at one address, with numbers of registrations",
      "ID,Name,Email,Sector\n12,Jo,j@x.test,police\n13,Al,j@x.test,courts\n",
      ["12 | Jo | police", "13 | Al | courts"]),
    Case(
      "registrations that wait", "id,sector,Registration state\na,police,Pending\nb,police,Withdrawn\n", ["a | police"]),
    Case(
      "the sector by what is in its column", "id,Vous représentez…\na,Services répressifs\nb,police\n",
      refused: [
        "r.csv:1:1 there is no column 'sector'; every delegate needs one",
        "r.csv:1:4 'Vous représentez…' holds sectors; say --map 'Vous représentez…=sector', or --map 'Vous représentez…=ignore'",
      ]),
    Case(
      "a need that no room meets", "id,name,sector,Access needs\na,Jo,police,Wheelchair\n",
      refused: [
        "r.csv:2:13 no room offers 'Wheelchair'; say --value 'Wheelchair=step-free' if that is meant"
      ]),
  ]

  @Test func `what is wrong in a row is told with its header and its person`() {
    let result = Imported("First name,Surname,Secteur\nJo,Doe,polise\n")
    #expect(result.told == ["r.csv:2:8 sector 'polise' is not declared; did you mean 'police'? ('Secteur' of Jo Doe)"])
  }

  @Test func `scores say that a policy of ranks does not count them`() {
    let result = Imported("id,sector,Identifying victims\na,police,yes\n")
    #expect(result.notes.contains { $0.contains("preferences: {by: scores}") })
  }

  @Test func `who imports says how numbers are to be read, by a header or by the question`() {
    let text = AnswerTests.grid("Workshops", "a,police,3,3,1\n")
    let ratings = ImportOptions(meanings: [("Workshops", "ratings")])
    #expect(Imported(text, options: ratings).delegates == ["a | police | w1=100 w2=100 w3=33"])
    let ranks = ImportOptions(meanings: [("Workshops [Identifying victims]", "ranks")])
    #expect(Imported(text, options: ranks).delegates == ["a | police | w3>w1>w2"])
  }

  @Test func `values and defaults are what whoever imports says`() {
    let text = "id,sector,choice 1\na,cops,w1\nb,,one\n"
    let options = ImportOptions(
      values: [("Cops", "police"), ("one", "w1")], defaults: [("sector", "Judges and prosecutors")])
    #expect(Imported(text, options: options).delegates == ["a | police | w1", "b | courts | w1"])
    let wrong = Imported(text, options: ImportOptions(defaults: [("sectr", "x")]))
    #expect(wrong.problems.contains { $0.contains("no column 'sectr' can be given to everybody") })
  }

  @Test func `rows that cannot be right are left out and told when asked for`() {
    let text = "id,name,sector\na,Jo,polise\nb,Al,police\nb,Bo,police\n"
    let result = Imported(text, options: ImportOptions(skipsBadRows: true))
    #expect(result.delegates == ["b | Al | police"])
    #expect(
      result.leftOut == [
        "r.csv:2:6 sector 'polise' is not declared; did you mean 'police'? ('sector' of Jo)",
        "r.csv:4:1 delegate 'b' is declared a second time; rename one, or remove it ('id' of Bo)",
      ])
    let headless = Imported("id,name\na,Jo\n", options: ImportOptions(skipsBadRows: true))
    #expect(headless.problems == ["r.csv:1:1 there is no column 'sector'; every delegate needs one"])
  }

  @Test func `codes stay with people over imports, whoever goes or comes back`() {
    let head = "Name,Email,Country,Sector\n"
    let people = ["Jo,j@x.test,Albania,police", "Al,a@x.test,Albania,police", "Bo,,Albania,courts"]
    func imported(_ rows: [String], _ codes: DelegateCodes) -> Imported {
      Imported(head + rows.joined(separator: "\n") + "\n", options: ImportOptions(codes: codes))
    }
    let first = imported(people, DelegateCodes())
    #expect(first.delegates.map { $0.prefix(10) } == ["alb-1 | Jo", "alb-2 | Al", "alb-3 | Bo"])
    // Kept as text, without any address or name in it.
    let kept = DelegateCodes(first.codes.text)
    #expect(kept == DelegateCodes(kept.text) && !first.codes.text.contains("@"))
    let second = imported([people[2], people[1], "Cy,c@x.test,Albania,police"], kept)
    #expect(second.delegates.map { $0.prefix(10) } == ["alb-3 | Bo", "alb-2 | Al", "alb-4 | Cy"])
    let third = imported([people[0], "AL,a@x.test,Ukraine,police"], second.codes)
    #expect(third.delegates.map { $0.prefix(10) } == ["alb-1 | Jo", "alb-2 | AL"])
    #expect(first.contacts == ["alb-1 Jo j@x.test", "alb-2 Al a@x.test", "alb-3 Bo "])
  }

  @Test func `namesakes keep a code each`() {
    let text = "Name,Sector\nJo,police\nJo,courts\n"
    let first = Imported(text)
    #expect(Imported(text, options: ImportOptions(codes: first.codes)).delegates == first.delegates)
    #expect(first.delegates == ["d-1 | Jo | police", "d-2 | Jo | courts"])
  }
}
