import Polity
import Simulation

/// Posterior probabilities of explanations and hidden facts from what the weigher found.
struct Ranking {
  let weights: [ExplanationWeight]
  let bands: [PosteriorBand]

  /// Nil where no explanation has any evidence.
  init?(_ weights: [ExplanationWeight], seed: UInt64) {
    self.weights = weights
    guard
      let bands = PosteriorBand.bands(
        logEvidences: weights.map(\.logEvidence), standardErrors: weights.map(\.standardError),
        priors: weights.map(\.prior), seed: seed)
    else { return nil }
    self.bands = bands
  }

  var posterior: [Double] { bands.map(\.probability) }

  /// The posterior after the log evidences changed.
  func posterior(changed by: [Double], priors: [Double]? = nil) -> [Double] {
    let logs = zip(weights, by).map { $0.logEvidence + $1 }
    return EvidenceArithmetic.posterior(
      logEvidences: logs, priors: priors ?? weights.map(\.prior)) ?? logs.map { _ in .nan }
  }

  /// Each value of each hidden fact that some explanation has.
  func marginals(_ facts: [Facts]) -> [ExplainDocument.Marginal] {
    var found: [ExplainDocument.Marginal] = []
    func add(_ name: String, _ value: String, _ holds: (Facts) -> Bool) {
      var (prior, after) = (0.0, 0.0)
      for (index, fact) in facts.enumerated() where holds(fact) {
        prior += weights[index].prior
        after += posterior[index]
      }
      guard prior > 0 else { return }
      found.append(.init(fact: name, value: value, prior: prior, posterior: after))
    }
    for sponsor in Facts.Sponsor.allCases {
      add("sponsor of the organised groups", sponsor.rawValue) { $0.sponsor == sponsor }
    }
    add("a rival works against the ruler", "yes") { $0.rivalHostile }
    for intent in [Facts.Intent.use, .stage] {
      add("the ruler means to \(intent.rawValue) the crisis", "yes") { $0.intent == intent }
    }
    add("the patron was told beforehand", "yes") { $0.patronForewarned }
    add("trained foreigners are among the groups", "yes") { $0.foreignFighters }
    return found
  }
}
