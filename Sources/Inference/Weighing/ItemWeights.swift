import RandomStreams
import Simulation

/// What each item, origin and source did to the ranking: the posterior had it never been reported.
///
/// By importance reweighting of the final particles, so nothing is run again.
struct ItemWeights {
  let weigher: Weigher
  let ranking: Ranking

  /// One item at a time, by diagnosticity, highest first.
  func items() -> [ExplainDocument.Weight] {
    let all = weigher.model.scored.indices.map { index in
      weight(weigher.model.scored[index].item.id, [index], item: index)
    }
    return Self.sorted(all)
  }

  /// All items that share an origin, where it has several.
  func origins() -> [ExplainDocument.Weight] {
    sets { String(weigher.model.scored[$0].group) }.map { places in
      weight(weigher.model.scored[places.first ?? 0].item.id, places)
    }
  }

  /// All items of a source, where it has several.
  func sources() -> [ExplainDocument.Weight] {
    Self.sorted(
      sets { weigher.model.scored[$0].item.source }.map { places in
        weight(weigher.model.scored[places.first ?? 0].item.source, places)
      })
  }

  private func sets(_ key: (Int) -> String) -> [[Int]] {
    var order: [String] = []
    var sets: [String: [Int]] = [:]
    for index in weigher.model.scored.indices {
      if sets[key(index)] == nil { order.append(key(index)) }
      sets[key(index), default: []].append(index)
    }
    return order.compactMap { sets[$0] }.filter { $0.count > 1 }
  }

  private func weight(
    _ id: String, _ places: [Int], item: Int? = nil
  ) -> ExplainDocument.Weight {
    let model = weigher.model
    let set = Set(places)
    let found = ranking.weights.map { entry in
      entry.reweighted { model.change(without: set, $0.predictions) }
    }
    let nats = found.map { -$0.change }
    return ExplainDocument.Weight(
      id: id, item: item.map { model.scored[$0].item },
      decibans: nats.map(EvidenceArithmetic.decibans), diagnosticity: spread(nats),
      without: ranking.posterior(changed: found.map(\.change)),
      effectiveSize: found.map(\.effectiveSize).min() ?? 0,
      produced: item.flatMap { produced($0) })
  }

  /// Standard deviation over the explanations, in decibans, weighed by their priors.
  private func spread(_ nats: [Double]) -> Double {
    let rows = zip(nats, ranking.weights.map(\.prior)).filter { $0.0.isFinite && $0.1 > 0 }
    let total = rows.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return 0 }
    let mean = rows.reduce(0) { $0 + $1.0 * $1.1 } / total
    let variance = rows.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
    return EvidenceArithmetic.decibans(variance.squareRoot())
  }

  private func produced(_ item: Int) -> Double? {
    guard weigher.model.scored[item].density == nil else { return nil }
    var share = 0.0
    for (entry, chance) in zip(ranking.weights, ranking.posterior) {
      for particle in entry.particles where particle.payload.predictions[item] > 0.5 {
        share += chance * Elementary.exp(particle.logWeight)
      }
    }
    return min(1, share)
  }

  private static func sorted(
    _ weights: [ExplainDocument.Weight]
  ) -> [ExplainDocument.Weight] {
    weights.enumerated()
      .sorted { ($1.element.diagnosticity, $0.offset) < ($0.element.diagnosticity, $1.offset) }
      .map(\.element)
  }
}
