import Polity
import RandomStreams
public import Simulation

/// Orders end: live fire is lifted when rioters are few, the channel is restored and the emergency
/// ends when the street is quiet, recent violence fades from minds, severity follows the orders.
public struct LapsingOrders: Mechanism {
  public static let id = "lapsing-orders"
  public static let phase = Phase.inform
  public static let parameters = [
    Parameter(
      \Self.memory, "violence-memory", unit: .hours, range: 2...2000,
      prior: .logNormal(median: 72, spread: 0.4),
      claims: .unclaimed("keeps both fear and anger alive"),
      "Time for recent deaths to fade from fear and anger.", source: "judgement"),
    Parameter(
      \Self.calm, "calm", unit: .hours, range: 6...500, prior: .logNormal(median: 72, spread: 0.4),
      claims: .unclaimed("acts after the crowds"), "Quiet time before orders are lifted.",
      source: "judgement"),
  ]
  var memory = 72.0
  var calm = 72.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let keep = Elementary.exp(-1 / memory)
    for region in 0..<world.setting.regions { world.street.violence[region] *= keep }
    let wild = world.street.rioters.total() + world.organised.total()
    let quiet = world.street.lastCrisisHour.map { Double(world.hour - $0) } ?? 0
    if let since = world.orders.fireHour, world.orders.fireLiftedHour == nil,
      world.hour - since >= 12, wild < 100
    {
      world.orders.fireLiftedHour = world.hour
    }
    let normal = world.setting.crisis.country.channel.openness
    if quiet > calm {
      if world.orders.cut {
        world.orders.cutHour = nil
        let open = world.draw(normal, .share, "openness")
        world.openness.fill(open)
      }
      world.orders.disperseHour = nil
      if quiet > 3 * calm { world.orders.emergencyHour = nil }
    }
    world.severity =
      1 + (world.orders.dispersing ? 1 : 0) + (world.orders.liveFire ? 1 : 0)
  }
}
