/// SplitMix64: the same numbers for the same seed, on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A position, each as likely as its weight.
  mutating func position(_ weights: [Double]) -> Int {
    var left = fraction() * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return position }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }
}
