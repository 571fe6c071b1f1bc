package import Inference

/// What follows from the numbers of a weighing: the same for every sentence, table and key.
package struct ExplainFindings {
  /// Runs below which a re-weighed number is rough.
  package static let fewRuns = 50.0
  /// Change of the leader's probability that is worth a line, 0...1.
  package static let change = 0.02
  /// Share of the weighed runs below which an item counts as not produced.
  package static let rare = 0.02

  private let document: ExplainDocument

  package init(_ document: ExplainDocument) { self.document = document }

  /// The explanation that stands highest.
  package var leader: ExplainDocument.Ranked? { document.explanations.first }

  /// Explanations that stand so near the leader that evidence does not tell them from it.
  package var alike: [ExplainDocument.Ranked] {
    guard let leader else { return [] }
    return document.explanations.dropFirst().filter {
      PairVerdict(leader, $0).order == .alike
    }
  }

  /// Nothing that was known bears on the order: no moves and no item that tells anything.
  package var isSilent: Bool {
    document.imposed.isEmpty && document.ruledOut.isEmpty && telling.isEmpty
  }

  /// Items that speak differently for some explanations.
  package var telling: [ExplainDocument.Weight] { document.items.filter { !tellsNothing($0) } }

  /// Items whose absence can be reckoned.
  package var weighed: [ExplainDocument.Weight] {
    document.items.filter { !leaderWithout($0).isNaN }
  }

  /// How many items tell nothing.
  package var silentItems: Int { document.items.count { tellsNothing($0) } }

  /// Every explanation that has a prior gets nearly the same from it.
  package func tellsNothing(_ weight: ExplainDocument.Weight) -> Bool {
    let found = spoken(weight).map(\.decibans).filter { !$0.isNaN }
    guard let low = found.min(), let high = found.max() else { return true }
    return !(high - low >= Decibans.nothing)
  }

  /// What it says for each explanation beyond what it says for all: decibans less their mean,
  /// weighed by priors. NaN where no run is left.
  package func relative(_ weight: ExplainDocument.Weight) -> [Double] {
    Self.relative(weight.decibans, priors: document.explanations.map(\.prior))
  }

  /// Decibans less their mean, weighed by priors, one for each prior.
  package static func relative(_ decibans: [Double], priors: [Double]) -> [Double] {
    let rows = zip(decibans, priors).filter { $0.1 > 0 && $0.0.isFinite }
    let total = rows.reduce(0) { $0 + $1.1 }
    let mean = total > 0 ? rows.reduce(0) { $0 + $1.1 * $1.0 } / total : 0
    return priors.indices.map { decibans.indices.contains($0) ? decibans[$0] - mean : .nan }
  }

  private func spoken(_ weight: ExplainDocument.Weight) -> [(decibans: Double, prior: Double)] {
    zip(weight.decibans, document.explanations.map(\.prior)).filter { $0.1 > 0 }
      .map { (decibans: $0.0, prior: $0.1) }
  }

  /// The leader's probability had these items never been reported; NaN where no run is left.
  package func leaderWithout(_ weight: ExplainDocument.Weight) -> Double {
    weight.without.first ?? .nan
  }

  /// How far their absence moves the leader, 0...1.
  package func move(_ weight: ExplainDocument.Weight) -> Double {
    guard let leader else { return 0 }
    let moved = abs(leaderWithout(weight) - leader.posterior)
    return moved.isNaN ? 0 : moved
  }

  /// Sets of items by how far their absence moves the leader, farthest first.
  package func byMove(_ weights: [ExplainDocument.Weight]) -> [ExplainDocument.Weight] {
    weights.enumerated()
      .sorted { (move($1.element), $0.offset) < (move($0.element), $1.offset) }
      .map(\.element)
  }

  /// Items whose absence moves the leader by more than two points, farthest first.
  package var movers: [ExplainDocument.Weight] {
    byMove(document.items.filter { move($0) > Self.change })
  }

  /// Items that hardly any weighed run produces.
  package var unproduced: [ExplainDocument.Weight] {
    document.items.filter { ($0.produced ?? 1) < Self.rare }
  }

  /// Place of the highest probability; nil where none is a number.
  static func highest(_ values: [Double]) -> Int? {
    let known = values.indices.filter { !values[$0].isNaN }
    return known.max { (values[$0], $1) < (values[$1], $0) }
  }

  /// Items and sources that carry the order: without one of them another explanation stands first.
  package var carriers: [ExplainDocument.Weight] {
    (document.items + document.sources).filter {
      $0.effectiveSize >= Self.fewRuns && (Self.highest($0.without) ?? 0) != 0
    }
  }

  /// Variants that rest on enough runs and put another explanation first.
  package var upsets: [ExplainDocument.Variant] {
    document.variants.filter {
      $0.effectiveSize >= Self.fewRuns && (Self.highest($0.posterior) ?? 0) != 0
    }
  }
}
