import RandomStreams

/// From a row of inputs to features: 1, the standardised inputs, flags of missing inputs, and tanh
/// of random directions (random features: Rahimi & Recht 2007; tanh, because it levels off beyond
/// the training data, where cosines would swing).
struct FeatureMap: Sendable {
  let width: Int
  private let centre: [Double]
  /// 1 / deviation; 0 for a column that is constant.
  private let scale: [Double]
  /// Columns with missing values among the training rows.
  private let gaps: [Int]
  private let directions: [Double]
  private let offsets: [Double]

  /// Beyond so many deviations an input counts as at that distance.
  private static var reach: Double { 6 }

  /// Learns centres and deviations from `rows` of equal length; what is not finite is missing.
  init(_ rows: [[Double]], features: Int, seed: UInt64) {
    let columns = rows.first?.count ?? 0
    width = columns
    let moments = (0..<columns).map { column in
      Self.moments(rows.lazy.map { $0[column] }.filter(\.isFinite))
    }
    centre = moments.map(\.mean)
    scale = moments.map { $0.deviation > 1e-12 * $0.mean.magnitude ? 1 / $0.deviation : 0 }
    gaps = (0..<columns).filter { column in rows.contains { !$0[column].isFinite } }
    let inputs = columns + gaps.count
    let norm = 1 / Double(max(1, inputs)).squareRoot()
    let luck = StreamFamily(seed: seed, run: 0)
    var stream = luck.stream(Purpose("random features"))
    directions = (0..<(features * inputs)).map { _ in 2 * norm * stream.normal() }
    offsets = (0..<features).map { _ in stream.normal() }
  }

  /// Number of features.
  var count: Int { 1 + width + gaps.count + offsets.count }

  /// Number of features that are not random.
  private var plain: Int { 1 + width + gaps.count }

  /// The features of a row; inputs beyond its end count as missing.
  func features(_ row: [Double]) -> [Double] {
    var found = [1.0]
    found.reserveCapacity(count)
    for column in 0..<width {
      let value = column < row.count && row[column].isFinite ? row[column] : centre[column]
      let standard = (value - centre[column]) * scale[column]
      found.append(min(Self.reach, max(-Self.reach, standard)))
    }
    for column in gaps {
      found.append(column < row.count && row[column].isFinite ? 0 : 1)
    }
    let inputs = plain - 1
    for feature in offsets.indices {
      var sum = offsets[feature]
      for k in 0..<inputs { sum += directions[feature * inputs + k] * found[k + 1] }
      found.append(2 * Elementary.logistic(2 * sum) - 1)
    }
    return found
  }

  private static func moments(_ values: some Collection<Double>) -> (
    mean: Double, deviation: Double
  ) {
    let count = Double(values.count)
    guard count > 0 else { return (0, 0) }
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / count).squareRoot()
    return mean.isFinite && deviation.isFinite ? (mean, deviation) : (0, 0)
  }
}
