public import Polity
public import Simulation

extension ExplainDocument {
  /// A document of what is known before anything is weighed; the results are empty.
  ///
  /// `known` and `scored` count items and are at least 0; hours of `imposed` count from the midnight
  /// the case starts with.
  public init(
    dossier: Dossier, caseSHA256: String, version: String, seed: UInt64, asOf: CalendarDay,
    known: Int = 0, scored: Int = 0, imposed: [(move: String, hour: Int)] = [],
    ruledOut: [String] = [], arguments: [String] = []
  ) {
    self.init(
      dossier: dossier, caseSHA256: caseSHA256, version: version, seed: seed, asOf: asOf,
      known: known, scored: scored, imposed: imposed, ruledOut: ruledOut, explanations: [],
      marginals: [], items: [], origins: [], sources: [], variants: [], forecast: nil,
      diagnostics: [], simulations: 0, lessons: 0, arguments: arguments)
  }
}

extension ExplainDocument.Ranked {
  /// An explanation in the ranking; probabilities 0...1, log evidences in nats.
  public init(
    of id: String, label: String, says: String = "", prior: Double, posterior: Double, low: Double,
    high: Double, logEvidence: Double, standardError: Double = 0, disagreement: Double = 0,
    effectiveSize: Double, second: Double? = nil
  ) {
    self.init(
      id: id, label: label, says: says, prior: prior, posterior: posterior, low: low, high: high,
      logEvidence: logEvidence, standardError: standardError, disagreement: disagreement,
      effectiveSize: effectiveSize, second: second)
  }
}

extension ExplainDocument.Marginal {
  /// A value of a hidden fact with its probabilities, 0...1.
  public init(of fact: String, value: String, prior: Double, posterior: Double) {
    self.init(fact: fact, value: value, prior: prior, posterior: posterior)
  }
}

extension ExplainDocument.Weight {
  /// What a set of items did; `decibans` and `without` are in the order of the explanations.
  public init(
    of id: String, item: Evidence? = nil, decibans: [Double], diagnosticity: Double,
    without: [Double], effectiveSize: Double, produced: Double? = nil
  ) {
    self.init(
      id: id, item: item, decibans: decibans, diagnosticity: diagnosticity, without: without,
      effectiveSize: effectiveSize, produced: produced)
  }
}

extension ExplainDocument.Variant {
  /// A ranking under other assumptions; `posterior` is in the order of the explanations.
  public init(named name: String, posterior: [Double], effectiveSize: Double) {
    self.init(name: name, posterior: posterior, effectiveSize: effectiveSize)
  }
}

extension PosteriorForecast {
  /// A forecast from its parts; `endings` stand likeliest first.
  public init(
    endings: [Share], questions: [Share] = [],
    estimates: [(id: String, label: String, quantiles: Quantiles)] = [], runs: Int
  ) {
    self.init(outcomes: endings, questions: questions, estimates: estimates, runs: runs)
  }
}

extension PosteriorForecast.Share {
  /// A probability with its 90% range and what the runs alone say, all 0...1; nil: the same.
  public init(
    of id: String, label: String, probability: Double, low: Double, high: Double,
    runsAlone: Double? = nil
  ) {
    self.init(
      id: id, label: label, probability: probability, low: low, high: high,
      runsAlone: runsAlone ?? probability)
  }
}
