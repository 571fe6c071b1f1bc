/// Cheap random bits by citizen, for a kernel that asks every citizen every hour.
///
/// Three multiplications and four shifts of 32 bits, after the mixer triple32 that Chris Wellons found
/// by search (hash-prospector, 2018), with half of a 64-bit key before and half after the first, so
/// that two hours are not permutations of each other. Two multiplications (his lowbias32) are a third
/// cheaper and were found wanting: citizens 32 or 1,024 apart had luck in common, by 30 deviations of
/// a test of pairs. All operations exist for lanes of 32 bits.
public struct CitizenHash: Sendable {
  /// The two halves of the key, one pair for each run, hour and purpose.
  public let first: UInt32
  public let second: UInt32

  /// The hash with a key.
  public init(key: UInt64) {
    first = UInt32(truncatingIfNeeded: key)
    second = UInt32(truncatingIfNeeded: key &>> 32)
  }

  /// 32 random bits for a citizen. About 2 ns; a fraction of that in lanes.
  @inlinable @inline(__always)
  public func bits(_ citizen: UInt32) -> UInt32 {
    var x = citizen ^ first
    x = (x ^ (x &>> 17)) &* 0xed5a_d4bb
    x = (x ^ (x &>> 11)) &+ second
    x = x &* 0xac4c_1b51
    x = (x ^ (x &>> 15)) &* 0x3184_8bab
    return x ^ (x &>> 14)
  }
}
