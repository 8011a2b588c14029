import Conference
import Verification

/// Every file that an audience gets of a plan.
///
/// - `plan.json`: the plan itself, for the secretariat (docs/plan-format.md).
/// - `report.html`: what the plan is worth, the programme as a grid, and a page for the door of each room.
/// - `programme.csv`: sessions and breaks by the clock.
/// - `master.csv`: one row per delegate, one column per block.
/// - `delegates.csv`: the two days of every delegate, one row per session; all in one file, because ten thousand files
///   help nobody.
/// - `rooms/`, `workshops/`, `delegations/`: one CSV file each.
///
/// The same plan and options give the same bytes. Control characters in names are dropped everywhere but in
/// `plan.json`.
///
/// - Parameters:
///   - plan: a plan that has been verified.
///   - source: the files of its scenario, which `plan.json` carries along.
///   - options: language, delimiter, audience.
///   - news: what the plan changes about the one before; then `moves.csv` lists who moves, and the other sheets mark it.
/// - Returns: files with different names, `plan.json` first where there is one.
/// - Complexity: O(delegates × sessions).
public func sheets(
  for plan: VerifiedPlan, source: SourceFiles, options: SheetOptions = SheetOptions(), news: Rearrangement? = nil
) -> [SheetFile] {
  var options = options
  options.settings = source.settings
  let content = SheetContent(plan, options, news: news)
  let planFiles = options.audience == .secretariat ? [planFile(plan, source: source)] : []
  return planFiles + [report(content)] + tables(content).map { csvFile($0, options.csvDelimiter) }
}
