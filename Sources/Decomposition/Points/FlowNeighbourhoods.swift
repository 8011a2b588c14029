/// Improves a plan by the best of all ways to seat some people anew while everybody else stays, again and again.
///
/// With all delegates of one delegation free in one block, what sectors, delegations and rooms count of them is nested: the cheapest way to seat them
/// all is a flow, whatever the rest of the plan is. The same holds for all delegates of one sector; and for all delegates in two workshops, of whom
/// those who are not in one are in the other. Each solves exactly what the others cannot, so they take turns: where that ends, no exchange within a
/// delegation, within a sector, or between two workshops improves the plan, however many people it moves.
///
/// - Complexity: a pass solves one small network per set of people that a row counts, and per pair of workshops.
struct FlowNeighbourhoods {
  /// Sets of more groups are left alone: their networks take long, and what crosses in them is rarely nested.
  fileprivate static let largest = 4000

  private let landscape: Landscape
  /// How many units each column has.
  private(set) var values: [Int32]
  private var counts: [Int]
  private let penalty: Int
  private var neighbourhoods: [Neighbourhood] = []
  /// The column of each group in each place; −1 for none.
  private var columnAt: [[Int32]] = []
  /// The number that a row has in the present network; −1 for none.
  private var numberOf: [Int32]

  /// Who belongs together, whatever columns a search looks at.
  struct Company: Sendable {
    /// Sets of groups that a row counts, each once.
    fileprivate var sets: [[Int32]] = []
    /// The place of each column; −1 for none. Places are the largest rows that share no column: workshops, as a rule.
    fileprivate var placeOf: [Int32]

    /// Looks at all groups and columns of a model.
    init(_ landscape: Landscape) {
      var groupsOf = Array(repeating: [Int32](), count: landscape.rowCount)
      var columnsOf = groupsOf
      for group in 0..<landscape.groupCount {
        for column in landscape.columns(of: group) {
          for term in landscape.rows(of: Int(column)) {
            columnsOf[Int(term.row)].append(column)
            if groupsOf[Int(term.row)].last != Int32(group) { groupsOf[Int(term.row)].append(Int32(group)) }
          }
        }
      }
      placeOf = Array(repeating: -1, count: landscape.columnCount)
      let sizes = zip(columnsOf, groupsOf).map { $0.count == $1.count ? $0.count : 0 }
      let rows = sizes.indices.filter { sizes[$0] > 1 }.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
      var places: Int32 = 0
      for row in rows where columnsOf[row].allSatisfy({ placeOf[Int($0)] < 0 }) {
        for column in columnsOf[row] { placeOf[Int(column)] = places }
        places += 1
      }
      var known: Set<[Int32]> = []
      sets = groupsOf.filter { $0.count > 1 && $0.count <= FlowNeighbourhoods.largest && known.insert($0).inserted }
    }
  }

  /// Who is seated anew.
  private enum Neighbourhood {
    /// Groups that a row counts, in any of their columns.
    case groups([Int32])
    /// Whoever is in one of two places now.
    case places(Int, Int)
  }

  /// A column of a neighbourhood: what a unit of the variable adds to it.
  private struct Part {
    var column: Int32
    var variable: Int
    var units: Int
  }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - landscape: what may move.
  ///   - company: who belongs together.
  ///   - full: the landscape of the company.
  ///   - point: where to begin: the columns that are not 0.
  ///   - penalty: by how much a unit of violation counts more than usual.
  init(
    _ landscape: Landscape, _ company: Company, of full: Landscape, from point: [(column: Int32, value: Int32)],
    penalty: Int = 1
  ) {
    self.landscape = landscape
    self.penalty = penalty
    values = landscape.values(of: point)
    counts = landscape.counts(at: values)
    numberOf = Array(repeating: -1, count: landscape.rowCount)
    findPairs(company.placeOf)
    var own = Array(repeating: Int32(-1), count: full.groupCount)
    for group in 0..<landscape.groupCount {
      if let column = landscape.columns(of: group).first { own[Int(full.group[Int(column)])] = Int32(group) }
    }
    for set in company.sets {
      let groups = set.compactMap { own[Int($0)] < 0 ? nil : own[Int($0)] }
      if groups.count > 1 { neighbourhoods.append(.groups(groups)) }
    }
  }

  private mutating func findPairs(_ placeOf: [Int32]) {
    // Of the places only those that something here is in.
    let own = Set(landscape.choices.map { placeOf[Int($0)] }).subtracting([-1]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    columnAt = Array(repeating: Array(repeating: -1, count: landscape.groupCount), count: own.count)
    var isPair = Array(repeating: false, count: own.count * own.count)
    for group in 0..<landscape.groupCount {
      let columns = landscape.columns(of: group).compactMap { column in
        numbers[placeOf[Int(column)]].map { (place: $0, column: column) }
      }
      for (place, column) in columns {
        columnAt[place][group] = column
        for (other, _) in columns where other > place { isPair[place * own.count + other] = true }
      }
    }
    neighbourhoods = isPair.indices.filter { isPair[$0] }.map { .places($0 / own.count, $0 % own.count) }
  }

  /// Seats people anew, one neighbourhood after the other, until nothing gets better.
  ///
  /// - Parameter passes: after how many rounds at most.
  mutating func improve(passes: Int, stopping shouldStop: () -> Bool) {
    for _ in 0..<passes {
      var gain = 0
      var nested: [Neighbourhood] = []
      for neighbourhood in neighbourhoods {
        if shouldStop() { return }
        guard let gained = reseat(neighbourhood) else { continue }
        gain += gained
        nested.append(neighbourhood)
      }
      neighbourhoods = nested
      if gain == 0 { return }
    }
  }

  /// Finds the best way to seat some people while all others stay.
  ///
  /// - Returns: by how much that is better; nil where the rows are not nested.
  private mutating func reseat(_ neighbourhood: Neighbourhood) -> Int? {
    var parts: [Part] = []
    var variables: [Seating.Variable] = []
    var fixed: [Seating.Count] = []
    var groupOf: [Int32] = []
    switch neighbourhood {
    case .groups(let groups):
      for group in groups {
        let first = variables.count
        let units = landscape.columns(of: Int(group)).reduce(0) { $0 + Int(values[Int($1)]) }
        for column in landscape.columns(of: Int(group)) {
          let bounds = landscape.bounds(of: Int(column))
          parts.append(Part(column: column, variable: variables.count, units: 1))
          groupOf.append(group)
          variables.append(
            Seating.Variable(
              cost: landscape.cost(of: Int(column)), lower: Int(bounds.lower),
              // Nobody can be in it but who is in one of the group's columns.
              upper: bounds.lower >= 0 ? min(units, Int(bounds.upper)) : Int(bounds.upper),
              units: Int(values[Int(column)])))
        }
        fixed.append(Seating.Count(members: Array(first..<variables.count), isFixed: true))
      }
    case .places(let one, let other):
      for group in 0..<landscape.groupCount {
        let (here, there) = (columnAt[one][group], columnAt[other][group])
        guard here >= 0, there >= 0 else { continue }
        let all = values[Int(here)] + values[Int(there)]
        guard all > 0 else { continue }
        let (bounds, others) = (landscape.bounds(of: Int(here)), landscape.bounds(of: Int(there)))
        parts.append(Part(column: here, variable: variables.count, units: 1))
        parts.append(Part(column: there, variable: variables.count, units: -1))
        groupOf.append(Int32(group))
        variables.append(
          Seating.Variable(
            cost: landscape.cost(of: Int(here)) - landscape.cost(of: Int(there)),
            lower: Int(max(bounds.lower, all - others.upper)), upper: Int(min(bounds.upper, all - others.lower)),
            units: Int(values[Int(here)])))
      }
    }
    guard let counts = counts(of: parts, &variables, fixed, groupOf),
      let (units, gain) = Seating(variables, fixed + counts)?.best()
    else { return nil }
    guard gain > 0 else { return 0 }
    for part in parts { move(part.column, by: part.units * (units[part.variable] - variables[part.variable].units)) }
    return gain
  }

  private mutating func move(_ column: Int32, by units: Int) {
    guard units != 0 else { return }
    values[Int(column)] += Int32(units)
    for term in landscape.rows(of: Int(column)) { counts[Int(term.row)] += units * Int(term.coefficient) }
  }

  /// What rows count of some columns. A row in which only one person can move is part of what that person's seats cost.
  ///
  /// - Returns: the larger sets first; nil where a row does not count the columns alike.
  private mutating func counts(
    of parts: [Part], _ variables: inout [Seating.Variable], _ fixed: [Seating.Count], _ groupOf: [Int32]
  ) -> [Seating.Count]? {
    var rows: [(row: Int, terms: [(variable: Int, units: Int)])] = []
    defer { for row in rows { numberOf[row.row] = -1 } }
    for part in parts {
      for term in landscape.rows(of: Int(part.column)) {
        let row = Int(term.row)
        if numberOf[row] < 0 {
          numberOf[row] = Int32(rows.count)
          rows.append((row, []))
        }
        let number = Int(numberOf[row])
        let units = part.units * Int(term.coefficient)
        // The other end of a pair, in the same row.
        if let last = rows[number].terms.last, last.variable == part.variable {
          rows[number].terms[rows[number].terms.count - 1].units += units
          if last.units + units == 0 { rows[number].terms.removeLast() }
        } else {
          rows[number].terms.append((part.variable, units))
        }
      }
    }
    let unitsOf = Dictionary(
      uniqueKeysWithValues: fixed.map { count in
        (groupOf[count.members[0]], (count.members.reduce(0) { $0 + variables[$1].units }, count.members.count))
      })
    var result: [Seating.Count] = []
    for (row, terms) in rows {
      guard let first = terms.first else { continue }
      let base = counts[row] - terms.reduce(0) { $0 + $1.units * variables[$1.variable].units }
      let isOfOne = terms.allSatisfy { groupOf[$0.variable] == groupOf[first.variable] }
      let (units, size) = unitsOf[groupOf[first.variable]] ?? (variables[first.variable].upper, 0)
      let isAlike = terms.allSatisfy { $0.units == first.units }
      // What counts one whole group counts always the same.
      if isOfOne, isAlike, terms.count == size { continue }
      if isOfOne, units <= 1 {
        let least = landscape.charge(row, base, penalty: penalty)
        for term in terms {
          variables[term.variable].cost += landscape.charge(row, base + term.units, penalty: penalty) - least
        }
        continue
      }
      guard isAlike, abs(first.units) == 1 else { return nil }
      let (landscape, penalty) = (landscape, penalty)
      result.append(
        Seating.Count(base: base, members: terms.map(\.variable), sign: first.units, isBesideFixed: isOfOne) {
          landscape.charge(row, $0, penalty: penalty)
        })
    }
    return result.sorted { $0.members.count > $1.members.count }
  }
}
