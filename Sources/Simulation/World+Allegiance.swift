public import Polity

extension World {
  /// How far following a claimant helps the ruler, 0...1: himself fully, a patron behind the scenes
  /// who is not against him mostly.
  public func sideWithRuler(_ claimant: Int) -> Double {
    if claimant == power.ruler { return 1 }
    switch setting.crisis.country.claimants[claimant].kind {
    case .opposition: return 0
    case .general: return 0.5
    case .ruler, .shadow, .heir: return power.rivalHostile ? 0 : 0.8
    }
  }

  /// How far following a claimant hurts the ruler, 0...1.
  public func sideAgainstRuler(_ claimant: Int) -> Double {
    if claimant == power.ruler { return 0 }
    if setting.crisis.country.claimants[claimant].kind == .opposition { return 1 }
    return power.rivalHostile && claimant == setting.rival ? 1 : 0
  }

  /// The claimant who commanded an organ on paper before the first hour.
  public func initialCommander(_ organ: Int) -> Int? {
    setting.commandingOffice[organ].map { setting.holders[$0] }
  }

  /// The ruler holds an office with this lawful power; true where the country writes no such office
  /// down.
  public func rulerMay(_ power: LegalPower) -> Bool {
    var written = false
    for (office, powers) in setting.powers.enumerated() where powers.contains(power) {
      if self.power.holders[office] == self.power.ruler { return true }
      written = true
    }
    return !written
  }

  /// Offices held by a claimant of the regime other than the ruler.
  public var officesOfOthers: [Int] {
    power.holders.indices.filter {
      power.holders[$0] != power.ruler && power.holders[$0] != setting.opposition
    }
  }
}
