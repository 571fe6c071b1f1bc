public import Simulation
import RandomStreams

/// How crowds become known: attention A_r relaxes to (1 - o) a_r + o max(a_r, w max_s W_rs a_s +
/// (1 - w) a_nat), a_s = crowd / (people + 200,000). A cut channel lowers o: it hides distant crowds
/// and slows contagion between regions.
public struct Attention: Mechanism {
  public static let id = "attention"
  public static let phase = Phase.inform
  public static let parameters = [
    Parameter(
      \Self.delay, "delay", unit: .hours, range: 0.5...200,
      prior: .logNormal(median: 6, spread: 0.3), claims: .lowers(.peakTurnout),
      "Time for a crowd to become known.", source: "judgement"),
    Parameter(
      \Self.nearness, "nearness", unit: .share, range: 0...1, prior: .uniform(0.1, 0.6),
      claims: .unclaimed("shifts attention from the nation to the neighbour"),
      "Weight of the most visible other region against the national mean (w).",
      source: "judgement"),
    Parameter(
      \Self.cutTo, "cut-openness", unit: .share, range: 0...1, prior: .uniform(0.1, 0.4),
      claims: .unclaimed("acts only once the channel is cut"),
      "Openness that is left when the channel is cut.",
      source: "NetBlocks, January 2022: connectivity at 5% of normal, telephones and word of mouth"),
  ]
  var delay = 6.0
  var nearness = 0.35
  var cutTo = 0.25

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) { world.channelWhenCut = cutTo }

  public func step(_ world: World) {
    let setting = world.setting
    let street = world.street
    let national = street.crowd / (setting.population + 2e5)
    for region in 0..<setting.regions {
      world.crowdShare[region] = street.crowd(in: region) / (setting.people[region] + 2e5)
    }
    let quick = 1 - Elementary.exp(-1 / delay)
    let slow = 0.1175030974154046  // 1 - exp(-1/8)
    for region in 0..<setting.regions {
      let open = world.openness[region]
      let own = world.crowdShare[region]
      let far = nearness * mostVisible(world, region) + (1 - nearness) * national
      let seen = (1 - open) * own + open * max(own, far)
      street.attention[region] += quick * (seen - street.attention[region])
      street.memory[region] += slow * (street.attention[region] - street.memory[region])
    }
  }

  private func mostVisible(_ world: World, _ region: Int) -> Double {
    let regions = world.setting.regions
    var best = 0.0
    world.setting.contact.withUnsafeBufferPointer { contact in
      for other in 0..<regions {
        best = max(best, contact[region * regions + other] * world.crowdShare[other])
      }
    }
    return best
  }
}
