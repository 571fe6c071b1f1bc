/// What can be seen of a run: the closed list that evidence, questions, charts and exports speak of.
///
/// You write what it is and how to read it off the world at one hour; you get the daily folding, the
/// columns of every export, the reference page, and its use in `shows:` and `yes_if:`.
public protocol Observable: Sendable {
  /// Name used in case files.
  static var id: String { get }
  /// Unit, in words.
  static var unit: String { get }
  /// In one sentence.
  static var meaning: String { get }
  /// Values it can take.
  static var range: ClosedRange<Double> { get }
  /// What it is told for.
  static var axis: ObservableAxis { get }
  /// How the hours of a day become one value.
  static var fold: DailyFold { get }
  /// Its values now, one for each element of the axis.
  static func read(_ world: World, into row: Column)
}

/// What an observable is told for.
public enum ObservableAxis: String, Sendable, CaseIterable {
  /// One value for the country.
  case nation
  /// One for the country, then one for each region.
  case regions
  /// One for each organ, then one for each organ and region.
  case organs
  /// One for each claimant.
  case claimants

  /// Elements on this axis.
  public func count(_ setting: Setting) -> Int {
    switch self {
    case .nation: 1
    case .regions: 1 + setting.regions
    case .organs: setting.organs * (1 + setting.regions)
    case .claimants: setting.claimants
    }
  }
}

/// How the hours of a day become one value, and the days of a period one number.
public enum DailyFold: String, Sendable, CaseIterable {
  /// Summed over hours and over days: flows.
  case sum
  /// The highest hour, the highest day.
  case peak
  /// The lowest hour, the lowest day.
  case lowest
  /// As it stands at the end: stocks.
  case last

  /// What two values in order of time come to together; NaN stands for nothing before.
  @inline(__always)
  public func joined(_ before: Double, _ value: Double) -> Double {
    if before.isNaN { return value }
    switch self {
    case .sum: return before + value
    case .peak: return max(before, value)
    case .lowest: return min(before, value)
    case .last: return value
    }
  }
}

extension Observable {
  /// Copies a column of regions behind its national value.
  static func write(_ national: Double, _ byRegion: Column, into row: Column) {
    row[0] = national
    for region in 0..<byRegion.count { row[region + 1] = byRegion[region] }
  }
}
