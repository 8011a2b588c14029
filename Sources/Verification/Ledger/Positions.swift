import Conference

/// Where each name stands in a list of the scenario, so that everything after works with numbers.
struct Positions<Subject>: Sendable {
  private let table: [ID<Subject>: Int]

  /// The positions of a list; a name that is there twice stands where it stands first.
  init(_ names: some Sequence<ID<Subject>>) {
    table = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  subscript(name: ID<Subject>) -> Int? { table[name] }
}
