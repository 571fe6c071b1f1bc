import RandomStreams

/// How well a run's number fits a reported one.
///
/// Student's t on the log1p scale (numbers below 0 mirrored), over a flat background as wide as the
/// table says. The spread joins the grade's sigma, the stated 90% range and the model's own error,
/// as the root of the sum of squares. Contamination mixes in the background; see `GradedTerm`.
public struct MeasurementDensity: Sendable, Equatable {
  /// What was reported, and the spread around it, on the log1p scale.
  public let centre: Double
  public let spread: Double
  /// The part of the spread that is the report's, without the model's own error.
  let reportSpread: Double
  /// Chance that the report says nothing, 0...1.
  public let contamination: Double
  /// The most that ``logClean(_:)`` can be, nats.
  let logPeak: Double
  private let freedom: Double

  /// The density of one item; nil where the value is not finite or the range is the wrong way round
  /// or not finite.
  public init?(
    value: Double, low: Double? = nil, high: Double? = nil, grade: Grade,
    table: GradeTable = .standard, observable: String = ""
  ) {
    let (below, above) = (low ?? value, high ?? value)
    guard value.isFinite, below.isFinite, above.isFinite, below <= above else { return nil }
    let range = (Self.scaled(above) - Self.scaled(below)) / (2 * 1.6448536269514722)
    let (sigma, model) = (table.sigma(grade.reliability), table.modelError(observable))
    centre = Self.scaled(value)
    reportSpread = (sigma * sigma + range * range).squareRoot()
    spread = (sigma * sigma + range * range + model * model).squareRoot()
    contamination = table.contamination(grade.credibility)
    freedom = table.freedom
    let gammas =
      Elementary.logGamma((table.freedom + 1) / 2) - Elementary.logGamma(table.freedom / 2)
    let norm = gammas - 0.5 * Elementary.log(table.freedom * Double.pi) - Elementary.log(spread)
    logPeak = norm + Elementary.log(table.backgroundWidth)
  }

  /// The density of an item of evidence; nil where it is no measurement or its numbers are
  /// unusable.
  public init?(_ item: Evidence, table: GradeTable = .standard, observable: String = "") {
    guard item.kind == .measurement, let value = item.value else { return nil }
    self.init(
      value: value, low: item.low, high: item.high, grade: item.grade, table: table,
      observable: observable)
  }

  /// What the item says about a run that gives `prediction`; one that is not finite can not have
  /// produced it.
  public func term(_ prediction: Double) -> GradedTerm {
    GradedTerm(contamination: contamination, logClean: logClean(prediction))
  }

  /// Log density relative to the background if the item counts, in nats.
  public func logClean(_ prediction: Double) -> Double {
    guard prediction.isFinite else { return -.infinity }
    let z = (Self.scaled(prediction) - centre) / spread
    return logPeak - 0.5 * (freedom + 1) * Elementary.log1p(z * z / freedom)
  }

  /// A number on the log1p scale, numbers below 0 mirrored; and back.
  static func scaled(_ x: Double) -> Double {
    x < 0 ? -Elementary.log1p(-x) : Elementary.log1p(x)
  }

  static func number(_ scaled: Double) -> Double {
    scaled < 0 ? -Elementary.expm1(-scaled) : Elementary.expm1(scaled)
  }
}
