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
    let (words, said) = (console.words, console.words.asking)
    let options = planning.options(since: .now, seed: read.plan.seed)
    guard let advice = try Advice.find(for: id, in: read.plan, of: read.scenario, options: options) else {
      return Answer(
        status: .done, text: "\(said.rankedNothing(id.text))\n",
        document: [String: String]())
    }
    var table = TextTable([(said.list, .left), (said.dissatisfaction, .right)])
    func add(_ list: Advice.Alternative, _ note: String) {
      let value = list.dissatisfaction.isFinite ? words.number(list.dissatisfaction) : said.noPlan
      table.add([list.wishes.map(\.text).joined(separator: ", ") + note, value])
    }
    add(advice.given, said.given)
    for other in advice.others { add(other, "") }
    let verdict =
      advice.gain > 1e-9
      ? said.gained(words.number(advice.gain)) : said.noneBetter
    let text =
      console.output.styled(id.text, .bold) + "\n" + table.text
      + "\n\(verdict)\n\(said.measured(words.count(advice.draws, .draw)))\n"
    return Answer(
      status: .done, text: text,
      document: Document(
        delegate: id.text, draws: advice.draws, given: List(advice.given), others: advice.others.map { List($0) },
        gain: advice.gain))
  }
}
