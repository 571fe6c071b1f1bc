/// A probability as a reader sees it: `62%`, `under 1%`, `over 99%`; never 0% or 100%.
public struct Percent: Sendable, Equatable, CustomStringConvertible {
  /// The probability, 0...1, or NaN.
  public let probability: Double

  /// A probability; what lies outside 0...1 is taken to the nearest end.
  public init(_ probability: Double) {
    self.probability = probability.isNaN ? .nan : min(1, max(0, probability))
  }

  /// The nearest whole percentage, 1...99; nil where the probability is not a number.
  public var rounded: Int? {
    guard !probability.isNaN else { return nil }
    return min(99, max(1, Int((probability * 100).rounded())))
  }

  /// `62%`, `under 1%`, `over 99%`, `unknown`.
  public var description: String {
    guard let rounded else { return "unknown" }
    if probability < 0.01 { return "under 1%" }
    if probability > 0.99 { return "over 99%" }
    return "\(rounded)%"
  }

  /// The number without its sign, `62`, `<1`, `>99`, `?`: for ranges and narrow columns.
  var bare: String {
    guard let rounded else { return "?" }
    if probability < 0.01 { return "<1" }
    if probability > 0.99 { return ">99" }
    return String(rounded)
  }

  /// A range of probabilities: `54 to 69%`, `<1 to 4%`.
  public static func range(_ low: Double, _ high: Double) -> String {
    if low.isNaN || high.isNaN { return "unknown" }
    let (from, to) = (Percent(low).bare, Percent(high).bare)
    return from == to ? to + "%" : "\(from) to \(to)%"
  }
}
