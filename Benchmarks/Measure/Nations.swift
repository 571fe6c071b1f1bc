import Citizens
import Dispatch
import Mechanisms
import Polity
import Simulation

/// Whole runs of the whole model: 17 regions, a strong shock (1.2 standard deviations).
enum Nations {
  static func crisis(people: Double, hours: Double) -> Crisis {
    Crisis(
      id: "bench", title: "A nation", start: CalendarDay(number: 0), days: Int(hours / 24),
      country: .plain(people: people, regions: 17),
      shock: Shock(what: "something grave happens", size: 1.2))
  }

  private static func network(_ neighbours: Double) -> SocialNetwork? {
    neighbours > 0 ? SocialNetwork(neighbours: Int(neighbours), weight: 0.5) : nil
  }

  /// PEOPLE, HOURS, NEIGHBOURS (0: none), DENSE (1: ask everyone), THREADS: CPU seconds of laying
  /// ties and of one run, megabytes, largest crowd, citizen-hours a CPU second.
  static func run(_ numbers: [Double]) -> [String: Double] {
    let (people, hours) = (numbers.at(0, or: 1e6), numbers.at(1, or: 432))
    let crisis = crisis(people: people, hours: hours)
    let kernel = numbers.at(3, or: 0) == 1 ? Individuals.Kernel.dense : .sparse
    let workers = Workers.threads(Int(numbers.at(4, or: 1)))
    var engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
    let laying = Meter.cost {
      engine.resolution =
        network(numbers.at(2, or: 0)).map {
          Individuals(
            Setting(crisis), network: $0, seed: 1, kernel: kernel, workers: workers)
        } ?? Individuals(kernel: kernel, workers: workers)
    }
    let ensemble = Ensemble(crisis, engine: engine, seed: 2022, runs: 2)
    var crowd = 0.0
    let running = Meter.cost {
      let seen = ensemble.trajectory(0)
      let place = ensemble.layout.place("turnout")?.first ?? 0
      for day in 0..<crisis.days {
        crowd = max(crowd, Double(seen.values[day * ensemble.layout.width + place]))
      }
    }
    return [
      "laying": laying, "running": running, "memory": Meter.peakMemory, "peak": crowd,
      "updates": people * hours / running, "updates-with-ties": people * hours / (running + laying),
    ]
  }

  /// PEOPLE, NEIGHBOURS: CPU seconds of laying ties.
  static func ties(_ numbers: [Double]) -> [String: Double] {
    let people = Int(numbers.at(0, or: 1e6)) / 17
    let network = SocialNetwork(neighbours: Int(numbers.at(1, or: 12)))
    let cost = Meter.cost {
      _ = TieTable(network, people: [Int](repeating: people, count: 17), seed: 1)
    }
    return ["laying": cost, "memory": Meter.peakMemory]
  }

  /// RUNS, PEOPLE, HOURS: CPU seconds of an ensemble of individuals; a quarter of its runs have each
  /// of four sizes of shock, from none to twice the strong one.
  static func ensemble(_ numbers: [Double]) -> [String: Double] {
    let (runs, people, hours) = (
      Int(numbers.at(0, or: 1000)), numbers.at(1, or: 20_000), numbers.at(2, or: 240)
    )
    return many(runs, people, hours, Individuals())
  }

  /// The same of cohorts.
  static func cohorts(_ numbers: [Double]) -> [String: Double] {
    let (runs, people, hours) = (
      Int(numbers.at(0, or: 1000)), numbers.at(1, or: 20_000), numbers.at(2, or: 240)
    )
    return many(runs, people, hours, nil)
  }

  private static func many(
    _ runs: Int, _ people: Double, _ hours: Double, _ resolution: Individuals?
  ) -> [String: Double] {
    var engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
    engine.resolution = resolution
    let cost = Meter.cost {
      for size in [0, 0.4, 1.2, 2.4] {
        var crisis = crisis(people: people, hours: hours)
        crisis.shock?.size = .exactly(size)
        let ensemble = Ensemble(crisis, engine: engine, seed: 2022, runs: runs)
        for run in 0..<runs / 4 { _ = ensemble.trajectory(run) }
      }
    }
    return ["seconds": cost, "memory": Meter.peakMemory, "per-run": cost / Double(runs / 4 * 4)]
  }
}

extension Workers {
  static func threads(_ width: Int) -> Workers {
    guard width > 1 else { return .alone }
    return Workers(width: width) { count, piece in
      DispatchQueue.concurrentPerform(iterations: count) { piece($0) }
    }
  }
}
