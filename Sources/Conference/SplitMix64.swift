/// SplitMix64: the same numbers for the same seed, on every machine.
///
/// Everything random in the library and its tests draws from here, so that whatever happens can happen again. Searches draw millions of times, so
/// it is open to be inlined.
///
/// - Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014.
public struct SplitMix64: RandomNumberGenerator {
  @usableFromInline var state: UInt64

  /// The generator of a seed.
  @inlinable public init(seed: some BinaryInteger) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  /// The generator of a seed whose neighbours begin far from it: for numbers of cases, 0, 1, 2 …
  @inlinable public init(scattering seed: some BinaryInteger) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  /// The next 64 bits.
  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1.
  @inlinable public mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from 0 up to but not including a count.
  ///
  /// One draw, and no loop: what is off an even chance is less than the count in 2⁶⁴.
  @inlinable public mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// A position, each as likely as its weight.
  public mutating func position(_ weights: [Double]) -> Int {
    var left = fraction() * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return position }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }
}
