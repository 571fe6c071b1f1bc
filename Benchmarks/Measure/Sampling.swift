import Inference
import RandomStreams

/// What a sampler costs where the model costs nothing: one normal number seen once.
enum Sampling {
  /// SIMULATIONS: microseconds of CPU time a simulation.
  static func overhead(_ numbers: [Double]) throws -> [String: Double] {
    let plan = ApproximatePlan(
      observed: [2.5], dimensions: 1, particles: 1000, generations: 20,
      budget: Int(numbers.at(0, or: 200_000)), seed: 1)
    var count = 0.0
    let cost = try Meter.cost {
      let run = try ApproximateComputation.run(plan) { candidate in
        var luck = StreamFamily(seed: candidate.process, run: 0).stream(Purpose("bench"))
        return [candidate.z[0] + 0.5 * luck.normal()]
      }
      count = Double(run.simulations)
    }
    return ["microseconds": cost / count * 1e6, "simulations": count]
  }
}
