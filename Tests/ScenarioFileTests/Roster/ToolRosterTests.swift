import Conference
import ScenarioFile
import Testing

/// Rosters in the shapes of the tools that they come from, made by hand: each read right, asked about, or refused with row, header and reason.
struct ToolRosterTests {
  typealias Case = AwkwardRosterTests.Case

  /// What polls and lists of courses do not ask for.
  private static let options = ImportOptions(defaults: [("sector", "police")])

  @Test(arguments: polls + forms + surveys + registrations)
  func `it is read right, asked about, or refused with row, header and reason`(roster: Case) {
    let result = Imported([("r.csv", roster.bytes)], options: ToolRosterTests.options)
    #expect(result.delegates == roster.delegates)
    #expect(result.problems == roster.problems)
  }

  private static let titles = "\"Reporting, and prosecution\",Identifying victims,Raising awareness"

  static let polls = [
    Case(
      "Doodle: a title, its address, and a line of counts",
      "\"Poll \"\"Workshops in May\"\"\",,,\nhttps://doodle.example/poll/x,,,\n,,,\n,\(titles)\nJo,OK,,(OK)\nAl,,OK,\nCount,1,1,0\n",
      ["d-1 | Jo | police | w1=100 w3=50", "d-2 | Al | police | w2=100"]),
    Case(
      "Doodle: without a header above the names", "Participants,\(titles)\nJo,Yes,If need be,No\n",
      ["d-1 | Jo | police | w1=100 w2=50 w3=0"]),
    Case(
      "Doodle in German", "Teilnehmer;Reporting, and prosecution;Identifying victims\nJo;Ja;(Ja)\nAl;Nein;Ja\n",
      ["d-1 | Jo | police | w1=100 w2=50", "d-2 | Al | police | w1=0 w2=100"]),
    Case(
      "Doodle in Spanish", "Participantes;Identifying victims;Raising awareness\nJo;Sí;No\n",
      ["d-1 | Jo | police | w2=100 w3=0"]),
    Case(
      "Doodle in Italian", "Partecipanti;Identifying victims;Raising awareness\nJo;Sì;Se necessario\n",
      ["d-1 | Jo | police | w2=100 w3=50"]),
    Case(
      "Framadate in French: the first cell empty, a comma at the end",
      ",\"Signaler et poursuivre\",\"Identifier les victimes\",\n\"Jo\",\"Oui\",\"Si nécessaire\",\n\"Al\",\"Non\",\"Oui\",\n",
      ["d-1 | Jo | police | w1=100 w2=50", "d-2 | Al | police | w1=0 w2=100"]),
    Case(
      "Framadate: what nobody has answered", "Nom,Signaler et poursuivre,Identifier les victimes\nJo,Oui,Inconnu\n",
      ["d-1 | Jo | police | w1=100"]),
  ]

  static let forms = [
    Case(
      "Google Forms: a grid of ranks in columns",
      "Timestamp,Email Address,Name,Your choices [1st choice],Your choices [2nd choice]\nx,j@x.test,Jo,Raising awareness,Identifying victims\n",
      ["d-1 | Jo | police | w3>w2"]),
    Case(
      "Google Forms: ticks in one cell",
      "Timestamp,Name,Which workshops would you like to attend?\nx,Jo,\"Identifying victims, Raising awareness\"\n",
      ["d-1 | Jo | police | w2>w3"]),
    Case(
      "Google Forms in French",
      "Horodateur,Adresse e-mail,Nom et prénom,Quel est votre pays ?,Premier choix,Deuxième choix\nx,j@x.test,Jo,Albanie,Identifier les victimes,w1\n",
      ["alb-1 | Jo | police | alb | w2>w1"]),
    Case(
      "Google Forms in German, rated",
      "Zeitstempel,Name,\"Wie sehr interessiert Sie das? (1 = gar nicht, 5 = sehr) [Identifying victims]\",\"Wie sehr interessiert Sie das? (1 = gar nicht, 5 = sehr) [Raising awareness]\"\nx,Jo,5,2\n",
      ["d-1 | Jo | police | w2=100 w3=40"]),
    Case(
      "Google Forms in Spanish, ranked",
      "Marca temporal,Nombre y apellidos,Ordene los talleres [Identifying victims],Ordene los talleres [Raising awareness]\nx,Jo,2.ª opción,1.ª opción\n",
      ["d-1 | Jo | police | w3>w2"]),
    Case(
      "Google Forms in Italian",
      "Informazioni cronologiche,Indirizzo email,Nome e cognome,Paese,Prima scelta\nx,j@x.test,Jo,alb,w2\n",
      ["alb-1 | Jo | police | alb | w2"]),
    Case(
      "Microsoft Forms in German",
      "ID,Startzeit,Fertigstellungszeit,E-Mail,Name,Vorname,Nachname,Bringen Sie die Workshops in Ihre Reihenfolge\n1,x,y,anonymous,,Jo,Doe,Raising awareness;Identifying victims;\n",
      refused: [
        "r.csv:1:63 'Bringen Sie die Workshops in Ihre Reihenfolge' holds workshops; say --map 'Bringen Sie die Workshops in Ihre Reihenfolge=choices', or --map 'Bringen Sie die Workshops in Ihre Reihenfolge=ignore'"
      ]),
    Case(
      "Microsoft Forms in French, a scale of Likert",
      "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Intérêt.Identifying victims,Intérêt.Raising awareness\n1,x,y,anonymous,Jo,Très intéressé,Pas du tout intéressé\n",
      ["1 | Jo | police | w2=100 w3=0"]),
    Case(
      "Microsoft Forms in Spanish",
      "ID,Hora de inicio,Hora de finalización,Correo electrónico,Nombre,Primera opción\n1,x,y,anonymous,Jo,w3\n",
      ["1 | Jo | police | w3"]),
  ]

  static let surveys = [
    Case(
      "LimeSurvey: a code before each question",
      "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,name. Your name,rank[1]. Rank the workshops [Rank 1],rank[2]. Rank the workshops [Rank 2]\n7,x,3,en,Jo,Raising awareness,w1\n",
      refused: [
        "r.csv:1:110 'rank[1]. Rank the workshops [Rank 1]' holds workshops; say --map 'rank[1]. Rank the workshops [Rank 1]=choice 1', or --map 'rank[1]. Rank the workshops [Rank 1]=ignore'",
        "r.csv:1:147 'rank[2]. Rank the workshops [Rank 2]' holds workshops; say --map 'rank[2]. Rank the workshops [Rank 2]=choice 2', or --map 'rank[2]. Rank the workshops [Rank 2]=ignore'",
      ]),
    Case(
      "LimeSurvey in German: ticks, Y for yes",
      "Antwort ID,Datum Abgeschickt,Name,Welche Workshops? [Identifying victims],Welche Workshops? [Raising awareness]\n7,x,Jo,Ja,Nein\n",
      ["7 | Jo | police | w2=100 w3=0"]),
    Case(
      "LimeSurvey: answers by their codes",
      "Response ID,Name,Interest [Identifying victims],Interest [Raising awareness]\n7,Jo,A1,A5\n",
      refused: [
        "r.csv:2:6 'A1' is no answer that is understood; write yes or no, or a number",
        "r.csv:2:9 'A5' is no answer that is understood; write yes or no, or a number",
      ]),
    Case(
      "Moodle: a choice",
      "Surname,First name,ID number,Institution,Department,Email address,Group,Choice\nDoe,Jo,a,,,j@x.test,5a,Identifying victims\n",
      ["a | Jo Doe | police | w2"]),
    Case(
      "Moodle in German: a choice", "Nachname;Vorname;ID-Nummer;Gruppe;Abstimmung\nDoe;Jo;a;5a;Identifying victims\n",
      refused: [
        "r.csv:1:35 'Abstimmung' holds workshops; say --map 'Abstimmung=choices', or --map 'Abstimmung=ignore'",
        "r.csv:2:10 sector '5a' is not declared; the sectors are 'courts' and 'police'",
      ]),
    Case(
      "Moodle in French: a list",
      "Prénom,Nom,Numéro d’identification,Adresse de courriel,Groupe\nJo,Doe,a,j@x.test,5a\n", ["a | Jo Doe | police"]),
    Case(
      "Moodle: a questionnaire",
      "Response,Submitted on:,Institution,Course,Group,ID,Full name,Username,Q01_w->Identifying victims,Q01_w->Raising awareness\n1,x,,c,,a,Jo,j,4,2\n",
      refused: [
        "r.csv:1:71 'Q01_w->Identifying victims' and 1 more hold numbers that may be ratings or ranks; row 2 has 4; if more is better, say --map 'Q01_w->Identifying victims=ratings', if 1 is the best, --map 'Q01_w->Identifying victims=ranks'"
      ]),
  ]

  static let registrations = [
    Case(
      "Indico in French",
      "ID,Nom,Prénom,Nom de famille,Adresse e-mail,Pays,Statut de l’inscription,Premier choix\n12,Jo Doe,Jo,Doe,j@x.test,Albanie,Complété,w1\n13,Al Poe,Al,Poe,a@x.test,Albanie,Retiré,w1\n",
      ["12 | Jo Doe | police | alb | w1"]),
    Case(
      "Indico in German",
      "ID,Name,Vorname,Nachname,E-Mail-Adresse,Land,Status der Anmeldung\n12,Jo Doe,Jo,Doe,j@x.test,alb,Abgeschlossen\n13,Al Poe,Al,Poe,a@x.test,alb,Zurückgezogen\n",
      ["12 | Jo Doe | police | alb"]),
    Case(
      "Indico in Spanish",
      "ID,Nombre,Apellidos,Correo electrónico,País,Estado de la inscripción\n12,Jo,Doe,j@x.test,alb,Completado\n13,Al,Poe,a@x.test,alb,Retirado\n",
      ["12 | Jo Doe | police | alb"]),
    Case(
      "Indico: twice the same person by mail and name",
      "ID,Name,Email Address,Registration state,First choice\n12,Jo Doe,j@x.test,Completed,w1\n40,jo doe,J@x.test,Completed,w2\n",
      ["12 | jo doe | police | w2"]),
    Case(
      "pretalx: speakers",
      "ID,Name,Email,Biography,Proposal IDs,Proposal titles\nABCDEF,Jo,j@x.test,\"Long,\nand more\",XYZ,Identifying victims\n",
      ["ABCDEF | Jo | police"]),
    Case("pretalx in German", "Code,Name,E-Mail,Biographie\nABCDEF,Jo,j@x.test,lang\n", ["ABCDEF | Jo | police"]),
  ]
}
