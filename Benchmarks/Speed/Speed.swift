import Benchmark
import Citizens
import Classics
import Inference
import Mechanisms
import Polity
import RandomStreams
import Simulation

/// A strong shock to a country of 17 regions.
private func crisis(_ people: Double, days: Int) -> Crisis {
  Crisis(
    id: "bench", title: "A nation", start: CalendarDay(number: 0), days: days,
    country: .plain(people: people, regions: 17),
    shock: Shock(what: "something grave happens", size: 1.2))
}

private func ensemble(_ crisis: Crisis, _ resolution: Individuals?) -> Ensemble {
  var engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
  engine.resolution = resolution
  return Ensemble(crisis, engine: engine, seed: 2022, runs: 1000)
}

// Each iteration takes another run or key: one fixed seed would flatter the branch predictor.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .throughput, .instructions, .peakMemoryResident],
    maxDuration: .seconds(3))

  for lanes in [true, false] {
    Benchmark("citizen kernel, \(lanes ? "lanes" : "one by one"), 65,536 citizens") { benchmark in
      let count = 65_536
      let states = [UInt8](repeating: 0, count: count)
      var flags = states
      for round in benchmark.scaledIterations {
        let hash = CitizenHash(key: UInt64(round) &* 0x9e37_79b9_7f4a_7c15)
        states.withUnsafeBufferPointer { states in
          flags.withUnsafeMutableBufferPointer { flags in
            guard let from = states.baseAddress, let to = flags.baseAddress else { return }
            let limit = DenseKernel.limit(0.001)
            blackHole(
              lanes
                ? DenseKernel.candidates(
                  hash, limit: limit, first: 0, count: count, states: from, flags: to)
                : DenseKernel.reference(
                  hash, limit: limit, first: 0, count: count, states: from, flags: to))
          }
        }
      }
    }
  }

  for (name, people) in [("20 thousand", 2e4), ("1 million", 1e6), ("19 million", 19e6)] {
    for resolution in [Individuals(), nil] {
      let what = resolution == nil ? "cohorts" : "individuals"
      Benchmark("run of \(what), \(name), 10 days") { benchmark in
        let ensemble = ensemble(crisis(people, days: 10), resolution)
        for run in benchmark.scaledIterations { blackHole(ensemble.trajectory(run)) }
      }
    }
  }

  Benchmark("ties of a small world, 100 thousand citizens, 12 each") { benchmark in
    for seed in benchmark.scaledIterations {
      blackHole(TieTable(SocialNetwork(), people: [50_000, 50_000], seed: UInt64(seed)))
    }
  }

  Benchmark("run over ties, 100 thousand citizens, 12 each, 10 days") { benchmark in
    let crisis = crisis(1e5, days: 10)
    let ties = Individuals(
      Setting(crisis), network: SocialNetwork(weight: 0.5), seed: 1)
    let ensemble = ensemble(crisis, ties)
    benchmark.startMeasurement()
    for run in benchmark.scaledIterations { blackHole(ensemble.trajectory(run)) }
  }

  Benchmark("Epstein's lattice, 40 x 40, 100 ticks") { benchmark in
    for seed in benchmark.scaledIterations {
      let lattice = try EpsteinLattice(EpsteinSetup(), seed: UInt64(seed))
      for _ in 0..<100 { lattice.step() }
      blackHole(lattice.active)
    }
  }

  Benchmark("approximate computation, 20,000 simulations of nothing") { benchmark in
    for seed in benchmark.scaledIterations {
      let plan = ApproximatePlan(
        observed: [2.5], dimensions: 1, particles: 1000, generations: 20, budget: 20_000,
        seed: UInt64(seed))
      blackHole(try ApproximateComputation.run(plan, each: { [$0.z[0]] }).simulations)
    }
  }
}
