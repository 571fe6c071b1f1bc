import RandomStreams
public import Simulation

/// Joining, leaving, tiring: the crowd.
///
/// Mobilisable share m = Phi(u / tau), u = gamma0 + gamma + e + beta s_log(A) - phi; contagion is
/// linear in the crowd's share for small crowds: x = i + (1 - i)(1 - exp(-A / A*)); joining at
/// rho c(h) m x, leaving at lambda (1.4 - .7 m)(2 - .6 c). Crowds that only grow never go home:
/// removal and fatigue matter (Burbeck et al. 1978; Bonnasse-Gahot et al. 2018,
/// doi:10.1038/s41598-017-18093-4).
///
/// gamma0 and A* are solved on the run's own strata from the quiet day: a share M0 is mobilisable,
/// and one protester brings R0q more.
public struct Mobilisation: Mechanism {
  public static let id = "mobilisation"
  public static let phase = Phase.street
  public static let parameters: [Parameter<Self>] = MobilisationParameters.all
  var quietPool = 1.5e-4
  var quietReproduction = 0.15
  var softness = 0.18
  var herding = 0.7
  var joining = 0.25
  var leaving = 0.12
  var tiring = 0.2
  var rest = 120.0
  var spontaneous = 0.002
  var prompted = 0.014

  static let joinPurpose = Purpose("mobilisation.join")
  static let leavePurpose = Purpose("mobilisation.leave")

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    let calibration = QuietDay(
      world: world, pool: quietPool, reproduction: quietReproduction, softness: softness,
      joining: joining, leaving: leaving)
    world.quietGrievance = calibration.grievance
    world.contagionScale = calibration.contagionScale
    world.lattice = ShareLattice(dispositions: world.disposition, softness: softness)
    world.readinessBound = ReadinessBound(world)
  }

  public func step(_ world: World) {
    let (regions, classes) = (world.setting.regions, world.setting.classes)
    let clock = world.setting.daily[world.hour % 24]
    let street = world.street
    if let people = world.people {
      for region in 0..<regions { people.set(rates(world, region, clock), region: region) }
      people.move(world)
      return
    }
    guard let lattice = world.lattice, let bound = world.readinessBound else { return }
    for region in 0..<regions {
      let rates = rates(world, region, clock)
      let warmth = rates.warmth
      if let ready = bound.people(
        ready: region, warmth: warmth, grievance: street.grievance, lattice),
        CrowdFlow.isStill(world, region: region, rates, ready: ready)
      {
        continue
      }
      var flow = CrowdFlow(world, region: region, rates)
      var cell = region * street.stride
      for group in 0..<classes {
        let level = warmth + street.grievance[region * classes + group]
        lattice.fill(world.mobilisable.base + cell, level: level)
        flow.move(cell)
        cell += world.disposition.count
      }
      flow.goHome(cell)
    }
  }

  /// The rates of a region this hour; `clock` is joining by hour of day, c(h).
  private func rates(_ world: World, _ region: Int, _ clock: Double) -> CrowdRates {
    let hit = world.exposure[region]
    return CrowdRates(
      joining: joining * clock,
      alone: min(1, spontaneous + prompted * hit * hit * world.stirred + world.called[region]),
      attention: world.street.attention[region], scale: world.contagionScale,
      leaving: leaving * (2 - 0.6 * clock), tiring: tiring, waking: 1 / rest,
      softness: softness,
      warmth: world.quietGrievance + herding * slowAttention(world, region)
        - world.street.fear[region])
  }

  /// s_log(A) = ln(1 + A / 1e-4) / ln 301, at most 1.5, on the 8-hour memory of attention.
  private func slowAttention(_ world: World, _ region: Int) -> Double {
    min(1.5, Elementary.log1p(world.street.memory[region] * 1e4) * 0.17522166)
  }
}
