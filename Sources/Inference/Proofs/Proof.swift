/// One thing that the weighing engine must get right, measured.
public struct Proof: Sendable, Equatable {
  /// How the measured number is held against the bound.
  public enum Test: String, Sendable, Equatable {
    case atMost = "at most"
    case atLeast = "at least"
  }

  /// Stable name, such as `normal-normal.evidence`.
  public let id: String
  /// What was tried, in a few words.
  public let title: String
  /// What must hold, and against which source.
  public let claim: String
  /// What came out; NaN if nothing did.
  public let measured: Double
  /// What it is held against, and how.
  public let bound: Double
  public let test: Test

  /// A measurement and its bound.
  public init(
    id: String, title: String, claim: String, measured: Double, _ test: Test, _ bound: Double
  ) {
    self.id = id
    self.title = title
    self.claim = claim
    self.measured = measured
    self.test = test
    self.bound = bound
  }

  /// Whether the claim holds; never for NaN.
  public var holds: Bool {
    test == .atMost ? measured <= bound : measured >= bound
  }
}

/// Proofs that belong together, to be run when wanted.
public struct ProofGroup: Sendable {
  /// Stable name.
  public let id: String
  /// Whether it takes more than about a second.
  public let isLong: Bool
  /// Runs it with the given seed.
  public let run: @Sendable (UInt64) -> [Proof]
}
