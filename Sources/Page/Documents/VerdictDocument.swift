import Conference
import Sheets
import Verification

/// How good a plan is, and how far that is proven.
struct VerdictDocument: Encodable, Sendable {
  struct StageLine: Encodable, Sendable {
    var name: String
    var label: String
    var value: Double
    var final: Double
    var bound: Double?
    var gap: Double?
    /// `proven`, by a certificate that was checked here; `claimed`; or `open`.
    var standing: String
  }

  struct Broken: Encodable, Sendable {
    var rule: String
    var text: String
    var penalty: Int
  }

  /// `proven`, `claimed`, `open`, or `nothing` for a plan that claims nothing.
  var kind: String
  /// The largest gap of any stage; nil without a bound.
  var gap: Double?
  var stages: [StageLine]
  var delegates: Int
  var workshops: Int
  var firstChoice: Proportion
  var topThree: Proportion
  var withoutWish: Int
  /// Seats by rank of the wish, the first choices first.
  var seatsByRank: [Int]
  var unrankedSeats: Int
  /// People off the even share, rounded.
  var outsideShare: Int
  var roomUse: Proportion
  var broken: [Broken]
  var cancelled: [String]
  var unplaced: [String]

  init(_ verified: VerifiedPlan, _ standings: [StageStanding], _ language: Language) {
    let plan = verified.plan
    let claims = plan.agendaProof + plan.proof
    let ownStart = plan.agendaProof.count
    stages = claims.enumerated().map { number, claim in
      let standing: String
      if !claim.isOptimal {
        standing = "open"
      } else if number >= ownStart, standings.indices.contains(number - ownStart),
        standings[number - ownStart].kind == .proven
      {
        standing = "proven"
      } else {
        standing = "claimed"
      }
      return StageLine(
        name: claim.stage, label: stageName(claim.stage, in: language), value: claim.value, final: claim.final,
        bound: claim.bound.isFinite ? claim.bound : nil, gap: claim.gap.isFinite ? claim.gap : nil,
        standing: standing)
    }
    if plan.proof.isEmpty {
      kind = "nothing"
    } else if stages.contains(where: { $0.standing == "open" }) {
      kind = "open"
    } else {
      kind = stages.allSatisfy { $0.standing == "proven" } ? "proven" : "claimed"
    }
    let largest = claims.map(\.gap).max() ?? 0
    gap = largest.isFinite && !plan.proof.isEmpty ? largest : nil
    let metrics = verified.metrics
    delegates = metrics.satisfaction.delegates
    workshops = metrics.workshops.count
    firstChoice = metrics.satisfaction.firstChoice
    topThree = metrics.satisfaction.topThree
    withoutWish = metrics.satisfaction.delegatesWithoutWish
    seatsByRank = metrics.satisfaction.seatsByRank
    unrankedSeats = metrics.satisfaction.unrankedSeats
    outsideShare = metrics.mix.outsideFloorAndCeiling
    roomUse = metrics.roomUse
    broken = zip(verified.violations, sentences(verified.violations, in: verified.scenario, language: language)).map {
      Broken(rule: ruleName($0.rule, in: language), text: $1, penalty: $0.penalty)
    }
    cancelled = plan.cancelled.map(\.text)
    unplaced = plan.unplaced.map(\.text)
  }
}
