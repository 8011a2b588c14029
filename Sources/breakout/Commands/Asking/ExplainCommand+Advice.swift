import Conference
import Explanation
import Planning

extension ExplainCommand {
  private struct List: Encodable {
    var choices: [String]
    var dissatisfaction: Double?

    init(_ list: Advice.Alternative) {
      choices = list.wishes.map(\.text)
      dissatisfaction = list.dissatisfaction.isFinite ? list.dissatisfaction : nil
    }
  }

  private struct Document: Encodable {
    var delegate: String
    var draws: Int
    var given: List
    var others: [List]
    var gain: Double
  }

  /// Whether a delegate could have had more by asking otherwise.
  func advice(for id: ID<Delegate>, _ read: ReadPlan, _ console: Console) throws(PlanningError) -> Answer? {
    let options = planning.options(since: .now, seed: read.plan.seed)
    guard let advice = try Advice.find(for: id, in: read.plan, of: read.scenario, options: options) else {
      return Answer(
        status: .done, text: "\(id) ranked nothing, so that there is nothing to ask otherwise.\n",
        document: [String: String]())
    }
    var table = TextTable([("list", .left), ("dissatisfaction", .right)])
    func add(_ list: Advice.Alternative, _ note: String) {
      let value = list.dissatisfaction.isFinite ? figure(list.dissatisfaction) : "no plan"
      table.add([list.wishes.map(\.text).joined(separator: ", ") + note, value])
    }
    add(advice.given, " (given)")
    for other in advice.others { add(other, "") }
    let verdict =
      advice.gain > 1e-9
      ? "Asking otherwise would have gained \(figure(advice.gain)), if everybody else had asked as they did."
      : "No other of these lists would have been better."
    let text =
      console.output.styled(id.text, .bold) + "\n" + table.text
      + "\n\(verdict)\nMeasured by the list that was given; the mean of \(counted(advice.draws, "draw")) of the lots.\n"
    return Answer(
      status: .done, text: text,
      document: Document(
        delegate: id.text, draws: advice.draws, given: List(advice.given), others: advice.others.map { List($0) },
        gain: advice.gain))
  }
}
