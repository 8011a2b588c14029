import Conference
import Optimization

/// A part of a day that ends with a possible end of a session, with a column e[k] that says that something on the day is still to end after its begin:
///
///     e[k] ≥ Σ_{t + minutes(s) > p[k]} y[s, t]        ∀ session s, point p[k] of its day
///     rooms · e[k] ≥ Σ_{s on at p[k]} y[s, t], plenaries counted as all rooms;    e[k] ≥ e[k+1]
///
/// The other rows follow from the first, but let the relaxation know that full rooms and plenaries need their time. Services do not count.
struct DayPart: Sendable {
  /// The number of the day.
  var day: Int
  /// When it begins.
  var start: Moment
  /// How long it is.
  var minutes: Int
  /// Its column.
  var isOn: Variable
}
