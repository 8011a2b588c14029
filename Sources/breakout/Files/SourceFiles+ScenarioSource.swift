import ScenarioFile
import Sheets

extension SourceFiles {
  /// The files of a scenario as sheets carry them along.
  init(_ source: ScenarioSource) {
    let files = source.files.sorted { $0.key < $1.key }.map { File(name: $0.key, contents: $0.value) }
    self.init(
      scenario: files.first { $0.name == source.main } ?? File(name: source.main, contents: []),
      attachments: files.filter { $0.name != source.main })
  }
}
