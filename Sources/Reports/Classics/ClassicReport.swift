public import Classics

/// A classic with its claims measured.
public struct ClassicReport: Sendable {
  /// The classic.
  public let card: any Classic.Type
  /// Its claims with their verdicts, in its order.
  public let findings: [Finding]

  /// A report of findings that were measured before.
  public init(_ card: any Classic.Type, findings: [Finding]) {
    self.card = card
    self.findings = findings
  }
}

/// How many claims came out how.
public struct VerdictTally: Sendable, Equatable {
  /// How many hold, fail, and differ by rule.
  public let holds: Int
  public let fails: Int
  public let differs: Int

  /// The tally of some claims.
  public init(_ findings: [Finding]) {
    holds = findings.count { $0.verdict == .holds }
    fails = findings.count { $0.verdict == .fails }
    differs = findings.count { $0.verdict == .differs }
  }

  /// All claims together.
  public var all: Int { holds + fails + differs }

  /// `14 hold, 1 fails, 2 differ by rule`.
  public var sentence: String {
    "\(holds) \(holds == 1 ? "holds" : "hold"), \(fails) \(fails == 1 ? "fails" : "fail"), "
      + "\(differs) \(differs == 1 ? "differs" : "differ") by rule"
  }
}
