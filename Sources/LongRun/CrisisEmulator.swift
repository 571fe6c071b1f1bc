public import Polity
import RandomStreams
public import Simulation

/// What the crisis model would say of a crisis, learned from runs of it: so that decades can be run
/// without running every crisis hour by hour.
///
/// A crisis is told by its size (standard deviations of disposition) and by the loyalty of the organs
/// relative to the case's (standard deviations). From runs of the case over both, exits and landings
/// of a patron are fitted as logistic curves, deaths as a log-linear one; how rulers fall as shares.
public struct CrisisEmulator: Sendable, Equatable {
  /// Exit of the ruler within the month, and landing of a patron.
  public let exit: LogisticFit
  public let landing: LogisticFit
  /// ln(1 + deaths): intercept, slope on size, on loyalty, and spread around them.
  public let deaths: [Double]
  public let deathSpread: Double
  /// Shares of the ways to fall, in the order of ``ways``; they sum to 1.
  public let shares: [Double]
  /// People in the country: no crisis kills more.
  public let people: Double
  /// Runs it was learned from, and how it did on those of them it had not seen.
  public let lessons: Int
  public let heldOut: HeldOut

  /// Ways to fall.
  public static let ways: [Outcome] = [.overrun, .insiders, .resigned, .fled]

  /// A fit on half of the lessons held against the other half.
  public struct HeldOut: Sendable, Equatable {
    /// Share of runs that ended in an exit, and the mean probability given to one.
    public let observed: Double
    public let predicted: Double
    /// Brier score, and that of giving every run the observed share of the first half.
    public let brier: Double
    public let base: Double
  }

  /// One run of the crisis model.
  public struct Lesson: Sendable, Equatable {
    /// Size and loyalty.
    public var features: [Double]
    /// How it ended.
    public var outcome: Outcome
    /// Deaths, and whether a patron landed.
    public var deaths: Double
    public var landed: Bool

    /// A lesson; `features` are size and loyalty.
    public init(features: [Double], outcome: Outcome, deaths: Double, landed: Bool) {
      self.features = features
      self.outcome = outcome
      self.deaths = deaths
      self.landed = landed
    }
  }

  /// Learns from lessons of a country of so many people. O(lessons).
  public init(_ lessons: [Lesson], people: Double = .infinity) {
    self.people = people
    let rows = lessons.map { Self.features($0.features[0], $0.features[1]) }
    let fell = lessons.map { $0.outcome.stays ? 0.0 : 1 }
    exit = LogisticFit(rows, fell, intercept: -3)
    landing = LogisticFit(rows, lessons.map { $0.landed ? 1 : 0 })
    (deaths, deathSpread) = Self.line(rows, lessons.map { Elementary.log1p($0.deaths) })
    let counts = Self.ways.map { way in 0.5 + Double(lessons.count { $0.outcome == way }) }
    let total = counts.reduce(0, +)
    shares = counts.map { $0 / total }
    self.lessons = lessons.count
    heldOut = Self.test(rows, fell)
  }

  /// Size and loyalty as the fits see them.
  static func features(_ size: Double, _ loyalty: Double) -> [Double] {
    [Elementary.log(max(0.02, size)), loyalty]
  }

  private static func test(_ rows: [[Double]], _ fell: [Double]) -> HeldOut {
    let known = rows.indices.filter { $0 % 2 == 0 }
    let other = rows.indices.filter { $0 % 2 == 1 }
    let fit = LogisticFit(known.map { rows[$0] }, known.map { fell[$0] }, intercept: -3)
    let rate = known.reduce(0.0) { $0 + fell[$1] } / Double(max(1, known.count))
    var (seen, said, brier, base) = (0.0, 0.0, 0.0, 0.0)
    for index in other {
      let p = fit.probability(rows[index])
      seen += fell[index]
      said += p
      brier += (p - fell[index]) * (p - fell[index])
      base += (rate - fell[index]) * (rate - fell[index])
    }
    let n = Double(max(1, other.count))
    return HeldOut(observed: seen / n, predicted: said / n, brier: brier / n, base: base / n)
  }

  /// Least squares with a touch of ridge: intercept first, and the spread of what is left.
  private static func line(_ rows: [[Double]], _ values: [Double]) -> ([Double], Double) {
    let width = (rows.first?.count ?? 0) + 1
    var curve = (0..<width).map { i in (0..<width).map { $0 == i ? 1e-3 : 0.0 } }
    var right = [Double](repeating: 0, count: width)
    for (row, value) in zip(rows, values) {
      let x = [1] + row
      for i in 0..<width {
        right[i] += value * x[i]
        for j in 0...i { curve[i][j] += x[i] * x[j] }
      }
    }
    let slopes = LogisticFit.solve(LogisticFit.cholesky(curve), right)
    var square = 0.0
    for (row, value) in zip(rows, values) {
      let miss = value - LogisticFit.dot(slopes, [1] + row)
      square += miss * miss
    }
    return (slopes, (square / Double(max(1, values.count))).squareRoot())
  }
}

extension CrisisEmulator {
  /// Makes one lesson: the case for 30 days after a shock of a size, with organs more or less loyal.
  ///
  /// Sizes and loyalties are spread evenly over .15...3 (in logs) and -2...1 by two irrational steps,
  /// so that any number of lessons covers both. Hidden facts are drawn from the case's explanations by
  /// their priors; rulers who fell next door when the case began are not of all the years to come.
  /// Cost: one run of the engine.
  public static func lesson(
    _ index: Int, of crisis: Crisis,
    explanations: [(id: String, facts: Facts, weight: Double)] = [], engine: Engine, seed: UInt64
  ) -> Lesson {
    func spread(_ step: Double) -> Double {
      let place = (Double(index) + 0.5) * step
      return place - place.rounded(.down)
    }
    let size = 0.15 * Elementary.exp(2.995732273553991 * spread(0.7548776662466927))
    let loyalty = -2 + 3 * spread(0.5698402909980532)
    let ensemble = Ensemble(
      taught(crisis, size: size, loyalty: loyalty), engine: engine, seed: seed, runs: 0,
      explanations: explanations)
    let layout = Layout(engine.observables.filter { $0.id == "deaths" }, ensemble.setting)
    // Even numbers: the odd ones are twins, which share their unknowns.
    let run = engine.run(
      ensemble.setting, layout: layout, seed: seed, plan: ensemble.plan(2 * index))
    let width = max(1, run.values.count / 30)
    let deaths = stride(from: 0, to: run.values.count, by: width)
      .reduce(0.0) { $0 + Double(run.values[$1]) }
    return Lesson(
      features: [size, loyalty], outcome: run.outcome, deaths: deaths,
      landed: run.hour(of: "patron-lands") != nil)
  }

  private static func taught(_ crisis: Crisis, size: Double, loyalty: Double) -> Crisis {
    var taught = crisis
    taught.days = 30
    (taught.laterShocks, taught.rallies, taught.putsch) = ([], [], nil)
    taught.country.neighboursFallen = 0
    taught.shock = Shock(what: "a crisis", size: .exactly(size))
    for organ in taught.country.organs.indices {
      taught.country.organs[organ].loyalty = shifted(
        taught.country.organs[organ].loyalty, by: loyalty)
    }
    return taught
  }

  private static func shifted(_ number: Uncertain, by shift: Double) -> Uncertain {
    switch number {
    case .exactly(let value): .exactly(value + shift)
    case .between(let low, let high): .between(low + shift, high + shift)
    }
  }
}
