/// A limit on one input.
public struct ScenarioLimit: Sendable, Equatable {
  /// The input.
  public let name: String
  /// The run's value lies above this, and below that; nil: no limit on that side.
  public let above: Double?
  public let below: Double?

  /// `tempo above 1.2`.
  public func words(naming: (String) -> String = { $0 }) -> String {
    let name = naming(name)
    switch (above, below) {
    case (let low?, let high?):
      return "\(name) between \(Rounded.words(low)) and \(Rounded.words(high))"
    case (let low?, nil): return "\(name) above \(Rounded.words(low))"
    case (nil, let high?): return "\(name) below \(Rounded.words(high))"
    case (nil, nil): return "any \(name)"
    }
  }
}

/// The corner of the inputs in which an event mostly happens, told in few limits.
///
/// ```swift
/// let found = try ScenarioDiscovery(sample) { $0 > 100 }
/// found.sentence(event: "More than 100 deaths")
/// ```
/// The limits are found on the even blocks of runs (see `ScenarioPeeling`); every number stated
/// comes from the odd ones, which took no part in the search.
public struct ScenarioDiscovery: Sendable, Equatable {
  /// The limits, in the order of the inputs; empty where no corner stands out.
  public let limits: [ScenarioLimit]
  /// Share of the events that lie within the limits.
  public let coverage: Double
  /// Share of the runs within the limits in which it happened, and of all runs.
  public let density: Double
  public let rate: Double
  /// Runs within the limits, and runs on which all this was checked.
  public let inside: Int
  public let checked: Int
  /// Chance of a density at least so far above the rate if the limits did nothing (binomial tail,
  /// blocks counted once).
  public let byChance: Double

  /// A corner stands out.
  public var isFound: Bool { !limits.isEmpty }

  /// Looks for the corner in which `event` holds of the result.
  ///
  /// `slice`: share peeled at a time, 0.01...0.5; `least`: least share of the runs in a corner,
  /// 0.01...0.9; `most`: limited inputs at most; `tolerance`: share of the excess that fewer limits
  /// may cost; `alpha`: chance at which a corner that is none passes. About O(inputs x rows log
  /// rows) for each of some hundred steps.
  public init(
    _ sample: SensitivitySample, slice: Double = 0.05, least: Double = 0.05, most: Int = 3,
    tolerance: Double = 0.1, alpha: Double = 0.01, event: (Double) -> Bool
  ) {
    let happened = sample.results.map(event)
    let inputs = sample.inputs.map(\.values)
    func half(_ parity: Int) -> ScenarioRuns {
      let rows = happened.indices.filter { $0 / sample.block % 2 == parity }
      return ScenarioRuns(inputs: inputs, happened: happened, rows: rows)
    }
    let peeling = ScenarioPeeling(
      runs: half(0), slice: slice.held(in: 0.01...0.5, or: 0.05),
      least: least.held(in: 0.01...0.9, or: 0.05))
    let box = peeling.box(most: max(1, most), tolerance: tolerance.held(in: 0...0.9, or: 0.1))
    let check = half(1)
    let rows = check.inside(box)
    let events = check.rows.count { happened[$0] }
    let hits = rows.count { happened[$0] }
    rate = check.rate
    density = check.share(rows)
    coverage = events > 0 ? Double(hits) / Double(events) : 0
    inside = rows.count
    checked = check.rows.count
    byChance = BinomialTail.atLeast(
      hits / sample.block, of: rows.count / sample.block, chance: check.rate)
    let stands = byChance <= alpha && density > rate
    limits = (stands ? box.limited : []).map { input in
      ScenarioLimit(
        name: sample.inputs[input].name,
        above: box.low[input] > -.infinity ? box.low[input] : nil,
        below: box.high[input] < .infinity ? box.high[input] : nil)
    }
  }

  /// The finding in words. `event` begins the sentence, as in `More than 100 deaths`; `naming`
  /// gives the inputs their names.
  public func sentence(event: String, naming: (String) -> String = { $0 }) -> String {
    guard isFound else {
      return "\(event): no corner of the inputs stands out (\(Rounded.percent(rate)) of "
        + "\(checked) runs)."
    }
    let words = limits.map { $0.words(naming: naming) }
    let listed =
      words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    return "\(event): \(Rounded.percent(density)) of the runs with \(listed), against "
      + "\(Rounded.percent(rate)) of all; \(Rounded.percent(coverage)) of the cases lie there "
      + "(checked on \(checked) runs not used to find it)."
  }
}

extension Double {
  /// The number if it lies in the range, else the nearest end; `usual` for NaN.
  func held(in range: ClosedRange<Double>, or usual: Double) -> Double {
    isNaN ? usual : Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
