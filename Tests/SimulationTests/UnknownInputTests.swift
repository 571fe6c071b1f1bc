import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `What nobody knows` {
  /// A country in which every number that may be a range is one.
  private var crisis: Crisis {
    var country = SmallCrises.threeRegions()
    country.repressiveness = .between(-1, 1)
    country.bargain.delivered = .between(0.8, 0.95)
    country.channel.openness = .between(0.7, 0.9)
    country.channel.stateMediaTrust = .between(0.2, 0.5)
    for place in country.regions.indices {
      country.regions[place].exposure = .between(0.3, 0.8)
      country.regions[place].grievance = .between(-0.5, 0.5)
      country.regions[place].garrison = .between(0.5, 2)
      country.regions[place].patronAffinity = .between(0.2, 0.6)
    }
    for place in country.factions.indices {
      country.factions[place].strength = .between(0.2, 0.5)
      country.factions[place].abroad = .between(0.1, 0.4)
    }
    for place in country.organs.indices {
      country.organs[place].men = .between(500, 4000)
      country.organs[place].loyalty = .between(-0.5, 0.5)
    }
    for place in country.groups.indices {
      country.groups[place].men = .between(100, 900)
      country.groups[place].armed = .between(0.05, 0.4)
    }
    for place in country.patrons.indices {
      country.patrons[place].contingent = .between(500, 2000)
      country.patrons[place].interest = .between(0.5, 0.9)
      country.patrons[place].commitments = .between(0.1, 0.4)
      country.patrons[place].alignment = .between(0.2, 0.6)
    }
    var crisis = SmallCrises.crisis(country, shock: .violent, days: 8)
    crisis.shock?.size = .between(1.5, 2.5)
    return crisis
  }

  /// Names, streams, lanes and kinds of every number at once: one that was wrong would move the run.
  @Test func `held at what a run draws for it leaves the run as it is, to the bit`() {
    let ensemble = Ensemble.whole(crisis, seed: 11, explanations: HiddenFacts.evenly)
    let inputs = ensemble.unknownInputs
    #expect(inputs.count { $0.meaning.isEmpty } == 4 + 12 + 6 + 8 + 2 + 4 + 1)
    for run in 0..<3 {
      let drawn = ensemble.drawn(inputs, in: run)
      let held = zip(inputs, drawn).reduce(ensemble) { $1.0.held(at: $1.1, in: $0) }
      #expect(held.unknownInputs.isEmpty)
      #expect(held.trajectory(run) == ensemble.trajectory(run), "run \(run)")
    }
  }

  @Test func `held elsewhere moves the run`() {
    let ensemble = Ensemble.whole(crisis, seed: 11)
    let plain = ensemble.trajectory(0)
    for id in ["shock.size", "regions.capital.exposure", "mobilisation.joining"] {
      let input = ensemble.unknownInputs.first { $0.id == id }
      #expect(input.map { $0.held(at: $0.range.upperBound, in: ensemble).trajectory(0) } != plain)
    }
  }

  /// 5% below and 5% above: 200 draws give 10 each, deviation 3.1; outside 0...25 once in 10^6.
  @Test func `lies within its 90% range nine times of ten`() throws {
    let ensemble = Ensemble.whole(crisis, seed: 2)
    let inputs = ensemble.unknownInputs
    let drawn = (0..<200).map { ensemble.drawn(inputs, in: 2 * $0) }
    for (place, input) in inputs.enumerated() {
      let below = drawn.count { $0[place] < input.range.lowerBound }
      let above = drawn.count { $0[place] > input.range.upperBound }
      #expect(below <= 25 && above <= 25, "\(input.id): \(below) below, \(above) above")
    }
  }
}
