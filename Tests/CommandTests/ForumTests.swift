import Foundation
import Testing

/// The day of a new secretary: three exports, an agenda from a mail, a bad morning and a worse lunch. No cell and no file is edited, and nobody's
/// code is looked up. `Forum/exports.py` makes the exports, `Forum/told.py` reads from two plans who has to be told what.
struct ForumTests {
  private static let python = "/usr/bin/python3"

  /// A folder with the exports and the agenda.
  private func desk() throws -> Folder {
    let folder = try Folder()
    try folder.write("forum/scenario.yaml", Repository.read("Tests/CommandTests/Forum/forum.yaml"))
    let made = try script("exports.py", folder.path)
    #expect(made.code == 0, "\(made.output)")
    return folder
  }

  private func script(_ name: String, _ arguments: String...) throws -> Ended {
    try run(ForumTests.python, [Repository.path("Tests/CommandTests/Forum/\(name)")] + arguments, in: "/")
  }

  /// A command as somebody pastes it into a shell.
  private func paste(_ command: String, in folder: Folder) throws -> Ended {
    try run("/bin/sh", ["-c", command], in: folder.path)
  }

  private func run(_ program: String, _ arguments: [String], in folder: String) throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let bin = Running.binary.deletingLastPathComponent().path
    process.environment = ["PATH": "\(bin):/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Ended(code: process.terminationStatus, output: said, error: said)
  }

  /// Pastes the command that an import offers, as long as it asks.
  ///
  /// - Parameter more: what nothing can offer.
  /// - Returns: the answers that it took.
  private func importing(_ export: String, in folder: Folder, more: [String] = []) throws -> [String] {
    var answers = more
    var command = "breakout import \(export) --into forum --replace \(more.joined(separator: " "))"
    for _ in 0...2 {
      let said = try paste(command, in: folder)
      if said.code == 0 { return answers }
      let offered = said.output.components(separatedBy: "with the first of these answers: ").dropFirst().first
      command = try #require(offered?.split(separator: "\n").first.map(String.init), "\(said.output)")
      answers = command.components(separatedBy: " --").dropFirst(3).map { "--\($0)" }
    }
    Issue.record("\(export) goes on asking: \(command)")
    return answers
  }

  /// The names on the lists for the doors, of workshops in any room.
  private func names(in plan: String, of folder: Folder) throws -> Set<String> {
    let rows = try folder.files(in: "\(plan)/rooms").flatMap { file in
      try folder.read("\(plan)/rooms/\(file)").split(whereSeparator: \.isNewline).dropFirst()
    }
    // Day, start, end, session, room, people, id, name; no cell of these has a comma.
    return Set(
      rows.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[7]) }.filter { !$0.isEmpty })
  }

  @Test(arguments: [
    ("indico.csv", ["--default sector='Civil society'"], ["--value Wheelchair=step-free"]),
    (
      "google.csv", [],
      [
        "--value Wheelchair=step-free", "--map 'Which of these best describes your organisation?=sector'",
      ]
    ),
    ("msforms.xlsx", [], ["--map 'Vous représentez…=sector'"]),
  ])
  func `an export comes in with two answers at most, and every name is right on the lists for the doors`(
    export: String, more: [String], asked: [String]
  ) throws {
    let folder = try desk()
    // Who has no sector is told with the options that help; nobody can know which sector it is.
    if !more.isEmpty {
      let bare = try paste("breakout import \(export) --into forum", in: folder)
      #expect(bare.code == 3 && bare.output.contains("--default sector=… for all who have none"), "\(bare.output)")
    }
    let answers = try importing(export, in: folder, more: more)
    #expect(Set(answers).isSuperset(of: asked) && answers.count <= 2, "\(answers)")
    let solved = try paste("breakout solve forum --out plan -q", in: folder)
    #expect(solved.code == 0, "\(solved.output)")
    let wanted = try folder.read("\(export.split(separator: ".")[0]).names").split(separator: "\n").map(String.init)
    let found = try names(in: "plan", of: folder)
    #expect(found == Set(wanted), "\(found.symmetricDifference(wanted))")
  }

  @Test func `a bad morning and a worse lunch take eight commands, and exactly the affected are told`() throws {
    let folder = try desk()
    var commands = 0
    func say(_ command: String) throws -> Ended {
      commands += 1
      let said = try paste("breakout " + command, in: folder)
      #expect(said.code == 0, "\(said.output)")
      return said
    }
    _ = try say(
      "import google.csv --into forum --contacts contacts.csv --value Wheelchair=step-free "
        + "--map 'Which of these best describes your organisation?=sector'")
    _ = try say("solve forum --out plan -q")
    // Six do not come, called as on a badge, without accents, by what nobody else has in their names, and in other scripts; three are not expected.
    let morning = try say(
      """
      replan plan -q --now 'thu 08:30' --leave 'Limão Melão' --leave 'cilek fistik a' --leave 'Ρόδι Σύκο' --leave 'ვაშლი თუთა' \
      --leave Paron-Korsbar --leave Їжина\\ Слива --join 'Walk-in 1; sector=Academia; delegation=Portugal; choices=Trust online, Law and practice' \
      --join 'Walk-in 2; sector=civil; choices=Measuring change' --join 'Walk-in 3; sector=Police & justice; delegation=Sverige' \
      --lacks 'Room B=projector' --delay '20 min from 13:45'
      """)
    #expect(
      morning.output.contains("w6") && morning.output.contains("thu 13:45, room-b → thu 14:05"), "\(morning.output)")
    _ = try say(
      "export plan-2 -f pdf -f invitations --contacts contacts.csv --organizer desk@example.org --out print -q")
    let lunch = try say(
      """
      replan plan-2 -q --now 'thu 12:40' --swap 'Maçã Melão with Romã Pêssego B.' --arrive 'Řešetlák Ořech at 14:30' --leave 'Αχλάδι Κεράσι' \
      --seats 'Room C=28'
      """)
    #expect(lunch.output.contains("Řešetlák Ořech") && lunch.output.contains("does not come"), "\(lunch.output)")
    _ = try say(
      "export plan-3 -f pdf -f invitations --contacts contacts.csv --organizer desk@example.org --out print-2 -q")
    #expect(commands <= 8)
    for (before, after) in [("plan", "plan-2"), ("plan-2", "plan-3")] {
      let told = try script("told.py", folder(before), folder(after))
      #expect(told.code == 0 && told.output.split(separator: "\n").count == 1, "\(told.output)")
    }
    // Both have the workshops after lunch of the other, and what was over stays.
    let plans = try ["plan-2", "plan-3"].map { plan in
      let text = try Data(folder.read("\(plan)/plan.json").utf8)
      let root = try JSONSerialization.jsonObject(with: text) as? [String: Any]
      return root?["allocation"] as? [String: [String]] ?? [:]
    }
    let roster = try folder.read("forum/roster.csv").split(whereSeparator: \.isNewline)
    let codes = ["Maçã Melão,", "Romã Pêssego B.,"].compactMap { name in
      roster.first { $0.contains(",\(name)") }.map { String($0.split(separator: ",")[0]) }
    }
    #expect(codes.count == 2)
    let (one, other) = (codes[0], codes[1])
    #expect(plans[1][one]?.dropFirst() == plans[0][other]?.dropFirst())
    #expect(plans[1][one]?.first == plans[0][one]?.first)
  }

  @Test func `what is not understood is told as it was typed, with what helps`() throws {
    let folder = try desk()
    _ = try importing("msforms.xlsx", in: folder)
    #expect(try paste("breakout solve forum --out plan -q", in: folder).code == 0)
    let said = try paste(
      """
      breakout replan plan --leave 'Limão' --leave Pitaya --delay '20 min from 13:45' --lacks 'Room B=organ' --seats 'Room=3' --join 'X; sectr=civil'
      """, in: folder)
    #expect(said.code == 3)
    for line in [
      "--leave 'Limão': error: several are called 'Limão':", "by its whole name or its code",
      "--leave Pitaya: error: no delegate is called 'Pitaya'",
      "--delay '20 min from 13:45': error: a time without a day; write 'thu 13:45' or 'fri 13:45'",
      "--lacks 'Room B=organ': error: 'room-b' has no feature 'organ'; the features are 'projector' and 'step-free'",
      "--seats Room=3: error: several are called 'Room': 'room-a' (Room A), 'room-b' (Room B), 'room-c' (Room C)",
      "--join 'X; sectr=civil': error: unknown key 'sectr'; did you mean 'sector'?",
    ] { #expect(said.output.contains(line), "\(said.output)") }
  }

  @Test func `questions about somebody take their names, too`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let why = try breakout("explain", "plan", "--delegate", "person 3", in: folder)
    #expect(why.code == 0 && why.output.hasPrefix("d3"), "\(why.output)\(why.error)")
    let several = try breakout("waiting", "plan", "--delegate", "Person", in: folder)
    #expect(
      several.code == 3 && several.error.contains("several are called 'Person': 'd1' (Person 1)"), "\(several.error)")
    #expect(try breakout("waiting", "plan", "--leave", "Person 3", in: folder).code == 0)
  }
}
