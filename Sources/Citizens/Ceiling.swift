import RandomStreams
import Simulation

/// Upper bounds of readiness of all strata of a class: the readiness of whoever stands at the upper
/// edge of each. Made when first wanted, for the run's one softness of thresholds.
final class Ceiling {
  @exclusivity(unchecked) private var made: ShareLattice?

  func lattice(softness: Double) -> ShareLattice {
    if let made { return made }
    // Nobody lies above twelve standard deviations.
    let edges = Strata.edges(parts: 1).dropFirst().map {
      min(12, Elementary.normalQuantile($0))
    }
    let lattice = ShareLattice(edges, softness: softness)
    made = lattice
    return lattice
  }
}
