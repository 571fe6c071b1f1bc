import Simulation

/// The ranking under other grade tables and other prior odds.
struct RankingVariants {
  let weigher: Weigher
  let ranking: Ranking

  func all() -> [ExplainDocument.Variant] { tables() + priors() }

  private func tables() -> [ExplainDocument.Variant] {
    let base = weigher.model
    let reading = ObservableReading(weigher.ensemble.setting, weigher.ensemble.layout)
    return GradeTable.everyTable.filter { $0.name != base.table.name }.map { table in
      let other = EvidenceModel(weigher.known, reading: reading, table: table)
      // Another table may pick another of two items that say the same: only the common ones count.
      let places = other.scored.map { entry in
        base.scored.firstIndex { $0.item.id == entry.item.id }
      }
      let found = ranking.weights.map { entry in
        entry.reweighted { run in
          let predictions = places.map { $0.map { run.predictions[$0] } ?? .nan }
          return other.logWeight(predictions, moves: run.moves)
            - base.logWeight(run.predictions, moves: run.moves)
        }
      }
      return ExplainDocument.Variant(
        name: "\(table.name) grade table",
        posterior: ranking.posterior(changed: found.map(\.change)),
        effectiveSize: found.map(\.effectiveSize).min() ?? 0)
    }
  }

  private func priors() -> [ExplainDocument.Variant] {
    let none = ranking.weights.map { _ in 0.0 }
    let size = ranking.weights.map(\.effectiveSize).min() ?? 0
    var variants = [
      ExplainDocument.Variant(
        name: "equal priors",
        posterior: ranking.posterior(changed: none, priors: ranking.weights.map { _ in 1 }),
        effectiveSize: size)
    ]
    guard
      let best = ranking.posterior.indices.max(by: { ranking.posterior[$0] < ranking.posterior[$1] }
      )
    else { return variants }
    var halved = ranking.weights.map(\.prior)
    halved[best] /= 3
    variants.append(
      ExplainDocument.Variant(
        name: "prior odds of \(ranking.weights[best].id) a third",
        posterior: ranking.posterior(changed: none, priors: halved), effectiveSize: size))
    return variants
  }
}
