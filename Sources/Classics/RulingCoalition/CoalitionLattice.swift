/// Every coalition of a few powerful people, and which of them no part can take over.
///
/// A coalition X is self-enforcing if no proper part Y with power(Y) > a power(X) is itself
/// self-enforcing. Acemoglu, Egorov & Sonin (2008), doi:10.1111/j.1467-937X.2008.00503.x.
///
/// Coalitions are bit sets: bit i stands for the member at index i. For each one the power of its
/// strongest self-enforcing part is kept; X then needs only the parts that lack one member, so that
/// all 2^n coalitions take n 2^n steps instead of 3^n. Twenty members: about 30 ms and 17 MB.
public struct CoalitionLattice: Sendable {
  /// The most members that are weighed.
  public static let mostMembers = 20
  /// Powers that differ by less than this share count as equal, so that .1 + .2 equals .3.
  static let tie = 1e-12

  /// The power of each member, above 0.
  public let powers: [Double]
  /// a: a part rules a coalition if it has more than this share of its power; .5 up to below 1.
  public let majority: Double
  /// Power of each coalition, by bit set.
  private let sums: [Double]
  private let selfEnforcing: [Bool]

  /// Weighs all coalitions. Throws unless there are 1 to 20 members, each power is finite and above
  /// 0, and `majority` lies in .5..<1.
  public init(powers: [Double], majority: Double = 0.5) throws(CoalitionFault) {
    guard !powers.isEmpty else { throw .nobody }
    guard powers.count <= Self.mostMembers else { throw .tooMany(powers.count) }
    for (index, power) in powers.enumerated() where !(power > 0 && power < 1e300) {
      throw .badPower(index: index, power: power)
    }
    guard majority >= 0.5, majority < 1 else { throw .badMajority(majority) }
    self.powers = powers
    self.majority = majority
    sums = Self.sums(powers)
    selfEnforcing = Self.weighed(sums, members: powers.count, majority: majority)
  }

  /// The coalition of everybody.
  public var everybody: UInt32 { UInt32(sums.count - 1) }

  /// How many coalitions are self-enforcing.
  public var countOfSelfEnforcing: Int { selfEnforcing.count { $0 } }

  /// Whether a coalition, as a bit set, is self-enforcing; false for nobody and for strangers.
  public func isSelfEnforcing(_ coalition: UInt32) -> Bool {
    coalition <= everybody && selfEnforcing[Int(coalition)]
  }

  /// The power of a coalition; strangers count for nothing.
  public func power(_ coalition: UInt32) -> Double { sums[Int(coalition & everybody)] }

  /// Whether `part` has more than the majority share of the power of `whole`.
  public func rules(_ part: UInt32, over whole: UInt32) -> Bool {
    power(part) > Self.needed(power(whole), majority)
  }

  /// Indexes of the members of a coalition, ascending.
  public func members(_ coalition: UInt32) -> [Int] {
    powers.indices.filter { coalition & (1 << UInt32($0)) != 0 }
  }

  private static func needed(_ power: Double, _ majority: Double) -> Double {
    majority * power * (1 + tie)
  }

  private static func sums(_ powers: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: 1 << powers.count)
    for coalition in 1..<sums.count {
      let last = coalition.trailingZeroBitCount
      sums[coalition] = sums[coalition & (coalition - 1)] + powers[last]
    }
    return sums
  }

  private static func weighed(_ sums: [Double], members: Int, majority: Double) -> [Bool] {
    var strongest = [Double](repeating: 0, count: sums.count)
    var stable = [Bool](repeating: false, count: sums.count)
    for coalition in 1..<sums.count {
      var best = 0.0
      var rest = coalition
      while rest != 0 {
        best = max(best, strongest[coalition & ~(rest & -rest)])
        rest &= rest - 1
      }
      stable[coalition] = best <= needed(sums[coalition], majority)
      strongest[coalition] = stable[coalition] ? sums[coalition] : best
    }
    return stable
  }
}

/// Why a set of powers cannot be weighed.
public enum CoalitionFault: Error, Equatable, Sendable {
  /// No members.
  case nobody
  /// More than `CoalitionLattice.mostMembers`.
  case tooMany(Int)
  /// A power that is not a finite number above 0.
  case badPower(index: Int, power: Double)
  /// A majority that is not at least .5 and below 1.
  case badMajority(Double)

  /// The fault as a sentence.
  public var message: String {
    switch self {
    case .nobody: "a ruling coalition needs at least one member"
    case .tooMany(let count):
      "at most \(CoalitionLattice.mostMembers) members can be weighed, not \(count)"
    case .badPower(let index, let power):
      "the power of member \(index + 1) must be a number above 0, not \(power)"
    case .badMajority(let majority): "majority must be at least 0.5 and below 1, not \(majority)"
    }
  }
}
