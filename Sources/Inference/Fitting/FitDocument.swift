public import Simulation

/// Which runs of a case come near a user's summaries: everything that the answer needs, the same
/// bytes for the same case, seed and plan.
public struct FitDocument: Sendable {
  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of its files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// Seed of all luck.
  public var seed: UInt64
  /// Simulations asked for.
  public var runs: Int
  /// What was found.
  public var result: FitResult
  /// The case and the options, as typed after `fit`.
  public var arguments: [String]

  /// A document.
  public init(
    dossier: Dossier, caseSHA256: String, version: String, seed: UInt64, runs: Int,
    result: FitResult, arguments: [String]
  ) {
    self.dossier = dossier
    self.caseSHA256 = caseSHA256
    self.version = version
    self.seed = seed
    self.runs = runs
    self.result = result
    self.arguments = arguments
  }

  /// Reasons not to trust it, in words; `fail` means do not.
  public var diagnostics: [Diagnostic] {
    [tolerance, reached, size, comparison].compactMap { $0 }
  }

  private var tolerance: Diagnostic {
    let worst = result.summaries.max { $0.left < $1.left }
    let left = worst.map(\.left) ?? .nan
    guard result.generations > 0, left.isFinite, let worst else {
      return Diagnostic(
        id: "tolerance", status: .fail,
        sentence: "No run could be told to be nearer than another: nothing was fitted.")
    }
    if left == 0 {
      return Diagnostic(
        id: "tolerance", status: .pass,
        sentence: "Every accepted run has exactly what is wanted.")
    }
    let percent = Rounded.words((left * 100).rounded(.up))
    let isCoarse = left > 0.5
    return Diagnostic(
      id: "tolerance", status: isCoarse ? .fail : left > 0.25 ? .warn : .pass,
      sentence: "On average accepted runs lie at most \(percent)% as far from each summary as runs "
        + "of the prior do" + (left > 0.25 ? " (\(worst.target.text))" : "")
        + (isCoarse ? ": too far; ask for less at once, or for more --runs." : "."))
  }

  private var reached: Diagnostic? {
    let missed = result.summaries.filter { !$0.isReached }.map { "'\($0.target.text)'" }
    guard !missed.isEmpty else { return nil }
    return Diagnostic(
      id: "reached", status: .fail,
      sentence: "The accepted runs all but miss what is wanted of \(missed.joined(separator: ", "))"
        + ": the model hardly produces it together with the rest.")
  }

  private var size: Diagnostic {
    let size = Int(max(0, min(result.effectiveSize, 1e9)))
    return Diagnostic(
      id: "effective-size", status: size < FitResult.leastSize ? .fail : size < 100 ? .warn : .pass,
      sentence:
        "\(result.accepted) accepted runs, \(result.different) of them different, are worth "
        + "\(size) independent run\(size == 1 ? "" : "s")"
        + (size < 100 ? "; more --runs would sharpen them." : "."))
  }

  private var comparison: Diagnostic? {
    guard result.shares.count > 1 else { return nil }
    return Diagnostic(
      id: "comparison", status: .warn,
      sentence: "Do not rank explanations by these shares: unless the summaries are sufficient to "
        + "tell them apart, which nobody can check here, the Bayes factors of approximate "
        + "computation are wrong however near the runs come (Robert et al. 2011, "
        + "doi:10.1073/pnas.1102900108). `interregnum explain` weighs them by a likelihood.")
  }
}
