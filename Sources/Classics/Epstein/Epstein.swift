/// Epstein's civil violence (2002, doi:10.1073/pnas.092080199): the card. The model itself is
/// ``EpsteinLattice``; its setups are ``EpsteinSetup`` and ``EpsteinRun``.
public enum Epstein: Classic {
  public static let id = "epstein"
  public static let title = "Epstein's civil violence"
  public static let source = """
    Epstein, J. M. (2002). Modeling civil violence: an agent-based computational approach. \
    Proceedings of the National Academy of Sciences 99 (suppl. 3), 7243-7250. \
    doi:10.1073/pnas.092080199
    """
  public static let says = """
    Aggrieved people rebel when the chance of arrest looks small, and it looks smaller the more \
    of those in sight rebel already. So long quiet is broken by sudden outbursts, and one sharp \
    loss of legitimacy is more dangerous than a larger one in small slices. With two hostile \
    groups in place of a regime, the same rule decides between living side by side and one \
    group's extinction.
    """
  public static let formulas = [
    "G = H (1 - L); hardship H and risk aversion R are drawn from U(0,1)",
    "P = 1 - exp(-k C/A); k = 2.3, C cops and A actives in sight, the citizen itself among A",
    "active if G - R P > T; T = 0.1",
    "each tick, all in random order: move to a random empty site in sight, then decide or arrest",
    "jail: one active in sight of each cop, for a term drawn from 0 to Jmax",
    "Model II: an active kills one of the other group in sight; cloning 0.05, highest age 200",
  ]
  public static let lookFor = """
    Compare arrest-ratio=literal with arrest-ratio=floor: as the article states the rule there is \
    no outburst at all, and cut to a whole number, as in NetLogo, there is one every 27 ticks.
    """
  public static let feeds = ["fear"]

  public static var presets: [Preset] {
    EpsteinRun.allCases.map { Preset($0.rawValue, $0.about) }
  }

  public static var switches: [Switch] { EpsteinSwitches.all }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    try EpsteinPlan(request).answer()
  }

  public static func findings() -> [Finding] { EpsteinEvidence().findings }

  public static func figure() -> Figure { EpsteinPicture.figure }

  /// From what a turn costs: half a dozen rows of bits, more where vision is wider than 7.
  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let plan = try? EpsteinPlan(request) else { return nil }
    return plan.seconds < 1 ? nil : plan.seconds
  }
}
