public import LongRun

extension AnswerParts {
  /// The bargains with their survival, hazard, ends and stakes, and the cells of the claim.
  public static func of(_ document: LongRunDocument) -> AnswerParts {
    let variants = document.variants
    let kind: [AnswerColumn<LongRunDocument.Variant>] = [
      .words("kind", \.plan.bargain.kind.rawValue)
    ]
    return AnswerParts(tables: [
      AnswerTable("variants", variants, kind + bargain),
      AnswerTable("survival", variants, kind, of: { Year.all($0.curve) }, Year.columns),
      AnswerTable("hazard", variants, kind, of: \.curve.spans, spans),
      AnswerTable(
        "ends", variants, kind, of: \.ends,
        [.words("end", \.end.rawValue), .chance("share", \.share)]),
      AnswerTable("stakes", variants, kind, of: \.stakes, stakes),
      AnswerTable(
        "per-decade", variants, kind, of: \.perDecade,
        [.words("what", \.what), .number("count_per_decade", \.count)]),
      AnswerTable("claim", document.claim.cells, cells(document.claim)),
    ])
  }

  private static var bargain: [AnswerColumn<LongRunDocument.Variant>] {
    [
      .number("prosperity_weight", \.plan.bargain.prosperity),
      .number("stability_weight", \.plan.bargain.stability),
      .number("pride_weight", \.plan.bargain.pride), .flag("front", \.plan.bargain.hasFront),
      .count("median_years", \.curve.median),
    ]
      + points("first_tenure_years", ["q25", "q50", "q75"]) { variant, place in
        place < variant.tenure.count ? variant.tenure[place] : nil
      }
  }

  private static var spans: [AnswerColumn<SurvivalCurve.Span>] {
    [
      .count("from_year", \.from), .count("to_year", \.to), .count("ends", \.ends),
      .number("years_lived", \.exposure), .number("hazard_per_year", \.hazard),
      .number("q05", \.low), .number("q95", \.high),
    ]
  }

  private static var stakes: [AnswerColumn<LongRunDocument.Stake>] {
    typealias Stake = LongRunDocument.Stake
    let parts: [(String, (Stake) -> [Double])] = [
      ("living_standard", \.living), ("corruption_share", \.corruption),
      ("deprivation_share", \.deprivation), ("leaked_output_years", \.leaked),
      ("deaths_people", \.deaths),
    ]
    let known: [AnswerColumn<Stake>] = [.count("year", \.year), .count("standing", \.standing)]
    return known
      + parts.flatMap { name, read in
        points(name, levels) { stake, place in
          let values = read(stake)
          return place < values.count ? values[place] : nil
        }
      }
  }

  private static func cells(_ claim: ClaimTest) -> [AnswerColumn<ClaimTest.Cell>] {
    func ratio(
      _ name: String, _ read: @escaping (ClaimTest.Cell) -> [Double]?
    ) -> [AnswerColumn<ClaimTest.Cell>] {
      points(name, levels) { cell, place in
        read(cell).flatMap { place < $0.count ? $0[place] : nil }
      }
    }
    let known: [AnswerColumn<ClaimTest.Cell>] = [
      .number("rents_factor", \.rentFactor), .flag("creeps", \.creeps),
      .chance("survival_at_horizon", \.atHorizon), .chance("survival_at_double", \.atDouble),
    ]
    return known + ratio("rise_ratio", \.rise) + ratio("cost_ratio") { claim.cost($0) }
  }

  private static let levels = ["q05", "q50", "q95"]

  /// A column for each of several points of a number.
  private static func points<Row>(
    _ name: String, _ levels: [String], _ read: @escaping (Row, Int) -> Double?
  ) -> [AnswerColumn<Row>] {
    levels.enumerated().map { place, level in
      .number("\(name)_\(level)") { read($0, place) }
    }
  }
}

/// A year of a survival curve.
private struct Year {
  let year: Int
  let survival: Double
  let low: Double
  let high: Double

  static func all(_ curve: SurvivalCurve) -> [Year] {
    zip(curve.survival, zip(curve.low, curve.high)).enumerated().map { year, entry in
      Year(year: year, survival: entry.0, low: entry.1.0, high: entry.1.1)
    }
  }

  static var columns: [AnswerColumn<Year>] {
    [
      .count("year", \.year), .chance("survival", \.survival), .chance("q05", \.low),
      .chance("q95", \.high),
    ]
  }
}
