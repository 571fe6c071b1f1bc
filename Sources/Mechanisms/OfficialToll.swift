public import Simulation
import RandomStreams

/// What is officially known of the dead: the first toll is a fraction, LogN(.3, .5), told a day after
/// the first death; later tolls close the gap.
public struct OfficialToll: Mechanism {
  public static let id = "official-toll"
  public static let phase = Phase.inform
  public static let parameters = [
    Parameter(
      \Self.share, "first-share", unit: .share, range: 0.01...1,
      prior: .logNormal(median: 0.3, spread: 0.5), claims: .raises(.knownDeaths),
      "First official toll over the truth.",
      source: "Kazakhstan 2022: 44 told on day 7 of 225 (graded C3)"),
    Parameter(
      \Self.catchUp, "catch-up", unit: .hours, range: 6...5000,
      prior: .logNormal(median: 120, spread: 0.5), claims: .lowers(.knownDeaths),
      "Time for tolls to close the gap.", source: "Kazakhstan 2022: 225 told on day 15"),
  ]
  var share = 0.3
  var catchUp = 120.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let street = world.street
    guard let first = street.firstDeathHour, world.hour - first >= 24 else { return }
    let silence = orders(world)
    let told = 1 - (1 - share) * Elementary.exp(-Double(world.hour - first - 24) / silence)
    street.deathsKnown = max(street.deathsKnown, (told * street.deathsSoFar).rounded(.down))
  }

  private func orders(_ world: World) -> Double { world.orders.cut ? 1.5 * catchUp : catchUp }
}
