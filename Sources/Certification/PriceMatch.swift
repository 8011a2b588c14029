import Conference
import Verification

/// Puts the prices of a planner's rows on the quantities that a certificate may price.
///
/// Planner and verifier name nothing alike, and need not: a row is the quantity that counts the same people in the same workshop. People are told
/// apart by random numbers whose sums are compared (Zobrist hashing), so that a match costs one addition for each seat. A wrong match
/// makes a certificate that proves less, never a wrong one.
struct PriceMatch {
  private let problem: StageProblem
  /// The quantity that counts some people in a workshop, with its coefficient.
  private var quantity: [Key: (number: Int, coefficient: Int)] = [:]
  private let workshopNamed: [String: Int]
  /// Whether a delegate may be in a workshop: delegates × workshops.
  private var isOpen: [Bool]
  private let delegateNamed: [String: Int]

  private struct Key: Hashable {
    var workshop: Int
    var people: UInt64
  }

  /// Reads which people each quantity of a problem counts.
  ///
  /// - Complexity: O(options of all choices + groups of all delegates · workshops).
  init(_ problem: StageProblem, of scenario: Scenario) {
    self.problem = problem
    let width = problem.workshopCount
    var isOpen = Array(repeating: false, count: scenario.delegates.count * width)
    for choice in problem.choices {
      for option in choice.options {
        for workshop in option { isOpen[choice.delegate * width + workshop] = true }
      }
    }
    self.isOpen = isOpen
    workshopNamed = Dictionary(
      problem.workshopNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    delegateNamed = Dictionary(
      scenario.delegates.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var sums = Array(repeating: UInt64(0), count: problem.groupCount * width)
    for delegate in scenario.delegates.indices {
      let number = Self.number(of: delegate)
      for group in problem.groups(of: delegate) {
        for workshop in 0..<width where isOpen[delegate * width + workshop] {
          sums[group * width + workshop] &+= number
        }
      }
    }
    var terms = Array(repeating: 0, count: problem.quantities.count)
    var single = Array(repeating: (key: Key(workshop: 0, people: 0), coefficient: 0), count: terms.count)
    for group in 0..<problem.groupCount {
      for workshop in 0..<width {
        for entry in problem.entries(ofGroup: group, at: workshop) {
          terms[entry.quantity] += 1
          let key = Key(workshop: workshop, people: sums[group * width + workshop])
          single[entry.quantity] = (key, entry.coefficient)
        }
      }
    }
    for (number, quantity) in problem.quantities.enumerated() where terms[number] == 1 && !quantity.isFree {
      let (key, coefficient) = single[number]
      if self.quantity[key] == nil { self.quantity[key] = (number, coefficient) }
    }
  }

  /// The prices of the problem's quantities that the prices of seats come to.
  func prices(_ stage: PlanPrices.Stage, _ classes: [[ID<Delegate>]]) -> [Double] {
    let width = problem.workshopCount
    let members = classes.map { $0.compactMap { delegateNamed[$0.text] } }
    let numbers = members.map { $0.map(Self.number(of:)) }
    var prices = Array(repeating: 0.0, count: problem.quantities.count)
    for seat in stage.seats {
      guard let workshop = workshopNamed[seat.workshop.text] else { continue }
      var people = UInt64(0)
      for group in seat.classes {
        for (delegate, number) in zip(members[Int(group)], numbers[Int(group)])
        where isOpen[delegate * width + workshop] {
          people &+= number
        }
      }
      guard let (number, coefficient) = quantity[Key(workshop: workshop, people: people)] else { continue }
      prices[number] += seat.price / Double(coefficient)
    }
    return prices
  }

  /// The number of a delegate: the finaliser of SplitMix64, which spreads neighbours over all 64 bits.
  private static func number(of delegate: Int) -> UInt64 {
    var bits = UInt64(truncatingIfNeeded: delegate + 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
