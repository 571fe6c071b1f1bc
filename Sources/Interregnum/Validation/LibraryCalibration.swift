import CaseFiles
import Inference
import Polity
import RandomStreams
import Simulation

/// The settled cases of the library simulated under the same draws of the model's parameters.
struct LibraryCalibration: Sendable {
  /// What the cases say together.
  let joint: JointCalibration
  /// The parameters, in the order of a draw's numbers.
  let parameters: [ParameterCard]
  /// Recorded numbers that weigh, all cases together.
  let numbers: Int

  /// Runs of each case under each draw.
  static let repeats = 3
  /// Share of the draws that must stay effective, or the likelihood is tempered.
  static let floor = 0.2
  private static let seed: UInt64 = 31
  private static let draw = Purpose("calibration.draw")
  private static let facts = Purpose("calibration.facts")

  /// Runs the library: `draws` draws, `repeats` runs of every case under each. Cost: about a hundredth
  /// of a second a run.
  static func made(_ cases: [ReadCase], draws count: Int, threads: Int) async throws -> Self? {
    let parameters = Laboratory.engine.parameters.filter {
      if case .fixed = $0.prior { return false }
      return true
    }
    let draws = (0..<count).map { index -> [Double] in
      var stream = StreamFamily(seed: seed, run: UInt64(index)).stream(draw)
      return parameters.map { _ in stream.normal() }
    }
    var (said, numbers): ([SharedCase], Int) = ([], 0)
    for (place, read) in cases.enumerated() {
      try Task.checkCancellation()
      let trial = CalibrationTrial(read.dossier, parameters, seed: seed)
      // Luck and case numbers of one case are never those of another.
      let batch = draws.enumerated().map { index, z in
        Candidate(z: z, process: UInt64((place * count + index) * repeats))
      }
      let answers = await TemperedSampler.evaluate(batch, threads: threads) { candidate in
        Evaluation(logWeight: 0, payload: trial.tally(candidate, repeats: repeats, draw: facts))
      }
      numbers += trial.numbers.count
      said.append(trial.said(answers.map(\.payload), repeats: repeats))
    }
    return JointCalibration(draws: draws, cases: said, floor: floor * Double(count)).map {
      Self(joint: $0, parameters: parameters, numbers: numbers)
    }
  }

  /// How far the other cases move the parameters that they clearly move, by id, in standard
  /// deviations of their priors.
  func centres(without caseID: String) -> [String: Double] {
    guard let place = joint.cases.firstIndex(where: { $0.id == caseID }) else { return [:] }
    let moved = joint.shifts(joint.weights(without: place)).filter { $0.clear != 0 }
    return Dictionary(
      moved.map { (parameters[$0.place].id, $0.clear) }, uniquingKeysWith: { a, _ in a })
  }
}

/// One case under a draw: runs over the mixture of its explanations, held against what is settled.
struct CalibrationTrial: Sendable {
  /// A recorded number and what a run says of it.
  struct Recorded: Sendable {
    let measure: Measure
    let density: MeasurementDensity
  }
  /// Yes-or-no questions, and numbers.
  let questions: [(measure: Measure, happened: Bool)]
  let numbers: [Recorded]
  private let ensemble: Ensemble
  private let parameters: [ParameterCard]

  /// Answers of the runs under one draw.
  struct Tally: Sendable {
    var hits: [Int]
    var measured: Double
  }

  init(_ dossier: Dossier, _ parameters: [ParameterCard], seed: UInt64) {
    ensemble = Ensemble(
      dossier.crisis, engine: Laboratory.engine, seed: seed, runs: 0,
      explanations: Laboratory.explanations(of: dossier.crisis))
    self.parameters = parameters
    var (yesNo, counted): ([(measure: Measure, happened: Bool)], [Recorded]) = ([], [])
    let shown = Dictionary(
      dossier.crisis.questions.map { ($0.id, $0.estimate ?? "") }, uniquingKeysWith: { a, _ in a })
    for measure in Measure.questions(ensemble) {
      guard let settled = dossier.settlements.first(where: { $0.question == measure.id }),
        let answer = settled.answer
      else { continue }
      if measure.isChance {
        if answer == 0 || answer == 1 { yesNo.append((measure, answer == 1)) }
      } else if let text = shown[measure.id], ["deaths", "turnout"].contains(text),
        let density = MeasurementDensity(value: answer, grade: settled.grade, observable: text)
      {
        counted.append(Recorded(measure: measure, density: density))
      }
    }
    (questions, numbers) = (yesNo, counted)
  }

  /// Runs a draw `repeats` times.
  func tally(_ candidate: Candidate, repeats: Int, draw: Purpose) -> Tally {
    var overrides: [String: Double] = [:]
    for (card, z) in zip(parameters, candidate.z) {
      overrides[card.id] = card.prior.value(standardNormal: z)
    }
    var hits = questions.map { _ in 0 }
    let densities = (0..<repeats).map { turn -> Double in
      let number = Int(candidate.process) + turn
      var stream = StreamFamily(seed: ensemble.seed, run: UInt64(number)).stream(draw)
      let place = stream.discrete(weights: ensemble.explanations.map(\.weight))
      let run = ensemble.engine.run(
        ensemble.setting, layout: ensemble.layout, seed: ensemble.seed,
        plan: RunPlan(
          run: number, facts: ensemble.explanations[place].facts, explanation: place,
          overrides: overrides))
      for (index, question) in questions.enumerated()
      where question.measure.value(in: run) > 0.5 {
        hits[index] += 1
      }
      return numbers.reduce(0) {
        $0 + $1.density.term($1.measure.value(in: run)).logLikelihood
      }
    }
    return Tally(hits: hits, measured: EvidenceArithmetic.logMeanExp(densities))
  }

  /// What the case says of all draws.
  func said(_ tallies: [Tally], repeats: Int) -> SharedCase {
    SharedCase(
      id: ensemble.setting.crisis.id,
      questions: questions.enumerated().map { place, question in
        SharedQuestion(
          id: question.measure.id, happened: question.happened,
          hits: tallies.map { $0.hits[place] }, runs: repeats)
      }, measured: tallies.map(\.measured))
  }
}
