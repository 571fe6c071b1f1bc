public import Simulation

/// Several countries alone and together: everything that the exports need, the same bytes for the same
/// cases, seed and number of pairs.
public struct WorldDocument: Sendable {
  /// One country.
  public struct Country: Sendable {
    /// The case as it was read, and SHA-256 of its files, hexadecimal.
    public let dossier: Dossier
    public let caseSHA256: String
    /// Endings, then what is at stake: alone (before) and together (after).
    public let differences: [WhatIfDocument.Difference]
    /// Share of the pairs in which anything differs, 0...1.
    public let touched: Double
  }
  /// The countries, in the order given.
  public let countries: [Country]
  /// All of them at once: none of the rulers falls, two or more do, how many.
  public let joint: [WhatIfDocument.Difference]
  /// Patrons of more than one country, by id.
  public let sharedPatrons: [String]
  /// Share of the runs, 0...1, in which a country that still ran heard of a fall; and in which a patron
  /// whom others share landed.
  public let heard: Double
  public let landed: Double
  /// Pairs of runs.
  public let pairs: Int
  /// Version of this program, the seed of all luck, the cases and options as typed.
  public let version: String
  public let seed: UInt64
  public let arguments: [String]
  /// Reasons not to trust the answer.
  public let diagnostics: [Diagnostic]

  /// Sums pairs up; `cases` in the order of the countries.
  public init(
    cases: [(dossier: Dossier, sha256: String)], pairs: WorldPairs, sharedPatrons: [String],
    version: String, seed: UInt64, arguments: [String]
  ) {
    countries = cases.enumerated().map { place, entry in
      let own = pairs.countries[place]
      return Country(
        dossier: entry.dossier, caseSHA256: entry.sha256,
        differences: Self.differences(pairs.measures[place], own), touched: Self.touched(own).mean)
    }
    joint = Self.differences(WorldPairs.joint, pairs.all)
    self.sharedPatrons = sharedPatrons
    (heard, landed) = (pairs.heard, pairs.landed)
    self.pairs = pairs.all.count
    self.version = version
    self.seed = seed
    self.arguments = arguments
    let touched = Self.touched(pairs.all)
    let size = WhatIfDocument.size(touched, .priors)
    diagnostics = [size].compactMap { $0 } + (touched.mean == 0 ? [Self.untouched] : [])
  }

  private static func differences(
    _ measures: [Measure], _ pairs: [PairedRun]
  ) -> [WhatIfDocument.Difference] {
    measures.enumerated().map { WhatIfDocument.difference($1, $0, pairs) }
  }

  private static func touched(_ pairs: [PairedRun]) -> ClusteredMean {
    ClusteredMean(
      pairs.map { .init($0.differs ? 1 : 0, weight: $0.weight, cluster: $0.cluster) })
  }

  private static let untouched = Diagnostic(
    id: "links", status: .warn,
    sentence: "Nothing crosses a border: in every pair each country runs as it does alone.")
}
