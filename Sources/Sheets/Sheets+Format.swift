import Conference
import Verification

/// What a plan came to as files.
public struct SheetSet: Sendable {
  /// The files, with different names.
  public var files: [SheetFile]
  /// What whoever asked for them should know, in sentences.
  public var notes: [String]

  init(_ files: [SheetFile], notes: [String] = []) {
    self.files = files
    self.notes = notes
  }
}

/// The files of one format.
///
/// - Parameters:
///   - plan: a plan that has been verified.
///   - format: the kind of file.
///   - options: language, delimiter, audience.
///   - news: what the plan changes about one before, to be marked.
///   - history: what people were told before, which calendars, invitations and mail change or take back.
/// - Throws: ``SheetError`` when the format cannot hold the plan, or has nothing for the audience.
/// - Complexity: O(delegates × sessions).
public func sheets(
  for plan: VerifiedPlan, as format: SheetFormat, options: SheetOptions = SheetOptions(), news: Rearrangement? = nil,
  history: SheetHistory = SheetHistory()
) throws(SheetError) -> SheetSet {
  if format.isForSecretariatAlone, options.audience != .secretariat {
    throw .notForAudience(format, options.audience)
  }
  let content = SheetContent(plan, options, news: news)
  switch format {
  case .csv: return SheetSet(tables(content).map { csvFile($0, options.csvDelimiter) })
  case .xlsx: return SheetSet(try workbooks(content))
  case .html: return SheetSet([report(content)])
  case .pdf: return try pages(content)
  case .ics: return SheetSet(try calendars(content, history))
  case .scheduleXML: return SheetSet([scheduleXML(try Schedule(content))])
  case .scheduleJSON: return SheetSet([scheduleJSON(try Schedule(content))])
  case .indico: return SheetSet([indicoContributions(content)])
  case .badges: return try badges(content)
  case .screens: return SheetSet(try screens(content))
  case .invitations: return try invitations(content, history)
  case .mail: return try mailMerge(content, history)
  case .roster:
    let roster = rosterSheet(plan.scenario, title: content.phrases.delegates)
    return SheetSet([csvFile(roster, options.csvDelimiter), try workbook("roster", [roster], content)])
  }
}
