import Conference

/// A way to make an infeasible scenario feasible, shown to work by solving the changed scenario and verifying the plan.
public struct Repair: Hashable, Sendable {
  /// What must change, in this order; see `Scenario.applying(_:)`.
  public let changes: [ScenarioChange]
  /// What it comes to: seats, people and places that change hands; for ranking.
  public let cost: Int
  /// The repair as a sentence for the planner.
  public let words: String

  /// The changes as settings of the scenario file, such as `rooms.room-9.seats=39`; nil where some change is no single value in it.
  public var settings: [String]? {
    let settings = changes.compactMap(\.setting)
    return settings.count == changes.count ? settings : nil
  }
}

extension ScenarioChange {
  /// The change as the setting of one value of the scenario file; nil where it is none.
  public var setting: String? {
    switch self {
    case .seats(let id, let seats): "rooms.\(id).seats=\(seats)"
    case .least(let id, let people): "sessions.\(id).attendance.min=\(people)"
    case .most(let id, let people?): "sessions.\(id).attendance.max=\(people)"
    case .sectorAtLeast(let sector, let id, let people): "sessions.\(id).sectors.at-least.\(sector)=\(people)"
    case .sectorAtMost(let sector, let id, let people?): "sessions.\(id).sectors.at-most.\(sector)=\(people)"
    case .delegationSpread(nil): "rules.delegation-spread=off"
    case .delegationSpread(let rule?):
      if case .atMost(let most) = rule.limit { "rules.delegation-spread.at-most=\(most)" } else { nil }
    case .guarantee(nil): "rules.guarantee=off"
    case .guarantee(let rule?): "rules.guarantee.within-choices=\(rule.choices)"
    case .strength(let rule, .off): "rules.\(rule.rawValue)=off"
    case .opens(let day, let time): "event.days.\(day).opens=\"\(time)\""
    case .closes(let day, let time): "event.days.\(day).closes=\"\(time)\""
    case .longestWithoutBreak(let minutes): "pace.longest-without-break=\(minutes)"
    default: nil
    }
  }
}
