import Conference
import Explanation
import Planning

extension Desk {
  /// The plan, kept warm.
  func plan() throws(Refusal) -> LoadedPlan {
    let (plan, problem) = state.withLock { ($0.plan, $0.planProblem) }
    guard let plan else { throw problem ?? Refusal(409, "there is no plan yet") }
    return plan
  }

  /// What it would cost to have somebody in a workshop where they are not.
  func alternative(_ delegate: String, _ session: String, _ language: Language) throws(Refusal) -> AlternativeDocument {
    let plan = try plan()
    let key = "\(plan.digest) \(delegate) \(session)"
    if let known = state.withLock({ $0.answers[key] }) { return AlternativeDocument(known, plan.scenario, language) }
    let answer: WhyNot?
    do throws(PlanningError) {
      let options = PlanningOptions(threads: place.threads)
      answer = try Questions(plan.plan, of: plan.scenario, options: options).whyNot(ID(delegate), in: ID(session))
    } catch {
      throw Refusal(500, "there is no answer: \(error)")
    }
    guard let answer else { throw Refusal(404, "they are in it, or there is nothing of that name") }
    state.withLock { state in
      if state.answers.count > 10_000 { state.answers = [:] }
      state.answers[key] = answer
    }
    return AlternativeDocument(answer, plan.scenario, language)
  }

  /// What keeps each stage from being better.
  func binding(_ language: Language) throws(Refusal) -> [BindingDocument] {
    let plan = try plan()
    do throws(PlanningError) {
      return try Binding.all(of: plan.scenario, in: plan.plan, options: PlanningOptions(threads: place.threads)).map {
        BindingDocument($0, plan.scenario, language)
      }
    } catch {
      throw Refusal(500, "there is no answer: \(error)")
    }
  }

  /// The scenario that sessions are moved in: that of the file, or that of the plan where only a plan was opened.
  private func movable() throws(Refusal) -> (scenario: Scenario, plan: LoadedPlan) {
    let plan = try plan()
    let scenario = state.withLock { $0.scenario }?.scenario
    return (scenario ?? plan.scenario, plan)
  }

  /// Where and when a session could be, and what forbids it elsewhere.
  func places(of session: String) throws(Refusal) -> PlacesDocument {
    let (base, plan) = try movable()
    guard let held = base.session(ID(session)) else { throw Refusal(404, "there is no session '\(session)'") }
    return PlacesDocument(held, base, plan.plan.agenda)
  }

  /// What it would cost to have a session somewhere.
  func price(
    _ session: String, room: String, start: Moment, _ language: Language
  ) throws(Refusal) -> PriceDocument {
    let (base, plan) = try movable()
    guard base.session(ID(session)) != nil, base.room(ID(room)) != nil else {
      throw Refusal(404, "there is nothing of that name")
    }
    let key = "\(state.withLock(\.revision)) \(session) \(room) \(start.minutes)"
    if let known = state.withLock({ $0.prices[key] }) { return PriceDocument(known, language) }
    let question = PlacementQuestion(ID(session), in: ID(room), at: start)
    do throws(PlanningError) {
      let found = try ForcedPlacement(
        question, of: base.released(ID(session)), plan: plan.plan, options: PlanningOptions(threads: place.threads))
      state.withLock { state in
        if state.prices.count > 10_000 { state.prices = [:] }
        state.prices[key] = found.answer
      }
      return PriceDocument(found.answer, language)
    } catch {
      throw Refusal(500, "there is no answer: \(error)")
    }
  }
}

extension Scenario {
  /// The scenario with a session free to be anywhere.
  func released(_ id: ID<Session>) -> Scenario {
    var copy = self
    for index in copy.sessions.indices where copy.sessions[index].id == id {
      (copy.sessions[index].room, copy.sessions[index].start, copy.sessions[index].day) = (nil, nil, nil)
    }
    return copy
  }
}
