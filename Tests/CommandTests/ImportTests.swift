import Foundation
import Testing

struct ImportTests {
  private static let export = """
    Timestamp,Email address,First name,Last name,Kind of work,Preferences\r
    5/1/2030 10:00:00,a@x.test,Jo,Doe,law,w2;w1\r
    5/1/2030 10:01:00,b@x.test,Al,Poe,civil,w1\r
    """

  @Test func `an export becomes the roster that the scenario names, and the mapping is told`() throws {
    let folder = try Folder(Scenarios.small())
    try FileManager.default.removeItem(atPath: folder("scenario/roster.csv"))
    try folder.write("form.csv", ImportTests.export)
    let run = try breakout("import", "form.csv", "--into", "scenario", "--map", "Kind of work=sector", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("this looks like an export of Google Forms"))
    #expect(run.output.firstMatch(of: /Kind of work +sector/) != nil && run.output.contains("Wrote 2 delegates"))
    let written = try folder.read("scenario/roster.csv")
    #expect(written.contains("d-1,Jo Doe,Doe,law,,w2,w1,") && !written.contains("@"))
    #expect(try breakout("solve", "scenario", "-q", in: folder).code == 0)
  }

  @Test func `another roster is replaced only when asked to`() throws {
    let folder = try Folder(Scenarios.small())
    let before = try folder.read("scenario/roster.csv")
    try folder.write("form.csv", "id,name,sector\nx,Jo,law\n")
    let refused = try breakout("import", "form.csv", "--into", "scenario", in: folder)
    #expect(refused.code == 3 && refused.error.contains("--replace"))
    #expect(try folder.read("scenario/roster.csv") == before)
    let dry = try breakout("import", "form.csv", "--into", "scenario", "--dry-run", in: folder)
    #expect(dry.code == 0 && dry.output.contains("nothing was written"))
    #expect(try folder.read("scenario/roster.csv") == before)
    let run = try breakout("import", "form.csv", "--into", "scenario", "--replace", "--json", in: folder)
    #expect(run.code == 0)
    #expect(try run.json()["written"] as? Bool == true)
    #expect(try folder.read("scenario/roster.csv").contains("x,Jo,law"))
  }

  @Test func `codes stay with people, and who is new, gone and changed is told`() throws {
    let folder = try Folder(Scenarios.small())
    let head = "Name,Email,Country,Sector\n"
    let (a, b) = ("Person A,a@x.test,Portugal,law", "Person B,b@x.test,Portugal,civil")
    try folder.write("one.csv", "\(head)\(a)\n\(b)\n")
    let run = try breakout(
      "import", "one.csv", "--into", "scenario", "--replace", "--contacts", "private/contacts.csv", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("2 new: portugal-1 and portugal-2") && run.output.contains("8 gone: d1,"))
    #expect(try folder.read("private/contacts.csv").contains("portugal-1,Person A,a@x.test"))
    #expect(!(try folder.read("scenario/roster.codes.csv")).contains("@"))
    for file in ["private/contacts.csv", "scenario/roster.codes.csv"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder(file))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    try folder.write("two.csv", "\(head)Person B,b@x.test,Portugal,law\nPerson C,c@x.test,Portugal,law\n")
    let second = try breakout("import", "two.csv", "--into", "scenario", "--replace", in: folder)
    #expect(second.code == 0, "\(second.error)")
    let roster = try folder.read("scenario/roster.csv")
    #expect(roster.contains("portugal-2,Person B") && roster.contains("portugal-3,Person C"))
    #expect(second.output.contains("1 new: portugal-3"))
    #expect(second.output.contains("1 gone: portugal-1"))
    #expect(second.output.contains("1 changed: portugal-2 (sector)"))
  }

  @Test func `what would be understood is a command to paste, and it works`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("form.csv", "id,What do you do?\na,law\nb,civil\n")
    let refused = try breakout("import", "form.csv", "--into", "scenario", "--replace", in: folder)
    #expect(refused.code == 3)
    let command = "breakout import form.csv --into scenario --replace --map 'What do you do?=sector'"
    #expect(refused.error.contains(command), "\(refused.error)")
    let run = try breakout(
      "import", "form.csv", "--into", "scenario", "--replace", "--map", "What do you do?=sector", in: folder)
    #expect(run.code == 0)
  }

  @Test func `a list of people where a scenario belongs is told in one line, and not printed`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("form.csv", "Name,Email\nPerson A,a@x.test\n")
    let run = try breakout("solve", "form.csv", in: folder)
    #expect(run.code == 3 && run.error.contains("breakout import form.csv --into conference"))
    #expect(!run.error.contains("a@x.test"))
    try folder.write("form.yaml", "Name,Email\nPerson A,a@x.test\n" + String(repeating: "x", count: 500))
    #expect(try breakout("solve", "form.yaml", in: folder).error.count < 400)
  }

  @Test func `every row problem is told at once, and nothing is written`() throws {
    let folder = try Folder(Scenarios.small())
    let before = try folder.read("scenario/roster.csv")
    try folder.write("form.csv", "id,sector,choice 1\na,lav,w1\nb,law,w7\nc,,w1\n")
    let run = try breakout("import", "form.csv", "--into", "scenario", "--replace", in: folder)
    #expect(run.code == 3)
    for place in ["form.csv:2:3:", "form.csv:3:7:", "form.csv:4:3:"] {
      #expect(run.error.contains(place), "\(run.error)")
    }
    #expect(try folder.read("scenario/roster.csv") == before)
    #expect(try breakout("import", "none.csv", "--into", "scenario", in: folder).code == 3)
  }

  @Test func `a delegation that nothing declares keeps the name that the roster has for it`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write(
      "form.csv",
      "id,name,sector,country\na,Jo,law,Republic of Moldova\nb,Al,civil,republic of MOLDOVA\nc,Bo,law,Albania\n")
    let run = try breakout("import", "form.csv", "--into", "scenario", "--replace", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(try folder.read("scenario/roster.csv").contains("a,Jo,law,republic-of-moldova,Republic of Moldova"))
    #expect(try breakout("solve", "scenario", "--out", "out", "-q", in: folder).code == 0)
    #expect(try folder.read("out/delegations/republic-of-moldova.csv").contains("Jo"))
    let master = try folder.read("out/master.csv")
    #expect(master.contains("Republic of Moldova") && !master.contains("MOLDOVA"))
    #expect(!(try folder.read("out/report.html")).contains(">republic-of-moldova"))
  }

  @Test(arguments: ["roster.csv", "roster.xlsx"])
  func `a roster that was exported and imported is the same scenario`(name: String) throws {
    let roster = """
      id,name,sector,delegation,choice 1,choice 2,languages,needs,arrives,leaves,role
      alb-1,"=Jo, ""the"" Doe",law,alb,w2,w1,en;fr,step-free,mon 08:30,,moderator:w1
      alb-2,'+1,civil,alb,,,en,,,mon 17:00,
      x,ნინო,civil,,w1,,,,,,
      y,Žofia; Zoë,law,ukr,w2,,,,,,speaker:w2;rapporteur:w2
      """
    var files = Scenarios.small(extra: "delegations: [{id: alb, name: Albania}, {id: ukr, name: Ukraine}]")
    files["roster.csv"] = roster
    files["small.yaml"] = files["small.yaml"]?.replacingOccurrences(
      of: "seats: 6}", with: "seats: 6, features: [step-free]}")
    let folder = try Folder(files)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    #expect(try breakout("export", "plan", "-f", "roster", "--out", "out", in: folder).code == 0)
    let run = try breakout("import", "out/\(name)", "--into", "scenario", "--replace", in: folder)
    #expect(run.code == 0, "\(run.error)")
    // The same scenario has the same plan, to the byte but for the files that it carries.
    #expect(try breakout("solve", "scenario", "--out", "again", "-q", in: folder).code == 0)
    let exported = try breakout("export", "again", "-f", "roster", "--out", "out2", in: folder)
    #expect(exported.code == 0)
    #expect(try folder.read("out2/roster.csv") == folder.read("out/roster.csv"))
    #expect(try folder.read("again/master.csv") == folder.read("plan/master.csv"))
    #expect(try folder.read("out/roster.csv").contains("\"'=Jo, \"\"the\"\" Doe\""))
  }
}
