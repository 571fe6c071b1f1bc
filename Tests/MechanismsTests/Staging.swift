import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

/// A day in the small country: people stand where they were put, nothing else has happened.
func staged(
  _ cell: HiddenFacts = .uprising, shock: ShockSize = .strong, protesters: Double = 5000,
  rioters: Double = 0, organised: Double = 0, others: [any Mechanism.Type] = [],
  _ change: (inout Country) -> Void = { _ in }
) throws -> World {
  var country = SmallCrises.threeRegions()
  change(&country)
  return try #require(
    Scene.world(
      SmallCrises.crisis(country, shock: shock), facts: cell.facts, protesters: protesters,
      rioters: rioters, organised: organised, others: others))
}
