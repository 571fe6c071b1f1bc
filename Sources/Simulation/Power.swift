/// Who rules on paper and whom the elite follows, in one run.
public final class Power {
  /// The claimant who rules now.
  @exclusivity(unchecked) public var ruler: Int
  /// The claimant who holds each office now.
  @exclusivity(unchecked) public var holders: [Int]
  /// Lean over claimants, by faction; what is missing from 1 waits and sees.
  public let lean: Column
  /// Fixed ties of factions to claimants, log odds.
  public let tie: Column
  /// Inducements less threats since the start, log odds, by faction and claimant.
  public let pressure: Column
  /// Resources of each faction; they sum to 1.
  public let resources: Column
  /// Share of each faction's capital at home, 0...1.
  public let capitalHome: Column
  /// Power of each claimant behind the offices and on paper; each sums to 1.
  public let real: Column
  public let formal: Column
  /// 1 if a claimant is arrested, exiled or otherwise out.
  public let out: Column
  /// Share of the elite's capital that left since the start, 0...1.
  @exclusivity(unchecked) public var capitalFlown = 0.0
  /// Weighted lean of the elite to the ruler and those not against him, 0...1.
  @exclusivity(unchecked) public var rulerLean = 0.7
  /// A rival acts against the ruler.
  @exclusivity(unchecked) public var rivalHostile: Bool
  /// The army's own lean to the ruler, 0...1, where it is a claimant by itself.
  @exclusivity(unchecked) public var armyLean = 0.6
  /// How each ending came, if the ruler fell.
  @exclusivity(unchecked) public var fall: Fall?

  /// How a ruler falls.
  public enum Fall: String, Sendable, CaseIterable {
    case overrun, insiders, resigned, fled
  }

  init(_ setting: Setting, arena: Arena, hostile: Bool) {
    ruler = setting.ruler
    holders = setting.holders
    let grid = { arena.column(setting.factions * setting.claimants) }
    (lean, tie, pressure) = (grid(), grid(), grid())
    resources = arena.column(setting.factions)
    capitalHome = arena.column(setting.factions)
    real = arena.column(setting.claimants)
    formal = arena.column(setting.claimants)
    out = arena.column(setting.claimants)
    rivalHostile = hostile
  }

  static func size(_ setting: Setting) -> Int {
    setting.factions * (3 * setting.claimants + 2) + 3 * setting.claimants
  }
}

extension Power {
  /// Share of the elite's resources that follows a claimant, 0...1.
  public func following(_ claimant: Int) -> Double {
    let claimants = real.count
    var sum = 0.0
    for faction in 0..<resources.count {
      sum += resources[faction] * lean[faction * claimants + claimant]
    }
    return sum
  }
}
