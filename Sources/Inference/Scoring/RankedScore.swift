/// The continuous ranked probability score of a forecast number, in the number's own unit.
///
/// It is the mean absolute error of a forecast that is a single point, and smaller is better
/// (Gneiting and Raftery 2007, doi:10.1198/016214506000001437).
public enum RankedScore {
  /// Score of a sample, exact in O(n log n); nil where the sample is empty or a number is not
  /// finite.
  ///
  /// `fair` removes what the sample's own size costs, so that samples of different size compare
  /// (Ferro 2014, doi:10.1002/qj.2270); it needs two or more.
  public static func of(sample: [Double], answer: Double, fair: Bool = false) -> Double? {
    guard answer.isFinite, sample.count >= (fair ? 2 : 1), sample.allSatisfy(\.isFinite) else {
      return nil
    }
    let n = Double(sample.count)
    var distance = 0.0
    var spread = 0.0
    // Centred on the answer: the weights sum to 0, so large numbers would only cost digits.
    for (rank, error) in sample.map({ $0 - answer }).sorted().enumerated() {
      distance += error.magnitude
      spread += (2 * Double(rank) + 1 - n) * error
    }
    return distance / n - spread / (n * (fair ? n - 1 : n))
  }

  /// Score of a distribution given by quantiles: linear between them, with what lies outside the
  /// outermost levels put on the outermost quantiles. Exact for that distribution; O(n).
  public static func of(quantiles forecast: QuantileForecast, answer: Double) -> Double? {
    guard answer.isFinite, let first = forecast.points.first, let last = forecast.points.last else {
      return nil
    }
    var total = piece(0, first.level, first.value - answer, first.value - answer)
    for (a, b) in zip(forecast.points, forecast.points.dropFirst()) {
      total += piece(a.level, b.level, a.value - answer, b.value - answer)
    }
    total += piece(last.level, 1, last.value - answer, last.value - answer)
    return max(0, 2 * total)
  }

  /// The pinball loss over levels a...b, where the error of the quantile goes from u to v in a
  /// line.
  private static func piece(_ a: Double, _ b: Double, _ u: Double, _ v: Double) -> Double {
    let width = b - a
    let weighted = width / 6 * (a * (2 * u + v) + b * (u + 2 * v))
    let above: Double
    if u >= 0 {
      above = width * (u + v) / 2
    } else {
      above = v <= 0 ? 0 : width * v * v / (2 * (v - u))
    }
    return above - weighted
  }
}
