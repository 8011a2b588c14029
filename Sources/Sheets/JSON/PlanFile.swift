import Conference
import Foundation
import Verification

/// `plan.json`: the plan, what was proven about it, what it is worth, and the files that it was made from.
///
/// docs/plan-format.md describes it. It holds no time of writing and no path, so that the same plan is the same file.
public func planFile(_ verified: VerifiedPlan, source: SourceFiles) -> SheetFile {
  let plan = verified.plan
  let members: [(String, JSON)] = [
    ("format", .string("breakout-plan/1")),
    ("agenda", agenda(plan.agenda, verified.scenario.event)),
    ("cancelled", .array(plan.cancelled.map { .string($0.text) })),
    ("unplaced", .array(plan.unplaced.map { .string($0.text) })),
    ("allocation", allocation(plan.allocation)),
  ]
  let seed: [(String, JSON)] = plan.seed.map { [("seed", .int(Int($0)))] } ?? []
  let draw = plan.draw.map { [("draw", drawing($0))] } ?? []
  let derived: [(String, JSON)] = [
    ("agendaProof", .array(plan.agendaProof.map(proof))),
    ("proof", .array(plan.proof.map(proof))),
    ("metrics", JSON(encoding: verified.metrics)),
    ("violations", .array(verified.violations.map(violation))),
    ("source", files(source, plan, verified.scenario.event)),
  ]
  let cancelledTimes = cancelledTimes(plan, verified.scenario.event)
  let json = JSON.object(
    (members + seed + draw + derived).flatMap { $0.0 == "cancelled" ? [$0] + cancelledTimes : [$0] })
  return SheetFile(name: "plan.json", contents: json.text, isPersonal: true)
}

/// A stretch of time as the plan writes it.
private func when(_ interval: Interval, on day: ID<Day>?, _ event: Event) -> [(String, JSON)] {
  [
    ("day", .string(day?.text ?? "")), ("start", .string(event.time(of: interval.start).description)),
    ("minutes", .int(interval.minutes)),
  ]
}

private func agenda(_ agenda: Agenda, _ event: Event) -> JSON {
  .object([
    (
      "sessions",
      .array(
        agenda.placements.map { placement in
          .object(
            [("session", .string(placement.session.text))]
              + when(placement.time, on: event.day(of: placement.time.start)?.id, event)
              + [("room", .string(placement.room.text))])
        })
    ),
    (
      "breaks",
      .array(agenda.pauses.map { .object([("break", .string($0.id.text))] + when($0.time, on: $0.day, event)) })
    ),
  ])
}

/// How the plan was drawn.
private func drawing(_ draw: Draw) -> JSON {
  let bound = draw.bound.map { [("bound", JSON.double($0))] } ?? []
  let chances = draw.chances.sorted { $0.key < $1.key }.map { ($0.key.text, JSON.double($0.value)) }
  return .object(
    [("number", .double(draw.number)), ("plans", .int(draw.plans))] + bound + [("chances", .object(chances))])
}

/// When what is cancelled was on the programme; nothing where nothing is.
private func cancelledTimes(_ plan: Plan, _ event: Event) -> [(String, JSON)] {
  let times = plan.cancelled.compactMap { session in
    plan.cancelledTimes[session].map { time in
      JSON.object([("session", .string(session.text))] + when(time, on: event.day(of: time.start)?.id, event))
    }
  }
  return times.isEmpty ? [] : [("cancelledTimes", .array(times))]
}

private func allocation(_ allocation: Allocation) -> JSON {
  .object(allocation.delegates.map { ($0.text, .array(allocation[$0].map { .string($0.text) })) })
}

/// Without a bound nothing was proven, and there is no gap to tell.
private func proof(_ proof: StageProof) -> JSON {
  let bound: [(String, JSON)] =
    proof.bound.isFinite ? [("bound", .double(proof.bound)), ("gap", .double(proof.gap))] : []
  return .object(
    [("stage", .string(proof.stage)), ("value", .double(proof.value))] + bound
      + [
        ("allowance", .double(proof.allowance)), ("final", .double(proof.final)), ("optimal", .bool(proof.isOptimal)),
      ] + (proof.isDisturbed ? [("disturbed", .bool(true))] : []))
}

private func violation(_ violation: Violation) -> JSON {
  .object([
    ("rule", .string(violation.rule.rawValue)), ("message", .string(violation.message)),
    ("amount", .int(violation.amount)), ("weight", violation.weight.map { .int($0) } ?? .null),
    ("penalty", .int(violation.penalty)),
  ])
}

/// The files, and of a plan that is none from scratch what was done to them.
private func files(_ source: SourceFiles, _ plan: Plan, _ event: Event) -> JSON {
  let lists = [("settings", source.settings), ("changes", source.changes), ("frozen", source.frozen)]
  let earlier = source.earlier.map {
    JSON.object([("agenda", agenda($0.agenda, event)), ("allocation", allocation($0.allocation))])
  }
  return .object(
    [
      ("main", .string(source.main)),
      ("files", .object(source.files.sorted { $0.key < $1.key }.map { ($0.key, embedded($0.value)) })),
    ] + lists.filter { !$0.1.isEmpty }.map { ($0.0, .array($0.1.map { .string($0) })) }
      + (earlier.map { [("earlier", $0)] } ?? [])
      + (source.history.isEmpty ? [] : [("history", history(source.history, until: EarlierPlan(plan), event))]))
}

/// The plans before; of who attended what, each tells what the next one changed.
private func history(_ versions: [PlanVersion], until last: EarlierPlan, _ event: Event) -> JSON {
  let next = versions.dropFirst().map(\.plan) + [last]
  return .array(
    zip(versions, next).map { version, next in
      let allocation = version.plan.allocation
      let everybody = Set(allocation.delegates).union(next.allocation.delegates).sorted()
      let different = everybody.filter { allocation[$0] != next.allocation[$0] }
      let members = different.map { ($0.text, JSON.array(allocation[$0].map { .string($0.text) })) }
      return .object([
        ("changes", .int(version.changes)), ("agenda", agenda(version.plan.agenda, event)),
        ("allocation", .object(members)),
      ])
    })
}

/// A text file as its text, anything else as base64; also what begins with a byte-order mark, which many readers drop.
private func embedded(_ contents: [UInt8]) -> JSON {
  if !contents.starts(with: [0xEF, 0xBB, 0xBF]), let text = String(validating: contents, as: UTF8.self) {
    return .string(text)
  }
  return .object([("base64", .string(Data(contents).base64EncodedString()))])
}
