public import Simulation

/// What matters for one number of a case: everything that its exports need, the same bytes for the
/// same case, seed and plan.
public struct SensitivityDocument: Sendable {
  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of its files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// Seed of all luck.
  public var seed: UInt64
  /// The number asked about.
  public var measure: Measure
  /// Runs over all unknowns, and pairs for each unknown that was moved.
  public var runs: Int
  public var pairs: Int
  /// What was found.
  public var result: SensitivityResult
  /// The case and the options, as typed after `sensitivity`.
  public var arguments: [String]

  /// A document.
  public init(
    dossier: Dossier, caseSHA256: String, version: String, seed: UInt64, measure: Measure,
    runs: Int, pairs: Int, result: SensitivityResult, arguments: [String] = []
  ) {
    self.dossier = dossier
    self.caseSHA256 = caseSHA256
    self.version = version
    self.seed = seed
    self.measure = measure
    self.runs = runs
    self.pairs = pairs
    self.result = result
    self.arguments = arguments
  }

  /// Reasons to lean on it less, in words.
  public var diagnostics: [Diagnostic] {
    let blocks = Int(result.level.effectiveSize)
    let told = result.shares.count { $0.isDistinguishable }
    var checks = [
      Diagnostic(
        id: "runs", status: blocks < 100 ? .fail : blocks < 300 ? .warn : .pass,
        sentence: "\(blocks) independent draws of the unknowns"
          + (blocks < 300 ? "; 300 or more tell small shares from nothing." : ".")),
      Diagnostic(
        id: "shares", status: told == 0 ? .warn : .pass,
        sentence: told == 0
          ? "No unknown can be told from chance."
          : "\(told) of \(result.shares.count) unknowns can be told from chance; at this level one "
            + "in a hundred that does nothing would be."),
    ]
    if result.undefined > 0 {
      checks.append(
        Diagnostic(
          id: "undefined", status: result.undefined * 2 > runs ? .warn : .pass,
          sentence: "\(result.undefined) of \(runs) runs have no such number and are left out."))
    }
    return checks
  }
}
