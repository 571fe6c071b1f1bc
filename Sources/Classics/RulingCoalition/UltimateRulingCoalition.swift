/// Who rules in the end, once every purge that is safe has been made.
///
/// Of the self-enforcing coalitions with more than the majority share of all power it is the one
/// with the least power; everybody, if there is none. Acemoglu, Egorov & Sonin (2008),
/// doi:10.1111/j.1467-937X.2008.00503.x.
///
/// ```swift
/// try UltimateRulingCoalition(powers: [3, 4, 5, 10]).members  // [0, 1, 2], without the strongest
/// ```
public struct UltimateRulingCoalition: Sendable, Equatable {
  /// Indexes of the members, ascending.
  public let members: [Int]
  /// Their power.
  public let power: Double
  /// How many other coalitions would do as well, having the same power. The source assumes that no
  /// two have; where they do, the one whose bit set is smallest is given.
  public let alternatives: Int

  /// The coalition that rules in the end. Throws what `CoalitionLattice` throws; up to 20 members,
  /// about 40 ms for 20.
  public init(powers: [Double], majority: Double = 0.5) throws(CoalitionFault) {
    let lattice = try CoalitionLattice(powers: powers, majority: majority)
    self.init(of: lattice.everybody, in: lattice)
  }

  /// The coalition that rules in the end if only `coalition`, a bit set, is left. Strangers in it
  /// are ignored; nobody rules nobody. Visits each part once.
  public init(of coalition: UInt32, in lattice: CoalitionLattice) {
    let whole = coalition & lattice.everybody
    var best = whole
    var alternatives = 0
    var part = whole
    while part != 0 {
      let isCandidate =
        part != whole && lattice.isSelfEnforcing(part) && lattice.rules(part, over: whole)
      if isCandidate {
        let (power, least) = (lattice.power(part), lattice.power(best))
        if power < least * (1 - CoalitionLattice.tie) {
          (best, alternatives) = (part, 0)
        } else if power <= least * (1 + CoalitionLattice.tie) {
          (best, alternatives) = (part, alternatives + 1)
        }
      }
      part = (part - 1) & whole
    }
    members = lattice.members(best)
    power = lattice.power(best)
    self.alternatives = alternatives
  }

  /// The sizes that a ruling coalition of almost equals can have, up to `largest`: 1, then each the
  /// least size of which the one before is not a majority, k' = floor(k / a) + 1. With a = 1/2
  /// these are 2^m - 1. Sizes above a billion are left out.
  public static func sizesOfEquals(majority: Double, upTo largest: Int) -> [Int] {
    guard majority >= 0.5, majority < 1, largest >= 1 else { return [] }
    var sizes: [Int] = []
    var size = 1.0
    while size <= min(Double(largest), 1e9) {
      sizes.append(Int(size))
      size = (size / majority * (1 + CoalitionLattice.tie)).rounded(.down) + 1
    }
    return sizes
  }
}
