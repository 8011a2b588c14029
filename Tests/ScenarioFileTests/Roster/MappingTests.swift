import ScenarioFile
import Testing

struct MappingTests {
  @Test func `a delegation that the roster names keeps its name`() throws {
    let roster = Array("Name,Country,Sector\nJo,Republic of Moldova,police\nAl,Côte d'Ivoire,police\n".utf8)
    let sample = Sample(sectors: "- {id: police}", rest: "")
    let source = ScenarioSource(main: "test.yaml", files: ["test.yaml": Array(sample.yaml.utf8)])
    let result = try source.importing([("r.csv", roster)])
    let names = result.scenario.delegations.map { "\($0.id): \($0.name())" }
    #expect(names == ["cote-d-ivoire: Côte d'Ivoire", "republic-of-moldova: Republic of Moldova"])
  }

  @Test func `what each column was taken for is told`() {
    let result = Imported("Timestamp,Your name,Country,Sector,Shoe size\nx,Jo,Albania,police,4\n")
    #expect(
      result.meanings == [
        "Timestamp → not used", "Your name → name", "Country → delegation", "Sector → sector",
        "Shoe size → not understood, not used",
      ])
    #expect(
      result.notes == [
        "this looks like an export of Google Forms", "there is no column 'id'; delegates got codes, such as alb-1",
      ])
  }

  @Test(arguments: ["With", "Buddies", "Freunde", "Avec qui", "Junto con", "Insieme a"])
  func `whom people ask to be with is understood in every language`(header: String) {
    let result = Imported("id,name,sector,\(header)\na,Jo,police,Al\nb,Al,police,a\n")
    #expect(result.problems == [])
    #expect(result.meanings.contains("\(header) → with"), "\(result.meanings)")
  }

  @Test(arguments: [
    "Takes", "Number of workshops", "Anzahl Workshops", "Nombre d'ateliers", "Cuántos talleres", "Quanti laboratori",
  ])
  func `how many optional workshops people take is understood in every language`(header: String) {
    let result = Imported("id,sector,\(header)\na,police,\nb,police,\n")
    #expect(result.meanings.contains("\(header) → takes"), "\(result.meanings)")
  }

  @Test func `a column holds what whoever imports it says`() {
    let text = "Who are you?,Kind,Where from?,Country,Most wanted\nJo,police,Albania,x,w2\n"
    let meanings = [
      ("Who are you?", "name"), ("kind", "sector"), ("Where from?", "delegation"), ("Country", "ignore"),
      ("Most wanted", "choice 1"),
    ].map { (header: $0.0, meaning: $0.1) }
    #expect(Imported(text, meanings: meanings).delegates == ["alb-1 | Jo | police | alb | w2"])
  }

  @Test func `a mapping of nothing, or to nothing, is reported`() {
    let result = Imported(
      "id,sector\na,police\n", meanings: [(header: "Sektor", meaning: "sector"), (header: "id", meaning: "nam")])
    #expect(
      result.problems == [
        "r.csv:1:1 'id' cannot be 'nam'; did you mean 'name'?",
        "r.csv:1:1 there is no column 'Sektor' to map; did you mean 'sector'?",
      ])
  }

  @Test func `where no column is the sector, those that may be are named`() {
    #expect(
      Imported("id,Field of work\na,acting\n").problems == [
        "r.csv:1:1 there is no column 'sector'; every delegate needs one",
        "r.csv:1:4 'Field of work' is not understood; if it is the sector, say --map 'Field of work=sector'",
      ])
  }

  @Test func `a column that holds sectors is proposed, as an option to paste`() {
    let result = Imported("id,Shoe size,Field of work\na,44,police\n")
    #expect(result.proposals == ["--map Field of work=sector"])
    #expect(result.problems.count == 2 && result.problems[1].hasPrefix("r.csv:1:14 'Field of work' holds sectors"))
  }

  @Test func `columns that may be the sector are named together`() {
    #expect(
      Imported("id,Field of work,Shoe size\na,acting,44\n").problems == [
        "r.csv:1:1 there is no column 'sector'; every delegate needs one",
        "r.csv:1:4 'Field of work' and 'Shoe size' are not understood; if one of them is the sector, say --map 'Field of work=sector'",
      ])
  }

  @Test func `questions are read as what they ask for`() {
    let questions = [
      "What is your full name? (as on your badge)", "Which country do you represent?", "Please select your sector",
      "Which workshops would you like to attend?", "What languages do you speak?", "When will you arrive?",
      "Do you have any access needs?", "Are you vegetarian?",
    ]
    let meanings = [
      "name", "delegation", "sector", "choices, most wanted first", "languages", "arrives", "needs",
      "not understood, not used",
    ]
    let row = "Jo,Albania,police,\"w2;w1\",English,fri,none,no"
    let result = Imported(questions.map { "\"\($0)\"" }.joined(separator: ",") + "\n\(row)\n")
    #expect(result.meanings == zip(questions, meanings).map { "\($0) → \($1)" })
    #expect(result.delegates == ["alb-1 | Jo | police | alb | w2>w1 | en | fri 08:30–"])
    let french = Imported(
      "Quel est votre nom complet ?,Votre pays,Quel est votre secteur ?,Quand arrivez-vous ?\nJo,Albanie,police,\n")
    #expect(french.meanings.map { $0.split(separator: "→ ").last } == ["name", "delegation", "sector", "arrives"])
  }

  @Test func `a question gives way to a column that says so itself`() {
    let result = Imported("id,What is your sector?,Sector\na,other,police\n")
    #expect(result.delegates == ["a | police"])
    #expect(result.meanings[1] == "What is your sector? → not understood, not used")
  }

  @Test func `rows that end early are told`() {
    let result = Imported("id,sector,choice 1\na,police\nb,police,w1\nc,courts\n")
    #expect(result.notes == ["rows 2 and 4 end early; what is not there is empty"])
  }

  @Test func `several rosters are one, each with its own columns`() {
    let result = Imported([
      ("one.csv", Array("Name,Country,Sector\nJo,Albania,police\n".utf8)),
      ("two.xlsx", Workbook([["Nom", "Pays", "Secteur", "Choix 1"], ["Al", "Albanie", "courts", "w1"]]).bytes),
    ])
    #expect(result.delegates == ["alb-1 | Jo | police | alb", "alb-2 | Al | courts | alb | w1"])
  }

  @Test func `every problem of every roster is told at once, at its row and column`() {
    let result = Imported([
      ("one.csv", Array("id,sector,choice 1\na,polise,w9\nb,police,w1\n".utf8)),
      ("two.xlsx", Workbook([["id", "sector"], ["c", "corts"], ["c", "police"]]).bytes),
    ])
    #expect(
      result.problems == [
        "one.csv:2:3 sector 'polise' is not declared; did you mean 'police'?",
        "one.csv:2:10 topic 'w9' is not declared; the topics are 'w1', 'w2' and 'w3'",
        "two.xlsx:2:2 sector 'corts' is not declared; did you mean 'courts'?",
        "two.xlsx:3:1 delegate 'c' is declared a second time; rename one, or remove it",
      ])
  }

  @Test func `delegations that a scenario does not declare are named after the roster's`() {
    let result = Imported(
      [("r.csv", Array("id,sector,Country\na,police,United Kingdom\nb,police,France\n".utf8))], rest: "")
    #expect(result.delegates == ["a | police | united-kingdom", "b | police | France"])
  }
}
