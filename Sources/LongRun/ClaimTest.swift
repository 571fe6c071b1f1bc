/// The essay's claim as a test: with corruption creeping up the bargain fails in the long run however
/// rich the rents, and without it does not.
///
/// Read strictly it cannot fail to be half true: a regime that runs any risk each year survives with
/// a probability that tends to 0. So the test asks what the words mean: with creeping, does the yearly
/// risk *rise* with age, is it higher than without creeping, and does survival come near 0 by twice the
/// horizon, whatever the rents; and without creeping, does none of this happen.
public struct ClaimTest: Sendable {
  /// One cell: rents, and whether corruption creeps.
  public struct Cell: Sendable {
    /// Rents relative to the drawn ones.
    public var rentFactor: Double
    /// Corruption creeps up.
    public var creeps: Bool
    /// How long regimes last, to twice the horizon.
    public var curve: SurvivalCurve
    /// Late hazard over early hazard: 5, 50 and 95% points; nil where too few lived.
    public var rise: [Double]?
    /// The hazard from two thirds of the horizon to one and a half horizons.
    public var late: SurvivalCurve.Span
    /// Survival at the horizon and at twice the horizon.
    public var atHorizon: Double
    public var atDouble: Double
  }
  /// All cells.
  public var cells: [Cell]
  /// The horizon, years.
  public var years: Int

  /// What the numbers say of a part of the claim.
  public enum Verdict: String, Sendable { case holds, fails, open }

  /// A test of cells that were watched to twice the horizon.
  public init(_ cells: [Cell], years: Int) {
    self.cells = cells
    self.years = years
  }

  /// With creeping, survival at twice the horizon is under 5% at every level of rents.
  public var dies: Verdict {
    let with = cells.filter(\.creeps)
    if with.allSatisfy({ $0.curve.high.last ?? 1 < 0.05 }) { return .holds }
    return with.contains { $0.curve.low.last ?? 0 > 0.05 } ? .fails : .open
  }

  /// With creeping, risk rises with age at every level of rents.
  public var rises: Verdict {
    let rises = cells.filter(\.creeps).compactMap(\.rise)
    if !rises.isEmpty, rises.allSatisfy({ $0[0] > 1 }) { return .holds }
    return rises.contains { $0[2] < 1 } ? .fails : .open
  }

  /// The late hazard with creeping over that without, at the same rents: 5, 50 and 95% points; nil for
  /// a cell without creeping, or where too few lived.
  public func cost(_ cell: Cell) -> [Double]? {
    guard cell.creeps,
      let other = cells.first(where: { !$0.creeps && $0.rentFactor == cell.rentFactor })
    else { return nil }
    return cell.late.ratio(to: other.late)
  }

  /// With creeping, late risk is higher than without it at every level of rents.
  public var costs: Verdict {
    let ratios = cells.compactMap(cost)
    if !ratios.isEmpty, ratios.allSatisfy({ $0[0] > 1 }) { return .holds }
    return ratios.contains { $0[2] < 1 } ? .fails : .open
  }

  /// Without creeping, risk does not rise with age at any level of rents.
  public var keeps: Verdict {
    let rises = cells.filter { !$0.creeps }.compactMap(\.rise)
    if rises.contains(where: { $0[0] > 1 }) { return .fails }
    return !rises.isEmpty && rises.allSatisfy { $0[2] < 1.25 } ? .holds : .open
  }

  /// Without creeping, survival does not tend to 0: it is over 5% at twice the horizon at every level
  /// of rents.
  public var lasts: Verdict {
    let without = cells.filter { !$0.creeps }
    if without.allSatisfy({ $0.curve.low.last ?? 0 > 0.05 }) { return .holds }
    return without.contains { $0.curve.high.last ?? 1 < 0.05 } ? .fails : .open
  }
}

extension ClaimTest.Cell {
  /// A cell of paths watched to twice the horizon.
  public init(_ plan: RegimePlan, _ paths: [RegimePath], years: Int) {
    rentFactor = plan.rentFactor
    creeps = plan.creeps
    let ends = paths.map(\.endMonth)
    let curve = SurvivalCurve(ends, years: 2 * years)
    self.curve = curve
    atHorizon = curve.survival[min(years, curve.survival.count - 1)]
    atDouble = curve.survival.last ?? 0
    let early = SurvivalCurve.span(ends, 0, max(1, years / 3))
    late = SurvivalCurve.span(ends, 2 * years / 3, max(2 * years / 3 + 1, 3 * years / 2))
    rise = late.ratio(to: early)
  }
}
