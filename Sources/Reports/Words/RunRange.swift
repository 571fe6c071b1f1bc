import Simulation

/// What the ranges of a report contain, in the same words everywhere.
enum RunRange {
  /// Of probabilities.
  static let ofProbabilities =
    "range: 90% of what the probability could be if the model's unknowns were known; "
    + "chance within a run is not in it"
  /// Of numbers.
  static let ofNumbers = "numbers: the median of the runs, and the band that holds 90% of them"

  /// A number over the runs: `36,831 (90% of runs: 1,200 to 250,000)`.
  static func full(_ band: Quantiles, unit: String, noun: String = "") -> String {
    if band.q50.isNaN { return "unknown" }
    let (low, high) = (Amount.full(band.q05, unit: unit), Amount.full(band.q95, unit: unit))
    let middle = Amount.full(band.q50, unit: unit) + (noun.isEmpty ? "" : " \(noun)")
    guard low != high else { return "\(middle) (so in 90% of the runs)" }
    return "\(middle) (90% of runs: \(low) to \(high))"
  }

  /// A band in few characters: `1.2k-250k`; empty where it is one number.
  static func short(_ band: Quantiles, unit: String) -> String {
    if band.q50.isNaN { return "" }
    let (low, high) = (Amount.short(band.q05, unit: unit), Amount.short(band.q95, unit: unit))
    return low == high ? "" : "\(low)-\(high)"
  }
}
