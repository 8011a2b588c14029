import Decomposition
import Optimization

/// Fixes what can only be one way: whether a workshop is held, and which room it has.
///
/// Each of these columns is tried at 0 and at 1. Where the rows alone, one after the other, leave no point, it is the other value in every plan.
/// Branch and bound would divide people first, of whom there are many, and learn the same in each of its nodes.
/// (Probing; M. W. P. Savelsbergh, Preprocessing and probing techniques for mixed integer programming problems, 1994.)
extension AllocationModel {
  /// Models with more columns are not probed: each try looks at all rows. Chosen so that 1,000 × 4 × 10 is left alone.
  private static var mostProbed: Int { 20_000 }

  /// Tries both values of each such column, once.
  ///
  /// - Complexity: O(columns tried · nonzeros).
  mutating func probe() {
    guard model.columns.count <= Self.mostProbed else { return }
    for column in held.compactMap(\.self) + rooms.joined() {
      for value in [0.0, 1.0] where model.columns[column.index].lower < model.columns[column.index].upper {
        if isRefuted(column, at: value) { narrow(column, to: (1 - value)...(1 - value)) }
      }
    }
  }

  /// Whether rows and bounds alone, one after the other, leave no point; with a column at a value, where one is named.
  func isRefuted(_ column: Variable? = nil, at value: Double = 0) -> Bool {
    let columns = model.columns
    let reduced = ReducedModel(model, fixing: columns.map(\.lower)) {
      $0 == column?.index ? value...value : columns[$0].lower...columns[$0].upper
    }
    return reduced.isInfeasible
  }
}
