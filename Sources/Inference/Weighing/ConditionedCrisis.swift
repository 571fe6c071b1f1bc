import Polity
import RandomStreams
public import Simulation

/// A crisis as a model that a sampler can question: which explanation holds and the parameters as
/// standard normals, luck as a seed, recorded moves imposed.
///
/// The first number chooses the explanation, by its prior; so one sampler weighs all of them, and
/// what is hard about the record for every explanation alike does not blur the ranking.
public struct ConditionedCrisis: Sendable {
  /// The crisis and what runs it.
  public let ensemble: Ensemble
  /// What the record imposes.
  public let script: MoveScript
  /// Parameters that are not known, in the order of a candidate's numbers after the first.
  public let parameters: [ParameterCard]
  /// What is not known beside them: numbers of the case with their priors, and the scores of regions;
  /// in the order of a candidate's numbers after the parameters.
  let unknowns: [(place: UnknownPlace, prior: Prior)]
  /// How the first number chooses.
  public let models: ModelChoice
  /// Where the priors of parameters are centred, by id, in their own standard deviations: what other
  /// cases have taught. 0 for those not named.
  public var centres: [String: Double] = [:]

  /// A model of a crisis.
  public init(_ ensemble: Ensemble, script: MoveScript) {
    self.ensemble = ensemble
    self.script = script
    unknowns =
      ensemble.setting.crisis.uncertainNumbers.map { ($0.place, $0.prior) }
      + RegionalScores.places(ensemble.setting).map { ($0, .normal(mean: 0, deviation: 1)) }
    models = ModelChoice(shares: ensemble.explanations.map(\.weight))
    parameters = ensemble.engine.parameters.filter { card in
      guard ensemble.overrides[card.id] == nil else { return false }
      return ensemble.explanations.indices.contains { explanation in
        if case .fixed = ensemble.prior(of: card, under: explanation) { return false }
        return true
      }
    }
  }

  /// Days whose luck can be changed alone.
  public var days: Int {
    let last = script.lastHour < .max ? script.lastHour / 24 : ensemble.setting.crisis.days - 1
    return max(0, min(last + 1, ensemble.setting.crisis.days))
  }

  /// Numbers of a candidate that choose: the explanation, and the luck of each day.
  public var choices: Int { 1 + days }

  /// How many numbers a candidate has: choices, parameters, numbers of the case.
  public var dimensions: Int { choices + parameters.count + unknowns.count }

  /// The explanation that a candidate holds true.
  public func explanation(_ candidate: Candidate) -> Int {
    models.model(candidate.z.first ?? 0)
  }

  /// The value of a parameter, by its place in ``parameters``, under the explanation that a candidate
  /// holds true; NaN where there is none.
  public func value(_ place: Int, of candidate: Candidate) -> Double {
    let number = choices + place
    guard parameters.indices.contains(place), candidate.z.indices.contains(number) else {
      return .nan
    }
    return ensemble.prior(of: parameters[place], under: explanation(candidate))
      .value(standardNormal: candidate.z[number] + (centres[parameters[place].id] ?? 0))
  }

  /// The run of a candidate, to the last hour known, or to the end of the crisis with `freely`: the
  /// same run, gone on with.
  public func run(_ candidate: Candidate, freely: Bool = false) -> Trajectory {
    var plan = plan(candidate)
    if freely { plan.hours = nil }
    return run(plan)
  }

  /// The run to the last hour known, given up as soon as `isHopeless` says so of the days so far; nil
  /// then.
  package func run(
    _ candidate: Candidate, unless isHopeless: (Trajectory) -> Bool
  ) -> Trajectory? {
    ensemble.engine.run(
      ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan(candidate),
      unless: isHopeless)
  }

  /// The same run to the last hour known, and from there to the end of the crisis with the luck of a
  /// future of its own.
  package func run(_ candidate: Candidate, future: Int) -> Trajectory {
    var plan = plan(candidate)
    plan.hours = nil
    // A number far from those of other requests, so that no future is used twice.
    plan.run = future &+ 0x2000_0000
    return run(plan)
  }

  /// The run of a plan.
  func run(_ plan: RunPlan) -> Trajectory {
    ensemble.engine.run(
      ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan)
  }

  /// What a candidate says of its run, to the last hour known.
  func plan(_ candidate: Candidate) -> RunPlan {
    let explanation = explanation(candidate)
    var values = ensemble.overrides
    // Numbers that the explanation states exactly need no draw.
    for (id, prior) in ensemble.assumed[explanation] where values[id] == nil {
      values[id] = prior.median
    }
    for (card, z) in zip(parameters, candidate.z.dropFirst(choices)) {
      values[card.id] = ensemble.prior(of: card, under: explanation)
        .value(standardNormal: z + (centres[card.id] ?? 0))
    }
    // A run's number names the luck of the days to come.
    let number = Int(truncatingIfNeeded: candidate.process)
    var plan = RunPlan(
      run: number, facts: ensemble.explanations[explanation].facts, explanation: explanation,
      overrides: values, script: script, without: ensemble.without)
    for ((place, prior), z) in zip(unknowns, candidate.z.dropFirst(choices + parameters.count)) {
      plan.held[place] = prior.value(standardNormal: z)
    }
    // The number itself does not matter, only that the same one gives the same luck.
    plan.dailyLuck = candidate.z.dropFirst().prefix(days).map { $0.bitPattern }
    if script.lastHour < .max { plan.hours = script.lastHour + 1 }
    return plan
  }
}
