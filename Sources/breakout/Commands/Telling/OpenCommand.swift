import ArgumentParser
import Foundation
import Page
import PageServer
import Synchronization
import Workspace

/// `breakout open`: a page to look at a plan, ask about it, change it and plan again.
struct OpenCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a page in the browser to look at a plan, ask about it, change it and plan again.",
    discussion: """
      The page is served on this machine alone, and whoever has not got the link that is printed is not let in; the link works \
      once. What is done on the page is written to the same files as by the other commands. Ctrl-C ends it.
      """)

  @Argument(
    help: """
      A scenario, or a plan: a YAML file, a plan.json, or a folder with one; this folder unless given. In a folder without a \
      scenario the page asks for what one needs.
      """,
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var subject = "."

  @Option(help: ArgumentHelp("The port; any that is free unless given.", valueName: "number"))
  var port: UInt16 = 0

  @Flag(help: "Only print the link.")
  var noBrowser = false

  @Flag(help: "Show everything, and change nothing.")
  var readOnly = false

  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let isOver = Atomic<Bool>(false)
    let gate = Gate(port: Int(port), isReadOnly: readOnly)
    let site = Site(gate: gate, desk: Desk(try place())) { isOver.store(true, ordering: .relaxed) }
    do throws(ServerError) {
      try Interrupt.serving { () throws(ServerError) in
        try PageServer.serve(site, port: Int(port)) { port in
          let link = "http://127.0.0.1:\(port)\(gate.link())"
          console.output.stream.write(output.json ? "" : link + "\n")
          console.note("the page is open; Ctrl-C ends it")
          if output.json { console.error.stream.write(link + "\n") }
          if !noBrowser { OpenCommand.browse(link, console) }
        } isOver: {
          isOver.load(ordering: .relaxed) || Interrupt.stop.isStopped
        }
      }
    } catch {
      throw Failure(.failed, "the page cannot be served: \(error)")
    }
    return Answer(status: .done, text: "", document: Document(port: gate.port))
  }

  /// Which files are looked at.
  private func place() throws(Failure) -> DeskPlace {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    guard !ReadPlan.isPlan(subject) else {
      let folder = subject.hasSuffix(".json") ? subject.parentFolder : subject
      return DeskPlace(
        scenario: nil, plans: nil, plan: folder.orCurrent, sheets: sheetArguments.options, threads: threads
      )
    }
    if let stem = ScenarioPath.stemOfNew(subject) {
      return DeskPlace(
        scenario: subject.path(of: StarterScenario.main), plans: sheetArguments.out ?? "out/\(stem)", plan: nil,
        sheets: sheetArguments.options, threads: threads)
    }
    let path = try ScenarioPath(subject)
    return DeskPlace(
      scenario: path.file, plans: sheetArguments.out ?? "out/\(path.stem)", plan: nil, sheets: sheetArguments.options,
      threads: threads)
  }

  /// Opens the link in whatever the system calls the browser.
  private static func browse(_ link: String, _ console: Console) {
    #if os(macOS)
      let names = ["/usr/bin/open"]
    #else
      let names = ["/usr/bin/xdg-open", "/usr/local/bin/xdg-open", "/usr/bin/sensible-browser"]
    #endif
    guard let name = names.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return console.note("no browser was found; open the link in one")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: name)
    process.arguments = [link]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { console.note("the browser cannot be opened; open the link in one") }
  }

  /// What `--json` prints in the end.
  private struct Document: Encodable {
    var port: Int
  }
}
