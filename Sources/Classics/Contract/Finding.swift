/// One published claim beside what was measured. The verdict follows from the numbers and the
/// stated tolerance; there is no way to type it.
public struct Finding: Sendable, Equatable {
  /// What the source, or an independent computation, says.
  public var claim: String
  /// The figure expected, as text.
  public var expected: String
  /// The figure measured, as text.
  public var measured: String
  /// Computed from the two.
  public var verdict: Verdict
  /// Where the expected figure comes from.
  public var standing: Standing
  /// A remark on the rule or the difference; may be empty.
  public var remark: String

  private init(
    _ claim: String, _ expected: String, _ measured: String, _ verdict: Verdict,
    _ standing: Standing, _ remark: String
  ) {
    self.claim = claim
    self.expected = expected
    self.measured = measured
    self.verdict = verdict
    self.standing = standing
    self.remark = remark
  }

  /// Holds if `measured` lies within `tolerance` of `expected`; NaN fails.
  public static func number(
    _ claim: String, expected: Double, measured: Double, within tolerance: Double,
    decimals: Int = 6, standing: Standing, remark: String = ""
  ) -> Finding {
    let holds = (measured - expected).magnitude <= tolerance
    return Finding(
      claim, Figures.text(expected, decimals), Figures.text(measured, decimals),
      holds ? .holds : .fails, standing, remark)
  }

  /// Holds if `measured` lies in `expected`; NaN fails.
  public static func range(
    _ claim: String, expected: ClosedRange<Double>, measured: Double, decimals: Int = 2,
    standing: Standing, remark: String = ""
  ) -> Finding {
    let low = Figures.text(expected.lowerBound, decimals)
    let high = Figures.text(expected.upperBound, decimals)
    return Finding(
      claim, "\(low) to \(high)", Figures.text(measured, decimals),
      expected.contains(measured) ? .holds : .fails, standing, remark)
  }

  /// Holds if the two are equal.
  public static func exact<Value: Equatable>(
    _ claim: String, expected: Value, measured: Value, standing: Standing, remark: String = ""
  ) -> Finding {
    Finding(
      claim, Figures.words(expected), Figures.words(measured),
      expected == measured ? .holds : .fails, standing, remark)
  }

  /// Holds if a comparison of measurements came out as claimed: "18 of 20 seeds".
  public static func comparison(
    _ claim: String, expected: String, measured: String, holds: Bool, standing: Standing,
    remark: String = ""
  ) -> Finding {
    Finding(claim, expected, measured, holds ? .holds : .fails, standing, remark)
  }

  /// For a claim that fails under the source's stated rule but holds under a named other reading of
  /// it: differs by rule. If it fails under both it fails, if it holds as stated it holds.
  public static func byRule(stated: Finding, other: Finding, rule: String) -> Finding {
    guard stated.verdict == .fails, other.verdict == .holds else { return stated }
    var finding = stated
    finding.verdict = .differs
    finding.measured = "\(stated.measured); \(rule): \(other.measured)"
    return finding
  }
}

/// How a claim came out.
public enum Verdict: String, Sendable, CaseIterable {
  /// As the source says.
  case holds
  /// Not as the source says.
  case fails
  /// Holds only under another reading of the rule than the one the source states.
  case differs = "differs by rule"
}

/// Where an expected figure comes from.
public enum Standing: String, Sendable, CaseIterable {
  /// Read in the source or a stored copy of it, or of its code and data.
  case published = "read in the source"
  /// Computed independently of this program.
  case independent = "computed independently"
  /// Follows from a closed form.
  case derived = "closed form"
  /// The sign or order that the source's argument implies; no figure of the source is quoted.
  case implied = "implied by the argument"
}

/// Numbers as text, the same bytes everywhere.
public enum Figures {
  /// A number with a fixed count of decimals; "not a number" and "infinite" in words.
  public static func text(_ value: Double, _ decimals: Int) -> String {
    guard !value.isNaN else { return "not a number" }
    guard value.isFinite, value.magnitude < 1e15 else {
      return value < 0 ? "-infinite" : "infinite"
    }
    let places = max(0, min(12, decimals))
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return String(value) }
    let whole = Int64(scaled)
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let unit = Int64(scale)
    let rest = String(whole % unit)
    let zeros = String(repeating: "0", count: places - rest.count)
    return "\(sign)\(whole / unit).\(zeros)\(rest)"
  }

  /// Any value in words; a list of numbers without brackets.
  static func words<Value>(_ value: Value) -> String {
    let text = String(describing: value)
    guard text.hasPrefix("["), text.hasSuffix("]") else { return text }
    return text == "[]" ? "none" : String(text.dropFirst().dropLast())
  }
}
