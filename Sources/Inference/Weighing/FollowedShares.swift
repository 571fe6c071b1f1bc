import RandomStreams

/// What share of the weighed runs, as a forecast goes on with them, do what an item of evidence says.
struct FollowedShares {
  private let model: EvidenceModel
  private let posterior: [Double]
  private let runs: [[WeightedParticle<WeighedRun>]]

  /// Of a ranking. Cost: one pass over the weighed runs.
  init(_ ranking: Ranking, _ model: EvidenceModel) {
    self.model = model
    posterior = ranking.posterior
    runs = ranking.weights.map { $0.continuing(model) }
  }

  /// The share that follows an item, by its place among the scored ones. One pass over the runs.
  func share(of index: Int) -> Double {
    let item = model.scored[index]
    return zip(runs, posterior).reduce(0) { sum, entry in
      entry.0.reduce(sum) { sum, particle in
        let prediction = Double(particle.payload.predictions[index])
        return item.isFollowed(by: prediction)
          ? sum + entry.1 * Elementary.exp(particle.logWeight) : sum
      }
    }
  }
}
