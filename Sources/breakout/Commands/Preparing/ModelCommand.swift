import ArgumentParser
import Planning

/// `breakout model`: the allocation as a mixed-integer model, for any other solver.
struct ModelCommand: Command {
  /// How the text is written.
  enum Format: String, Codable, CaseIterable, ExpressibleByArgument {
    case lp, mps
  }

  /// The keys of the JSON document.
  private struct Document: Encodable {
    var form: String
    var format: Format
    var columns: Int
    var rows: Int
    var text: String
  }

  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Write the model of one stage of the policy as LP or MPS text, for any other solver.",
    discussion: """
      Every rule is in it, and the objective of that stage; earlier stages are not held. The agenda must be pinned. The plain form \
      has a variable per delegate and workshop and states deviations as n - u + v = share; the tight form is the one that Breakout solves.
      """)

  @Argument(help: "The scenario: a YAML file, or a folder with one.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(help: "How the model is stated: plain or tight.")
  var form: ModelForm = .tight

  @Option(help: "The format of the text: lp (CPLEX LP) or mps (free MPS).")
  var format: Format = .lp

  @Option(help: "The stage of the policy whose objective is minimised, 1 for the first.")
  var stage = 1

  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let read = try ReadScenario(scenario, console)
    do throws(PlanningError) {
      let model = try Planner().model(of: read.scenario, stage: stage - 1, form: form)
      let text = format == .lp ? model.lpText() : model.mpsText()
      let document = Document(
        form: form.rawValue, format: format, columns: model.columns.count, rows: model.rows.count, text: text)
      return Answer(status: .done, text: text, document: document)
    } catch {
      throw Failure(error, scenario: read.path.file)
    }
  }
}

extension ModelForm: ExpressibleByArgument {}
