import Foundation
import Mustache

/// The report's templates, parsed once.
enum Templates {
  /// All of them by name; `page` includes the others.
  static let library = MustacheLibrary(
    templates: Dictionary(uniqueKeysWithValues: sources.map { ($0.key, template($0.key, $0.value)) }))

  /// Every template as it is written.
  static let sources: [String: String] = [
    "page": pageTemplate, "news": newsTemplate, "proof": proofTemplate, "tradeOff": tradeOffTemplate,
    "agenda": agendaTemplate,
    "mix": mixTemplate, "choices": choicesTemplate, "measures": measuresTemplate, "unmet": unmetTemplate,
    "violations": violationsTemplate, "delegates": delegatesTemplate, "doors": doorsTemplate,
    "screen": screenTemplate,
  ]

  /// Mustache escapes what it takes for one character, so that a quote with an accent on it would pass; ours goes by
  /// scalars.
  private static let prologue: String = {
    MustacheContentTypes.register(ScalarEscaping(), named: "SCALARS")
    return "{{% CONTENT_TYPE:SCALARS}}"
  }()

  private static func template(_ name: String, _ source: String) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: prologue + "\n" + source)
    } catch {
      // The templates are part of the program, and the tests render all of them.
      preconditionFailure("template \(name): \(error)")
    }
  }
}

private struct ScalarEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var markup = Markup()
    markup.text(text)
    return markup.html
  }
}

/// What a template is filled with. Only names that end in `Markup` go in unescaped.
typealias View = [String: Any]
