import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

extension Desk {
  /// A file that can be looked at or downloaded.
  struct SheetDocument: Encodable, Sendable {
    var name: String
    var bytes: Int?
  }

  /// The files of the plan's folder, as its manifest lists them.
  func sheets() throws(Refusal) -> [SheetDocument] {
    let plan = try plan()
    let names = PlanFolder(plan.folder).manifest?.files.keys.sorted() ?? []
    return names.map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: plan.folder.path(of: name))
      return SheetDocument(name: name, bytes: attributes?[.size] as? Int)
    }
  }

  /// A file of the plan's folder. Only names of the manifest are files.
  func sheet(_ name: String) throws(Refusal) -> PageResponse {
    let folder = PlanFolder(try plan().folder)
    guard folder.manifest?.files[name] != nil, let bytes = folder.contents(of: name) else {
      throw Refusal(404, "there is no such sheet")
    }
    return Desk.file(name, bytes)
  }

  /// The names of the files that a format comes to.
  func exports(_ format: String, _ audience: String, _ language: Language) throws(Refusal) -> [SheetDocument] {
    try exported(format, audience, language).map { SheetDocument(name: $0.name, bytes: $0.contents.count) }
  }

  /// A file of a format.
  func export(
    _ format: String, _ audience: String, _ name: String, _ language: Language
  ) throws(Refusal) -> PageResponse {
    guard let file = try exported(format, audience, language).first(where: { $0.name == name }) else {
      throw Refusal(404, "there is no such file")
    }
    return Desk.file(name, file.contents)
  }

  private func exported(_ format: String, _ audience: String, _ language: Language) throws(Refusal) -> [SheetFile] {
    guard let format = SheetFormat(rawValue: format), let audience = Audience(rawValue: audience) else {
      throw Refusal(404, "there is no such format, or no such audience")
    }
    let options = SheetOptions(language: language, csvDelimiter: place.sheets.csvDelimiter, audience: audience)
    let plan = try plan()
    let history: SheetHistory
    do throws(InvalidScenarioFile) {
      history = SheetHistory(format == .ics ? try plan.file.told() : [])
    } catch {
      throw Refusal(422, error.diagnostics.first?.message ?? "the plans before this one cannot be read")
    }
    do throws(SheetError) {
      return try Sheets.sheets(for: plan.verified, as: format, options: options, history: history).files
    } catch {
      throw Refusal(422, "\(error)")
    }
  }

  /// A file as an answer. What browsers show is shown, without scripts and without anything of the page within reach; all else is downloaded.
  private static func file(_ name: String, _ bytes: [UInt8]) -> PageResponse {
    let types = [
      "html": "text/html; charset=utf-8", "csv": "text/csv; charset=utf-8", "json": "application/json",
      "pdf": "application/pdf", "ics": "text/calendar; charset=utf-8", "xml": "application/xml",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    let kind = String(name.split(separator: ".").last ?? "")
    var answer = PageResponse(200, types[kind] ?? "application/octet-stream", bytes)
    let isShown = kind == "html" || kind == "pdf"
    answer.headers.append(
      ("Content-Disposition", "\(isShown ? "inline" : "attachment"); filename=\"\(name.fileName)\""))
    if kind == "html" {
      answer.headers.append(
        (
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; "
            + "sandbox allow-modals"
        ))
    }
    return answer
  }
}
