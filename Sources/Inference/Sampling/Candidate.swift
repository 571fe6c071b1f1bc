/// What a sampler asks of a model: its parameters as standard normals, and the seed of its luck.
///
/// The map from normals to parameters is the caller's (`Prior.value(standardNormal:)`).
public struct Candidate: Sendable, Equatable {
  /// One standard normal score per parameter.
  public var z: [Double]
  /// Seed of everything else that is random in the run; it belongs to the state, so that a move may
  /// keep the luck and change only the parameters.
  public var process: UInt64

  /// A question to a model; any numbers.
  public init(z: [Double], process: UInt64) {
    self.z = z
    self.process = process
  }
}

/// A candidate, and how much its answer must say to matter.
public struct SamplerQuestion: Sendable, Equatable {
  /// What is to be evaluated.
  public let candidate: Candidate
  /// A log weight below this changes nothing, however far below: a model may stop as soon as it knows
  /// (Solonen et al. 2012, doi:10.1214/12-BA724: early rejection).
  public let least: Double
}

/// A model's answer to a ``Candidate``.
public struct Evaluation<Payload: Sendable>: Sendable {
  /// Log likelihood of the evidence in this run; minus infinity, infinity and NaN mean impossible.
  public var logWeight: Double
  /// What the caller wants to keep of the run.
  public var payload: Payload

  /// An answer.
  public init(logWeight: Double, payload: Payload) {
    self.logWeight = logWeight
    self.payload = payload
  }
}

/// What a sampler cannot work with.
public enum SamplerFault: Error, Equatable, CustomStringConvertible {
  /// A batch was answered with another number of answers than it has candidates.
  case answers(wanted: Int, got: Int)
  /// A run was answered with another number of summaries than were observed.
  case summaries(wanted: Int, got: Int)

  /// The fault in a sentence.
  public var description: String {
    switch self {
    case .answers(let wanted, let got):
      "a batch of \(wanted) candidates was given \(got) answers"
    case .summaries(let wanted, let got):
      "a run gave \(got) summaries where \(wanted) were observed"
    }
  }
}
