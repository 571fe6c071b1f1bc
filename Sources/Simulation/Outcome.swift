/// How a run ends.
public enum Outcome: String, Sendable, CaseIterable, Codable {
  case overrun, insiders, resigned, fled
  case consolidated
  case balanced
  case puppetOfPatron = "puppet-of-patron"
  case puppetOfShadow = "puppet-of-shadow"

  /// The ruler of the first day still rules.
  public var stays: Bool {
    switch self {
    case .overrun, .insiders, .resigned, .fled: false
    case .consolidated, .balanced, .puppetOfPatron, .puppetOfShadow: true
    }
  }

  /// In words; `ruler` is the ruler's name.
  public func label(ruler: String) -> String {
    switch self {
    case .overrun: "\(ruler) is overrun by the crowd"
    case .insiders: "\(ruler) is removed by insiders"
    case .resigned: "\(ruler) resigns"
    case .fled: "\(ruler) flees"
    case .consolidated: "\(ruler) stays and rules alone"
    case .balanced: "\(ruler) stays, power remains shared"
    case .puppetOfPatron: "\(ruler) stays, at a foreign patron's price"
    case .puppetOfShadow: "\(ruler) stays, another rules behind him"
    }
  }

  /// The ending that a world stands at.
  static func of(_ world: World) -> Outcome {
    switch world.power.fall {
    case .overrun?: return .overrun
    case .insiders?: return .insiders
    case .resigned?: return .resigned
    case .fled?: return .fled
    case nil where world.contest.isHeld:
      return world.contest.keepsTitle ? .puppetOfShadow : .insiders
    case nil: return settlement(world)
    }
  }

  // Power after the moves: a patron whose price took too much sovereignty owns the ruler; else the
  // strongest behind the offices does.
  private static func settlement(_ world: World) -> Outcome {
    if world.patron.landedHour != nil && world.patron.sovereignty < world.ownedBelow {
      return .puppetOfPatron
    }
    let ruler = world.power.real[world.power.ruler]
    if let rival = world.setting.rival, world.power.real[rival] > ruler { return .puppetOfShadow }
    return ruler >= world.aloneFrom ? .consolidated : .balanced
  }
}
