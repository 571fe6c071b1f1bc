import RandomStreams

/// Weights of evidence as a reader sees them: ten decibans are odds of 10 to 1 (Good 1950).
package enum Decibans {
  /// Where two explanations lie closer than this, an item tells nothing between them: odds of 1.12
  /// to 1.
  package static let nothing = 0.5
  /// Where all evidence leaves two explanations closer than this, it is "barely worth mentioning"
  /// (Jeffreys 1961, appendix B): odds of 3.2 to 1.
  package static let small = 5.0

  /// `+3.1`, `-12.4`, `0.0`, `+1.2k` in at most six characters; `-` where it is not a number.
  package static func signed(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let size = abs(value)
    let sign = value < 0 ? "-" : "+"
    if size < 0.05 { return "0.0" }
    return sign + (size < 99.95 ? Amount.decimals(size, 1) : Amount.short(size))
  }

  /// `3.1 decibans (odds of 2 to 1)`, of a size.
  static func stated(_ value: Double) -> String {
    guard value.isFinite else { return "beyond measure" }
    let size = abs(value)
    let odds = Elementary.exp(min(size, 300) / 4.342944819032518)
    let told = odds < 999_950 ? Amount.full(odds) : "more than a million"
    return "\(Amount.decimals(size, 1)) decibans (odds of \(told) to 1)"
  }
}
