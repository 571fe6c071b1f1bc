import Citizens
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A run of citizens gives the same bytes` {
  private let crisis = {
    var crisis = SmallCrises.crisis(
      SmallCrises.threeRegions(people: 300_000), shock: .violent, days: 4)
    crisis.shock?.size = .exactly(3.5)
    return crisis
  }()

  @Test(arguments: [2, 3, 8])
  func `on any number of threads`(width: Int) {
    let alone = Ensemble.individuals(crisis, seed: 7)
    let many = Ensemble.individuals(crisis, Individuals(workers: .threads(width)), seed: 7)
    var peak = 0.0
    for run in 0..<4 {
      let seen = alone.trajectory(run)
      peak = max(peak, seen.peak("turnout", alone.layout))
      #expect(seen == many.trajectory(run))
    }
    #expect(peak > 5_000, "too few to share out")
  }

  @Test(arguments: SocialNetwork.Kind.allCases)
  func `on any number of threads, with acquaintances`(kind: SocialNetwork.Kind) {
    let setting = Setting(crisis)
    let ties = SocialNetwork(kind: kind, neighbours: 6, weight: 0.7)
    func trajectory(_ workers: Workers) -> Trajectory {
      let resolution = Individuals(setting, network: ties, seed: 3, workers: workers)
      return Ensemble.individuals(crisis, resolution, seed: 7).trajectory(1)
    }
    let alone = trajectory(.alone)
    #expect(alone == trajectory(.threads(2)))
    #expect(alone == trajectory(.threads(5)))
  }

  @Test func `with every kernel asked twice, and others under another seed`() {
    for kernel in Individuals.Kernel.allCases {
      let small = SmallCrises.crisis(
        SmallCrises.threeRegions(people: 20_000), shock: .violent, days: 3)
      let (a, b) = (
        Ensemble.individuals(small, Individuals(kernel: kernel), seed: 9),
        Ensemble.individuals(small, Individuals(kernel: kernel), seed: 10)
      )
      #expect(a.trajectory(0) == a.trajectory(0))
      #expect(a.trajectory(0).values != b.trajectory(0).values)
    }
  }
}
