import ScenarioFile
import Sheets

extension SourceFiles {
  /// What a plan embeds of the source it was made from.
  package init(_ source: ScenarioSource) {
    self.init(
      main: source.main, files: source.files, settings: source.settings, changes: source.changes,
      frozen: source.frozen, earlier: source.earlier, history: source.history)
  }
}
