/// The outbursts of a run: one starts when more than 50 citizens are active, ends when fewer are.
public struct EpsteinOutbursts: Sendable, Equatable {
  /// How many started.
  public private(set) var count = 0
  /// Actives summed over the ticks of each outburst that ended.
  public private(set) var activations: [Double] = []
  /// Ticks from the end of each outburst to the start of the next.
  public private(set) var waits: [Double] = []

  /// Finds them in the actives of each tick; `line` is the 50.
  public init(_ active: [Int], line: Int = 50) {
    var isOn = false
    var sum = 0
    var ended: Int?
    for (tick, now) in active.enumerated() {
      if !isOn, now > line {
        isOn = true
        count += 1
        sum = 0
        if let ended { waits.append(Double(tick - ended)) }
      }
      if isOn, now < line {
        isOn = false
        ended = tick
        activations.append(Double(sum))
      }
      if isOn { sum += now }
    }
  }
}

/// Mean and spread of some numbers.
public struct EpsteinMoments: Sendable, Equatable {
  /// The mean; NaN without numbers.
  public let mean: Double
  /// The standard deviation (divisor n - 1); NaN for fewer than two numbers.
  public let deviation: Double

  /// Two passes over the numbers.
  public init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.isEmpty ? .nan : values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = values.count < 2 ? .nan : (squares / (count - 1)).squareRoot()
  }
}
