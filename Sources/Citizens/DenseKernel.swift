/// The citizen kernel: asks each of a row of citizens whether his luck of this hour is below a
/// limit and he is at home. Branch-free: yes and no are numbers.
///
/// It is what the sparse walk replaces, the reference for its distribution, and the measure of this
/// machine against the same kernel in C++.
public enum DenseKernel {
  /// Chances are told apart in steps of 2^-31.
  public static let scale = 0x1p31

  /// The limit for a chance of 0...1, rounded up.
  public static func limit(_ chance: Double) -> UInt32 {
    let steps = min(1, max(0, chance)) * scale
    let whole = UInt32(steps)
    return Double(whole) < steps ? whole + 1 : whole
  }

  /// Writes 1 for each candidate among `count` citizens from number `first`, else 0, and returns
  /// how many there are. `states` and `flags` point to the first citizen's; 0 is at home.
  /// About a fifth of a nanosecond a citizen.
  public static func candidates(
    _ hash: CitizenHash, limit: UInt32, first: UInt32, count: Int,
    states: UnsafePointer<UInt8>, flags: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var sum: UInt32 = 0
    var place = 0
    while place < count {
      let luck = hash.bits(first &+ UInt32(truncatingIfNeeded: place)) &>> 1
      // 1 where the difference is negative: no branch, no selection, so the loop becomes lanes.
      let isHome = (UInt32(states[place]) &- 1) &>> 31
      let hit = ((luck &- limit) &>> 31) & isHome
      flags[place] = UInt8(truncatingIfNeeded: hit)
      sum &+= hit
      place &+= 1
    }
    return Int(sum)
  }

  /// The same, one citizen after the other, for the sake of comparison: the same bytes.
  @inline(never)
  public static func reference(
    _ hash: CitizenHash, limit: UInt32, first: UInt32, count: Int,
    states: UnsafePointer<UInt8>, flags: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var sum = 0
    for place in 0..<max(0, count) {
      let luck = hash.bits(first &+ UInt32(truncatingIfNeeded: place)) &>> 1
      if luck < limit && states[place] == 0 {
        flags[place] = 1
        sum += 1
      } else {
        flags[place] = 0
      }
    }
    return sum
  }
}
