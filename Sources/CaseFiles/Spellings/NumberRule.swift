import Polity

/// What a key that takes a number accepts: bounds, spellings, and whether a range may be stated.
struct NumberRule: Sendable, Equatable {
  /// What values it can take, hence the shape of a range.
  var support: Uncertain.Support
  /// Smallest and largest value.
  var bounds: ClosedRange<Double>
  /// Only whole numbers.
  var isWhole = false
  /// `40%` is understood.
  var takesPercent = false
  /// `low`, `medium`, `high` and so on are understood.
  var takesWords = false

  /// A share of something, 0...1.
  static let share = NumberRule(
    support: .share, bounds: 0...1, takesPercent: true, takesWords: true)
  /// People of a region.
  static let people = NumberRule(support: .positive, bounds: 1...1e10)
  /// People of a country.
  static let nation = NumberRule(support: .positive, bounds: 1000...1e10)
  /// Armed or organised men.
  static let men = NumberRule(support: .positive, bounds: 0...1e8)
  /// Standard deviations of disposition.
  static let deviations = NumberRule(support: .real, bounds: -5...5)
  /// A multiple of the usual.
  static let multiple = NumberRule(support: .positive, bounds: 0...100)
  /// A weight that is normalised later.
  static let weight = NumberRule(support: .positive, bounds: 0...1e6, takesPercent: true)
  /// Days of a case.
  static let days = NumberRule(support: .positive, bounds: 1...366, isWhole: true)
  /// A position between two poles.
  static let contrast = NumberRule(support: .real, bounds: -1...1)
  /// Any measured quantity.
  static let quantity = NumberRule(support: .real, bounds: -1e12...1e12, takesPercent: true)

  /// The rule in words, such as `a share from 0 to 1`.
  var words: String {
    let name = support == .share ? "a share" : isWhole ? "a whole number" : "a number"
    let (low, high) = (
      NumberSpelling.short(bounds.lowerBound), NumberSpelling.short(bounds.upperBound)
    )
    return "\(name) from \(low) to \(high)"
  }
}
