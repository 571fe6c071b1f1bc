import RandomStreams

/// The slope of what happened on what was said: 1 for right probabilities, below 1 for
/// overconfident ones, above 1 for timid ones.
public struct ReliabilitySlope: Sendable, Equatable {
  /// The slope by least squares.
  public let slope: Double
  /// Interval at the level asked for, normal, with an error that allows unequal variances (White
  /// 1980, doi:10.2307/1912934, with n / (n - 2)).
  public let interval: ClosedRange<Double>

  /// The interval holds 1.
  public var isCalibrated: Bool { interval.contains(1) }

  /// The slope; nil for fewer than three forecasts or where all say the same.
  public init?(_ forecasts: [BinaryForecast], level: Double = 0.95) {
    let n = Double(forecasts.count)
    guard n >= 3, level > 0, level < 1 else { return nil }
    let said = forecasts.reduce(0) { $0 + $1.probability } / n
    let happened = forecasts.reduce(0) { $0 + $1.outcome } / n
    var (squares, products) = (0.0, 0.0)
    for forecast in forecasts {
      let gap = forecast.probability - said
      squares += gap * gap
      products += gap * (forecast.outcome - happened)
    }
    guard squares > 1e-12 * n else { return nil }
    let slope = products / squares
    let noise = forecasts.reduce(0.0) { sum, forecast in
      let gap = forecast.probability - said
      let residual = forecast.outcome - happened - slope * gap
      return sum + gap * gap * residual * residual
    }
    let error = (noise * n / (n - 2)).squareRoot() / squares
    let reach = Elementary.normalQuantile((1 + level) / 2) * error
    self.slope = slope
    interval = (slope - reach)...(slope + reach)
  }
}
