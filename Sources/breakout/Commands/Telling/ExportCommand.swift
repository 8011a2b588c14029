import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets
import Verification
import Workspace

/// `breakout export`: writes a plan as the files that others work with.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a plan as workbooks, pages to print, calendars or schedules, for those who may see them.",
    discussion: """
      The plan is checked again first, and nothing is written of one that does not hold. An audience sees the columns of its \
      allow-list and gets only the files that it needs; access needs are in none but --format roster, which is for the \
      secretariat.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("What to write; may be given more than once: \(SheetFormat.choices).", valueName: "format"),
    completion: .list(SheetFormat.allCases.map(\.rawValue)), transform: SheetFormat.init(argument:))
  var format: [SheetFormat]

  @Option(
    help: ArgumentHelp("Whom it is for: \(Audience.choices); secretariat unless given.", valueName: "audience"),
    completion: .list(Audience.allCases.map(\.rawValue)), transform: Audience.init(argument:))
  var audience = Audience.secretariat

  @Option(
    help: ArgumentHelp(
      "Mark what is new against this earlier plan, as replan does: a plan.json, or a folder with one.",
      valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The addresses for --format invitations and mail, as 'import --contacts' writes them.", valueName: "file"),
    completion: .file(extensions: ["csv", "xlsx"]))
  var contacts: String?

  @Option(
    help: ArgumentHelp(
      "Who invites with --format invitations, and is answered: 'The desk <desk@example.org>'.", valueName: "address"),
    transform: MailAddress.init(argument:))
  var organizer: MailAddress?

  @Flag(help: "Write mail to everybody, also to those of whom nothing is different since they were told last.")
  var toAll = false

  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    if format.isEmpty { throw ValidationError("say what to write: --format \(SheetFormat.choices)") }
    for mail in format where mail == .invitations || mail == .mail {
      if contacts == nil { throw ValidationError("--format \(mail.rawValue) needs the addresses: --contacts FILE") }
      if mail == .invitations, organizer == nil {
        throw ValidationError("--format invitations needs who invites: --organizer 'NAME <ADDRESS>'")
      }
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadPlan(plan, against: nil, console)
    let folder = try OutputFolder(sheetArguments.out ?? read.file.parentFolder.orCurrent)
    let verified = try verified(read)
    let earlier = try since.map { argument throws(Failure) in try earlierPlan(argument, than: read, console) }
    let news = earlier.map { rearrangement(of: read, since: $0) }
    let history = try history(of: read, since: earlier)
    var options = sheetArguments.options
    options.audience = audience
    options.columns = audience.columns
    options.settings = read.planFile.source.settings
    options.mail = try mail()
    if format.contains(.html) { options.standings = standings(of: verified, read, console) }
    var files: [SheetFile] = []
    var notes: [String] = []
    for format in format {
      console.note("writing \(format.rawValue)")
      do throws(SheetError) {
        let set = try sheets(for: verified, as: format, options: options, news: news, history: history)
        // The same format twice is the same files.
        files += set.files.filter { file in !files.contains { $0.name == file.name } }
        notes += set.notes.filter { !notes.contains($0) }
      } catch {
        let isInput =
          switch error {
          case .notForAudience, .missing: true
          default: false
          }
        throw Failure(isInput ? .invalidInput : .failed, "\(error); nothing was written")
      }
    }
    try folder.writeSheets(files, ofPlan: read.digest, console)
    folder.tellStrangers(beside: files, areAll: false, console)
    for note in notes { console.warn(note) }
    return Answer(
      status: .done, text: ExportCommand.listing(files, in: folder),
      document: Document(plan: read.file, folder: folder.path, files: files.map(\.name), notes: notes))
  }

  /// How the plan's claims stand after the proof beside it, which the report tells. Without one they are claims.
  private func standings(of verified: VerifiedPlan, _ read: ReadPlan, _ console: Console) -> [StageStanding] {
    let name = read.file.parentFolder.path(of: "proof.json")
    let proof = FileManager.default.contents(atPath: name).flatMap { try? decodeProof(Array($0), name: name) }
    if proof == nil { console.warn("there is no \(name) that can be read; the report calls nothing proven") }
    return Array(Verification.standings(proof, of: verified).prefix(verified.plan.proof.count))
  }

  private func verified(_ read: ReadPlan) throws(Failure) -> VerifiedPlan {
    do throws(VerificationFailure) {
      return try read.verified()
    } catch {
      throw Failure(
        .infeasible,
        error.violations.map { Message("\($0.rule.code) \($0.rule.rawValue): \($0.message)", file: read.file) }
          + [Message("the plan does not hold, and nothing was written")])
    }
  }

  /// The plan that others were told.
  private func earlierPlan(_ argument: String, than read: ReadPlan, _ console: Console) throws(Failure) -> ReadPlan {
    let earlier = try ReadPlan(argument, against: nil, console)
    // The moments of a plan count from the first midnight of its own scenario.
    guard earlier.scenario.event.days.first?.date == read.scenario.event.days.first?.date else {
      throw Failure(.invalidInput, "the plan '\(earlier.file)' is for other days than '\(read.file)'")
    }
    return earlier
  }

  /// What is different since an earlier plan. Why is not told: that takes the changes that were made.
  private func rearrangement(of read: ReadPlan, since earlier: ReadPlan) -> Rearrangement {
    Rearrangement(
      from: EarlierPlan(earlier.plan), to: read.plan, of: read.scenario,
      announced: (plan: earlier.plan, scenario: earlier.scenario))
  }

  /// What people were told before; only calendars and mail need to know.
  private func history(of read: ReadPlan, since earlier: ReadPlan?) throws(Failure) -> SheetHistory {
    guard format.contains(where: { [.ics, .invitations, .mail].contains($0) }) else { return SheetHistory() }
    do throws(InvalidScenarioFile) {
      var history = SheetHistory(try read.planFile.told())
      if let earlier {
        history.know(
          ToldPlan(EarlierPlan(earlier.plan), of: earlier.scenario), after: try earlier.planFile.told())
      }
      return history
    } catch {
      throw Failure(error) { "\($0) in \(read.file)" }
    }
  }

  /// Who gets mail and from whom.
  private func mail() throws(Failure) -> MailOptions? {
    guard let contacts else { return nil }
    let bytes = try InputFile.bytes(of: contacts, what: "file")
    do throws(InvalidScenarioFile) {
      return MailOptions(
        contacts: try decodeContacts(bytes, name: contacts), organizer: organizer, isToAll: toAll)
    } catch {
      throw Failure(error) { $0 }
    }
  }

  /// The files, a folder with many of them on one line.
  private static func listing(_ files: [SheetFile], in folder: OutputFolder) -> String {
    var lines: [String] = []
    var counts: [(folder: String, count: Int)] = []
    for file in files {
      let parent = file.name.parentFolder
      if parent.isEmpty {
        lines.append(folder.path(of: file.name))
      } else if let known = counts.firstIndex(where: { $0.folder == parent }) {
        counts[known].count += 1
      } else {
        counts.append((parent, 1))
      }
    }
    lines += counts.map { "\(folder.path(of: $0.folder))/ (\(counted($0.count, "file")))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var plan: String
    var folder: String
    var files: [String]
    var notes: [String]
  }
}

extension SheetFormat {
  fileprivate static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Reads `pdf` and the like.
  fileprivate init(argument: String) throws {
    guard let format = SheetFormat(rawValue: argument) else {
      throw ValidationError("'\(argument)' is no format; write one of \(SheetFormat.choices)")
    }
    self = format
  }
}

extension MailAddress {
  /// Reads an address with or without a name.
  fileprivate init(argument: String) throws {
    guard let address = MailAddress(text: argument) else {
      throw ValidationError("'\(argument)' is no e-mail address; write 'NAME <ADDRESS>' or the address alone")
    }
    self = address
  }
}

extension Audience {
  fileprivate static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Reads `door` and the like.
  fileprivate init(argument: String) throws {
    guard let audience = Audience(rawValue: argument) else {
      throw ValidationError("'\(argument)' is no audience; write one of \(Audience.choices)")
    }
    self = audience
  }
}
