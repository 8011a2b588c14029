import Optimization

extension AllocationModel {
  /// All distances of a group from its share in a set of parallel workshops: `Σ_w |n[w] − N / h|`.
  ///
  /// In two workshops it is as far above its share in the one as below it in the other, so that twice the first distance is both: with
  /// half the columns, and with a sum that visibly moves by 2 and not by 1, which closes many a gap.
  mutating func totalDistance(from share: Share, named name: String) -> LinearExpression {
    if share.workshops.count == 2, share.levels.count == 1, let only = share.levels.first, only.isActive.isConstant,
      only.held == 2
    {
      let first = share.workshops[0]
      let label = "\(name),\(problem.workshops[first].session.id)"
      return 2 * deviation(of: people(share.groups, at: first), from: only.target, named: label)
    }
    return .sum(distances(from: share, named: name))
  }
}
