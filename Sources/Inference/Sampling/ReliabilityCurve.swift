import RandomStreams

/// Stated probabilities against what happened: ten bins and a slope.
public struct ReliabilityCurve: Sendable, Equatable {
  /// Statements whose probability fell into one tenth.
  public struct Bin: Sendable, Equatable {
    /// Statements in it.
    public var count = 0
    /// Mean probability stated, and share that came true; NaN in an empty bin.
    public var stated = Double.nan
    public var observed = Double.nan
  }

  /// Ten bins, from 0...0.1 to 0.9...1.
  public let bins: [Bin]
  /// Slope of a logistic regression of what happened on the logit of what was stated (Cox 1958,
  /// doi:10.1093/biomet/45.3-4.562): 1 if calibrated, below 1 if overconfident. NaN if it cannot be
  /// fitted.
  public let slope: Double
  /// Its standard error, the statements of one case counting as one cluster.
  public let slopeError: Double

  /// Mean gap between stated and observed over the statements.
  public var expectedError: Double {
    let filled = bins.filter { $0.count > 0 }
    let total = Double(filled.reduce(0) { $0 + $1.count })
    return filled.reduce(0) { $0 + Double($1.count) * ($1.stated - $1.observed).magnitude } / total
  }

  /// Whether the 95% interval of the slope holds 1.
  public var isCalibrated: Bool { (slope - 1).magnitude <= 1.96 * slopeError }

  /// A curve of which only the slope and its standard error are known; it has no bins.
  public init(slope: Double, slopeError: Double) {
    bins = []
    self.slope = slope
    self.slopeError = slopeError
  }

  /// Each case is a list of statements: a probability and whether it came true.
  public init(cases: [[(stated: Double, came: Bool)]]) {
    var bins = Array(repeating: (count: 0, stated: 0.0, came: 0.0), count: 10)
    for statement in cases.joined() where statement.stated >= 0 && statement.stated <= 1 {
      let index = min(9, Int(statement.stated * 10))
      bins[index].count += 1
      bins[index].stated += statement.stated
      bins[index].came += statement.came ? 1 : 0
    }
    self.bins = bins.map { bin in
      let count = Double(bin.count)
      return Bin(count: bin.count, stated: bin.stated / count, observed: bin.came / count)
    }
    (slope, slopeError) = CalibrationSlope.fit(cases)
  }
}
