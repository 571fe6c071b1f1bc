/// What a grade is worth: the judged numbers that turn an Admiralty grade into a likelihood.
///
/// ```swift
/// GradeTable.standard.sigma(.B)                 // 0.3
/// GradeTable.standard.contamination(2)          // 0.07
/// ```
/// No published table of likelihood ratios for these grades was found, so every number is a
/// judgement that the user may change; a ranking is always shown under other tables as well.
public struct GradeTable: Sendable, Equatable {
  /// Short name, such as `standard`.
  public var name: String
  /// Where the numbers come from, in one sentence.
  public var provenance: String
  /// Every number by its key; keys of the standard table are always there.
  private var values: [String: Double]

  /// The standard numbers with some replaced; an unknown key or a value out of range is a fault,
  /// and all faults are thrown at once (their line is 0).
  public init(
    name: String, provenance: String, replacing numbers: [String: Double] = [:]
  ) throws(GradeTableFaults) {
    var table = GradeTable.standard
    table.name = name
    table.provenance = provenance
    var faults: [GradeTableFault] = []
    for (key, value) in numbers.sorted(by: { $0.key < $1.key }) {
      if let message = table.set(key, to: value) {
        faults.append(GradeTableFault(line: 0, column: 1, message: message))
      }
    }
    guard faults.isEmpty else { throw GradeTableFaults(faults) }
    self = table
  }

  init(standing name: String, provenance: String, values: [String: Double]) {
    self.name = name
    self.provenance = provenance
    self.values = values
  }

  /// The number under a key such as `sigma.C`; nil where there is none.
  public subscript(key: String) -> Double? { values[key] }

  /// Spread of a measurement on the log1p scale, by the source; 0.01...10.
  public func sigma(_ reliability: Grade.Reliability) -> Double {
    values["sigma.\(reliability.rawValue)"] ?? 1.2
  }

  /// Chance that an item says nothing about what happened, by its credibility; 0...1, where 1 is no
  /// information. A credibility outside 1...6 counts as 6.
  public func contamination(_ credibility: Int) -> Double {
    values["contamination.\(credibility)"] ?? 1
  }

  /// The most that a yes/no item may speak for what it reports: hit rate over false-alarm rate, at
  /// least 1. The geometric mean of what source and item deserve, and never more than the
  /// contamination allows.
  public func cap(_ grade: Grade) -> Double {
    let source = values["cap.\(grade.reliability.rawValue)"] ?? 1
    let item = values["cap.\(grade.credibility)"] ?? 1
    let wanted = (source * item).squareRoot()
    let contaminated = contamination(grade.credibility)
    return contaminated > 0 ? max(1, min(wanted, 1 / contaminated)) : max(1, wanted)
  }

  /// By how much a motive multiplies the false-alarm rate of a claim that serves it; at least 1.
  public var motiveFactor: Double { values["motive"] ?? 1 }

  /// Width of the flat background on the log1p scale: a contaminated measurement may say anything.
  public var backgroundWidth: Double { values["background"] ?? 16 }

  /// Degrees of freedom of Student's t.
  public var freedom: Double { values["freedom"] ?? 4 }

  /// Error of the model itself in an observable, on the log1p scale: the observable's own, else the
  /// general one.
  public func modelError(_ observable: String) -> Double {
    values["model.\(observable)"] ?? values["model"] ?? 0
  }

  /// The power to which the likelihood of all evidence together is taken, 0.01...1: below 1 the model
  /// is not believed to the letter, whatever it is shown.
  public var power: Double { values["power"] ?? 1 }

  /// How far forecasts of yes or no are believed, 0...1: what is left of the distance in log odds between a
  /// base rate and what the weighed runs say (``TrackRecord``).
  public var trust: Double { values["trust"] ?? 1 }

  /// Spread of the logarithm of what "at least so many" leaves open upwards, 0 or more: judged, by counts that were
  /// later made of what was first reported as a round number.
  public var beyond: Double { values["beyond"] ?? 0 }

  /// How much an item of this grade can say, for telling the better of two: larger is better.
  public func worth(_ grade: Grade, _ kind: Evidence.Kind) -> Double {
    let clean = 1 - contamination(grade.credibility)
    return kind == .measurement ? clean / sigma(grade.reliability) : cap(grade)
  }

  /// Sets a number; returns what is wrong with it, or nil.
  mutating func set(_ key: String, to value: Double) -> String? {
    guard let range = Self.range(of: key) else { return Self.unknown(key) }
    guard value >= range.lowerBound, value <= range.upperBound else {
      return "\(key) is \(value); it must lie in \(range.lowerBound)...\(range.upperBound)"
    }
    values[key] = value == 0 ? 0 : value
    return nil
  }

  /// Keys in the order in which they are printed.
  public var keys: [String] {
    Self.fixedKeys + values.keys.filter { $0.hasPrefix("model.") }.sorted()
  }
}
