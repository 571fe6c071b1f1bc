/// All the streams of one run: a pure function of the seed and the run's number.
///
/// Two streams of a family that differ in purpose code, tick or lane read different counters of one
/// bijection, so they can never share a block.
///
/// ```swift
/// let family = StreamFamily(seed: 2022, run: 7)
/// var luck = family.stream(Purpose("turnout"), tick: 12, lane: 3)
/// let joined = luck.binomial(4_000, 0.02)
/// ```
public struct StreamFamily: Sendable {
  /// The Philox key. For one seed, different runs always have different keys, and the reverse.
  public let key: UInt64

  /// The family of a run. Nothing is drawn.
  @inlinable
  public init(seed: UInt64, run: UInt64) {
    let scrambledSeed = Philox.scramble(seed &+ 0x9e37_79b9_7f4a_7c15)
    let scrambledRun = Philox.scramble(run ^ 0x6a09_e667_f3bc_c909)
    key = Philox.scramble(scrambledSeed ^ scrambledRun &* 0xd134_2543_de82_ef95)
  }

  /// The stream for one purpose at one tick in one lane (a place, a group, an agent).
  ///
  /// `tick` counts modulo 2^32 and `lane` modulo 2^24, negative values included; a stream holds
  /// 2^41 draws. Costs about 1 ns; nothing is computed before the first draw.
  @inlinable
  public func stream(_ purpose: Purpose, tick: Int = 0, lane: Int = 0) -> RandomStream {
    let high = UInt64(purpose.code) &<< 32 | UInt64(UInt32(truncatingIfNeeded: tick))
    return RandomStream(key: key, counter: high, lane: UInt64(truncatingIfNeeded: lane) &<< 40)
  }
}
