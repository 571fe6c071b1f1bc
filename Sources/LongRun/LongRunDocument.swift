public import Polity

/// The answer of the long run: what a report tells.
public struct LongRunDocument: Sendable {
  /// The case and how it was asked.
  public var crisis: Crisis
  public var years: Int
  public var runs: Int
  public var seed: UInt64
  public var version: String
  /// What the crises were learned from.
  public var emulator: CrisisEmulator
  /// The case's own bargain first, then the four kinds.
  public var variants: [Variant]
  /// The essay's claim.
  public var claim: ClaimTest

  /// One variant.
  public struct Variant: Sendable {
    /// What was run.
    public var plan: RegimePlan
    /// How long it lasts.
    public var curve: SurvivalCurve
    /// Ends in the order of ``RegimePath/End``, as shares of all runs.
    public var ends: [(end: RegimePath.End, share: Double)]
    /// Years in office of the first leader: 25, 50 and 75% points; nil: beyond the horizon.
    public var tenure: [Double?]
    /// What is at stake, every fifth year.
    public var stakes: [Stake]
    /// Crises, deaths, landings, fronts, victories and defeats a regime-decade.
    public var perDecade: [(what: String, count: Double)]
  }

  /// What is at stake for citizens at a time, over the regimes that still stand.
  public struct Stake: Sendable {
    /// Years since the start, and how many regimes stand.
    public var year: Int
    public var standing: Int
    /// 5, 50 and 95% points.
    public var living: [Double]
    public var corruption: [Double]
    public var deprivation: [Double]
    public var leaked: [Double]
    public var deaths: [Double]
  }

  /// A document; the claim and the variants come from ``RegimeStudy``.
  public init(
    crisis: Crisis, years: Int, runs: Int, seed: UInt64, version: String,
    emulator: CrisisEmulator, variants: [Variant], claim: ClaimTest
  ) {
    self.crisis = crisis
    self.years = years
    self.runs = runs
    self.seed = seed
    self.version = version
    self.emulator = emulator
    self.variants = variants
    self.claim = claim
  }
}

extension LongRunDocument.Variant {
  /// What many paths of a plan come to.
  public init(_ plan: RegimePlan, _ paths: [RegimePath], years: Int) {
    self.plan = plan
    curve = SurvivalCurve(paths.map(\.endMonth), years: years)
    ends = RegimePath.End.allCases.map { end in
      (end, Double(paths.count { $0.end == end }) / Double(max(1, paths.count)))
    }
    let terms = paths.map { $0.firstTenure ?? .max }.sorted()
    tenure = [0.25, 0.5, 0.75].map { level in
      let months = terms[min(terms.count - 1, Int(level * Double(terms.count)))]
      return months == .max ? nil : Double(months) / 12
    }
    stakes = Self.stakes(paths, years: years)
    let lived = paths.reduce(0.0) { $0 + Double($1.endMonth ?? years * 12) / 120 }
    func rate(_ name: String, _ read: (RegimePath) -> Double) -> (String, Double) {
      (name, paths.reduce(0) { $0 + read($1) } / max(1e-9, lived))
    }
    perDecade = [
      rate("crises") { Double($0.crises) }, rate("deaths in crises") { $0.deaths },
      rate("foreign landings") { Double($0.landings) },
      rate("fronts sacrificed") { Double($0.fronts) },
      rate("victories") { Double($0.victories) }, rate("defeats") { Double($0.defeats) },
    ]
  }

  private static func stakes(_ paths: [RegimePath], years: Int) -> [LongRunDocument.Stake] {
    (0..<(years / 5)).compactMap { place in
      let marks = paths.compactMap { $0.marks.count > place ? $0.marks[place] : nil }
      guard marks.count >= 20 else { return nil }
      func points(_ read: (RegimePath.Mark) -> Double) -> [Double] {
        let sorted = marks.map(read).sorted()
        return [0.05, 0.5, 0.95].map { sorted[Int($0 * Double(sorted.count - 1))] }
      }
      return LongRunDocument.Stake(
        year: 5 * (place + 1), standing: marks.count, living: points(\.living),
        corruption: points(\.corruption), deprivation: points(\.deprivation),
        leaked: points(\.leaked), deaths: points(\.deaths))
    }
  }
}
