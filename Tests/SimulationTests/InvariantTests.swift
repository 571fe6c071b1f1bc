import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `In every hour of every run` {
  @Test(arguments: HiddenFacts.allCases, SmallCrises.sizes)
  func `people are conserved, shares are shares and numbers are finite`(
    cell: HiddenFacts, people: Double
  ) {
    let countries = [
      SmallCrises.threeRegions(people: people), SmallCrises.oneRegion(people: people),
      Country.plain(people: people, regions: 17),
    ]
    for country in countries {
      for shock in [ShockSize.none, .generic, .price, .violent] {
        let crisis = SmallCrises.crisis(country, shock: shock, days: 15)
        expectSound(Ensemble.whole(crisis, seed: 23), runs: 0..<3, cell)
      }
    }
  }

  /// The harshest corner: everybody armed, angry and ordered to shoot, for two months.
  @Test(arguments: HiddenFacts.allCases)
  func `nothing breaks in a slaughter`(cell: HiddenFacts) {
    for people in SmallCrises.sizes {
      let crisis = SmallCrises.crisis(
        SmallCrises.threeRegions(people: people), shock: .violent, days: 60)
      var ensemble = Ensemble.whole(crisis, seed: 29)
      ensemble.overrides = [
        "character.repressive": 6, "lethal-force.live-fire": 0.1, "belief.base": 8,
        "radicalisation.by-force": 0.5, "officer-deaths.rate": 0.1, "wounds.per-death": 100,
        "sweep.rate": 0.5, "arrests.rate": 0.5, "mobilisation.quiet-pool": 0.02,
      ]
      expectSound(ensemble, runs: 0..<2, cell)
    }
  }

  @Test func `every parameter may stand at either end of its range`() {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(people: 2e5), shock: .violent, days: 5)
    for card in wholeEngine.parameters {
      for end in [card.range.lowerBound, card.range.upperBound] {
        var ensemble = Ensemble.whole(crisis, seed: 31)
        ensemble.overrides = ["character.repressive": 2]
        ensemble.overrides[card.id] = end
        expectSound(ensemble, runs: 0..<1, .insiderCoup, "\(card.id) = \(end)")
      }
    }
  }

  @Test func `what is lost, halved, raised from the dead or no number is found`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let breaks: [(World) -> Void] = [
      { $0.street.home[0] -= 1 },
      { $0.street.home[0] -= 0.5 }, { $0.street.home[0] += $0.street.dead[0] + 1 },
      {
        $0.street.home[3] += 5
        $0.street.dead[3] -= 5
      },
      { $0.power.lean[0] = 1.2 }, { $0.forces.lean[0] = -0.1 }, { $0.belief = .nan },
      { $0.forces.obedience[2] = 1.5 }, { $0.street.fear[1] = .infinity },
      { $0.organised[0] = .nan }, { $0.patron.sovereignty = -0.1 },
    ]
    for harm in breaks {
      let world = try #require(Scene.world(crisis, protesters: 100))
      #expect(world.brokenInvariants() == [])
      harm(world)
      #expect(!world.brokenInvariants().isEmpty)
    }
  }

  private func expectSound(
    _ ensemble: Ensemble, runs: Range<Int>, _ cell: HiddenFacts, _ comment: String = ""
  ) {
    for run in runs {
      var broken: [String] = []
      let seen = ensemble.watched(run, facts: cell.facts) { world in
        if broken.isEmpty { broken = world.brokenInvariants() }
      }
      #expect(broken.isEmpty, "\(comment) run \(run): \(broken.prefix(3))")
      #expect(isInOrder(seen.events), "the ledger of run \(run) is out of order")
      #expect(seen.values.count == ensemble.setting.crisis.days * ensemble.layout.width)
      // A ruler still in the hands of insiders on the last day has lost, but has not fallen.
      let isHeld = seen.hour(of: "ruler-held") != nil
      #expect((seen.fallHour == nil) == seen.outcome.stays || isHeld, "\(comment) run \(run)")
    }
  }

  private func isInOrder(_ events: [LedgerEntry]) -> Bool {
    zip(events, events.dropFirst()).allSatisfy { $0.hour <= $1.hour }
      && events.allSatisfy { !$0.reason.isEmpty }
  }
}
