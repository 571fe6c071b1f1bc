import RandomStreams

/// Lays ties: says whom any one citizen knows without knowing what was said of others. Two citizens
/// always agree on whether they know each other.
protocol TieRule: Sendable {
  /// Calls `meet` for each acquaintance of a citizen of a region; may name somebody twice.
  func acquaintances(of citizen: Int, region: Int, _ meet: (Int) -> Void)
}

/// Which of several chances came up: decided by a hash, so that both ends of a tie see the same.
struct TieChance: Sendable {
  private let key: UInt64
  private let limit: UInt64

  init(_ chance: Double, _ stream: inout RandomStream) {
    key = stream.next()
    limit = chance >= 1 ? .max : UInt64(max(0, chance) * 0x1p63) &<< 1
  }

  /// Whether it came up for the tie that this citizen laid as his `number`-th (below 1024).
  @inline(__always)
  func holds(_ citizen: Int, _ number: Int) -> Bool {
    let word = UInt64(truncatingIfNeeded: citizen &* 1024 &+ number)
    return Philox.scramble(key ^ word &* 0x9e37_79b9_7f4a_7c15) < limit
  }
}
