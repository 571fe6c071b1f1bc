public import Polity

/// The named cells of hidden facts, each with its word.
public enum HiddenFacts: String, Sendable, CaseIterable {
  case uprising
  case insiderCoup = "insider coup"
  case theatre
  case foreignPlot = "foreign plot"
  case opportunism

  /// What is true behind the scenes.
  public var facts: Facts {
    switch self {
    case .uprising: Facts()
    case .insiderCoup: Facts(sponsor: .rival, rivalHostile: true)
    case .theatre: Facts(sponsor: .ruler, intent: .stage, patronForewarned: true)
    case .foreignPlot: Facts(sponsor: .foreign, foreignFighters: true)
    case .opportunism: Facts(sponsor: .ruler, intent: .use)
    }
  }

  /// All five at equal weight, as an ensemble takes them.
  public static let evenly = allCases.map { (id: $0.rawValue, facts: $0.facts, weight: 1.0) }
}
