import Conference
import Optimization
import Testing

@testable import Planning

@Suite struct `How early days can end` {
  private func compact(_ scenario: Scenario) -> Double { CompactDays().leastValue(of: AgendaProblem(scenario)) }

  @Test func `counts what fits beside breaks, on fixed starts and where nothing overlaps`() throws {
    let talks = (0..<4).map { OneDay.talk(ID("t\($0)")) }
    #expect(compact(OneDay.scenario(rooms: 2, talks)) == 120)
    #expect(compact(OneDay.scenario(rooms: 3, talks)) == 120)
    // A break whose window is over before the second hour takes its minutes from it.
    #expect(compact(OneDay.scenario(rooms: 2, breaks: [OneDay.coffee("09:30", "10:30")], talks)) == 150)
    // One before the day opens takes nothing.
    #expect(compact(OneDay.scenario(rooms: 2, breaks: [OneDay.coffee("08:00", "09:00")], talks)) == 120)
    // With starts every hour and a half the third pair would end at 13:00.
    var starts = OneDay.scenario(rooms: 2, talks)
    starts.event.days[0].starts = [TimeOfDay("09:00")!, TimeOfDay("10:30")!]
    #expect(compact(starts) == 150)
    // Each session but the last of a room has a changeover behind it.
    var changeover = OneDay.scenario(rooms: 2, (0..<6).map { OneDay.talk(ID("s\($0)"), minutes: $0 < 4 ? 30 : 60) })
    changeover.changeover = 30
    #expect(compact(changeover) == 180)
    // What one speaker has a part in comes one after the other.
    var speaker = OneDay.scenario(rooms: 4, Array(talks.prefix(3)))
    speaker.contributors = [Contributor(id: "s", name: "s", sessions: ["t0", "t1", "t2"])]
    #expect(compact(speaker) == 180)
    // A plenary takes all rooms.
    var plenary = talks
    plenary[0].kind = .plenary
    #expect(compact(OneDay.scenario(rooms: 3, plenary)) == 120)
  }

  @Test func `fills the first days first`() throws {
    var scenario = OneDay.scenario((0..<4).map { OneDay.talk(ID("t\($0)")) })
    scenario.event.days.append(
      Day(
        id: "tue", date: CalendarDate(year: 2026, month: 3, day: 3)!, opens: TimeOfDay("09:00")!,
        closes: TimeOfDay("12:00")!))
    #expect(compact(scenario) == 240)
    #expect(EarlyDays().leastValue(of: AgendaProblem(scenario)) == 60)
  }

  /// No agenda ends its days earlier than the bound says.
  @Test(arguments: 0..<80)
  func `is never more than the best of all agendas`(seed: Int) {
    let scenario = RandomAgenda.make(seed: seed).inIdentifierOrder
    guard let all = AgendaBruteForce(scenario).all(atMost: 800), !all.isEmpty else { return }
    let problem = AgendaProblem(scenario)
    for objective in [CompactDays(), EarlyDays()] as [any AgendaObjective] {
      let measure = objective.measure(of: problem)
      let least = all.map { measure(Placement(of: $0, in: problem.programme)) }.min() ?? 0
      #expect(objective.leastValue(of: problem) <= least, "seed \(seed): \(objective.name)")
    }
  }
}
