/// How an allocation is stated as a mixed-integer model.
public enum ModelForm: String, Hashable, Sendable, CaseIterable {
  /// A variable per delegate and workshop, deviations as `n − u + v = share`: what one would write down first.
  case plain
  /// What Breakout itself solves: alike delegates counted together, deviations convex with break points at whole numbers.
  case tight
}
