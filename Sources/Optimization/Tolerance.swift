/// How exact floating point answers are taken to be.
public enum Tolerance {
  /// By how much a row or a bound may be broken.
  @inlinable public static var feasibility: Double { 1e-6 }
  /// Two objectives closer than this, relative to their size, are the same.
  @inlinable public static var objective: Double { 1e-6 }
  /// A number closer to a whole one than this was stated as that whole number.
  @inlinable public static var wholeness: Double { 1e-9 }
  /// Sums and products closer than this are the same, but for the dust of floating point.
  @inlinable public static var rounding: Double { 1e-7 }
  /// The relative gap between a point and a bound that is none.
  @inlinable public static var gap: Double { 1e-9 }
}
