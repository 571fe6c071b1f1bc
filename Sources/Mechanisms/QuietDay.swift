import Polity
import RandomStreams
import Simulation

/// Solves the quiet day on the run's own strata, softness and distribution function: a threshold
/// at which exactly a share M0 is mobilisable, and a contagion scale at which one protester brings
/// R0q more. Any other strata or function here would silently break the quiet country.
struct QuietDay {
  /// gamma0, standard deviations.
  let grievance: Double
  /// A*, share of a region's people.
  let contagionScale: Double

  init(
    world: World, pool: Double, reproduction: Double, softness: Double, joining: Double,
    leaving: Double
  ) {
    let classes = world.setting.crisis.country.classes
    let strata = world.quietStrata
    let table = NormalTable.shared
    func mean(_ level: Double, _ weigh: (Double) -> Double) -> Double {
      var sum = 0.0
      for (group, entry) in classes.enumerated() {
        for stratum in 0..<strata.count {
          let u = level + world.classGrievance[group] + strata.disposition[stratum]
          sum += entry.share * strata.share[stratum] * weigh(table.value(at: u / softness))
        }
      }
      return sum
    }
    var (low, high) = (-9.0, 3.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if mean(middle, { $0 }) < pool { low = middle } else { high = middle }
    }
    grievance = (low + high) / 2
    let chain = mean(grievance) { $0 / (1.4 - 0.7 * $0) }
    contagionScale = max(1e-12, joining * chain / (1.4 * leaving * reproduction))
  }
}
