import Citizens
import Polity
import Simulation

/// The resolution of stored runs, as numbers beside the parameters held in an archive's header.
enum StoredResolution {
  private static let individuals = "engine.individuals"
  private static let kind = "network.kind"
  private static let neighbours = "network.neighbours"
  private static let rewired = "network.rewired"
  private static let weight = "network.weight"

  static let names: Set<String> = [individuals, kind, neighbours, rewired, weight]

  static func numbers(_ ensemble: Ensemble) -> [String: Double] {
    guard let resolution = ensemble.engine.resolution as? Individuals else { return [:] }
    guard let network = resolution.network else { return [individuals: 1] }
    let number = SocialNetwork.Kind.allCases.firstIndex(of: network.kind) ?? 0
    return [
      individuals: 1, kind: Double(number), neighbours: Double(network.neighbours),
      rewired: network.rewired, weight: network.weight,
    ]
  }

  static func read(_ numbers: [String: Double]) -> (ResolutionChoice, SocialNetwork?) {
    guard numbers[individuals] == 1 else { return (.cohorts, nil) }
    let kinds = SocialNetwork.Kind.allCases
    guard let number = numbers[kind].flatMap({ Int(exactly: $0) }), kinds.indices.contains(number)
    else { return (.individuals, nil) }
    return (
      .individuals,
      SocialNetwork(
        kind: kinds[number], neighbours: numbers[neighbours].flatMap { Int(exactly: $0) } ?? 12,
        rewired: numbers[rewired] ?? 0.1, weight: numbers[weight] ?? 1)
    )
  }
}
