/// Cheap random bits by citizen, for a kernel that asks every citizen every hour.
///
/// Two multiplications and three shifts of 32 bits, after the mixers that Chris Wellons found by
/// search (hash-prospector, 2018: bias .17 of the ideal's noise), with half of a 64-bit key before
/// and half between the multiplications, so that two hours are not permutations of each other. All
/// operations exist for lanes of 32 bits.
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
    x = (x ^ (x &>> 16)) &* 0x7feb_352d
    x = (x ^ (x &>> 15)) &+ second
    x = x &* 0x846c_a68b
    return x ^ (x &>> 16)
  }
}
