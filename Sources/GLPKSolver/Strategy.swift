import CGLPK

/// One way to ask GLPK. Where it fails for numerical reasons, another way often succeeds.
struct Strategy {
  /// How to solve the relaxation.
  var root: cglpk_method
  /// How to branch.
  var branching: cglpk_branching

  /// In the order in which they are tried.
  static var all: [Strategy] {
    // A tighter idea of what is whole protects rows with big coefficients; cuts are what numerical trouble likes best.
    let careful = branching(integrality: 1e-9, cuts: false, penalties: true)
    return [
      Strategy(root: CGLPK_DUAL, branching: branching(integrality: 1e-5, cuts: true, penalties: false)),
      Strategy(root: CGLPK_PRIMAL, branching: careful),
      Strategy(root: CGLPK_PLAIN, branching: careful),
      Strategy(root: CGLPK_PRESOLVED, branching: careful),
    ]
  }

  private static func branching(integrality: Double, cuts: Bool, penalties: Bool) -> cglpk_branching {
    var branching = cglpk_branching()
    branching.integrality = integrality
    branching.cuts = cuts ? 1 : 0
    branching.penalties = penalties ? 1 : 0
    return branching
  }
}
