/// A tempered sampler that is asked and told: it hands out candidates, and the caller evaluates
/// them however it likes.
///
/// ```swift
/// var run = TemperedRun<Void>(TemperingPlan(dimensions: 2, seed: 1))
/// while !run.isFinished {
///   try run.receive(run.candidates.map { Evaluation(logWeight: score($0), payload: ()) })
/// }
/// print(run.result.logEvidence)
/// ```
/// All luck comes from streams named by seed, island, batch and particle, so the result does not
/// depend on the order or the threads in which candidates are evaluated.
public struct TemperedRun<Payload: Sendable>: Sendable {
  private var islands: [Island<Payload>]

  /// A run about to start: its first candidates come from the prior.
  public init(_ plan: TemperingPlan) {
    islands = (0..<plan.islands).map { Island(plan, number: $0) }
  }

  /// What is to be evaluated next, the islands one after the other; empty when finished.
  public var candidates: [Candidate] { islands.flatMap { $0.proposals.map(\.candidate) } }

  /// The same, each with what its answer must reach to matter.
  public var questions: [SamplerQuestion] { islands.flatMap(\.questions) }

  /// Whether every island has arrived.
  public var isFinished: Bool { islands.allSatisfy(\.proposals.isEmpty) }

  /// Takes the answers to ``candidates``, in their order. Throws ``SamplerFault`` if their number
  /// differs; nothing is changed then.
  public mutating func receive(_ answers: [Evaluation<Payload>]) throws(SamplerFault) {
    let wanted = islands.reduce(0) { $0 + $1.proposals.count }
    guard answers.count == wanted else {
      throw .answers(wanted: wanted, got: answers.count)
    }
    var start = 0
    for number in islands.indices where !islands[number].proposals.isEmpty {
      let end = start + islands[number].proposals.count
      islands[number].receive(answers[start..<end])
      start = end
    }
  }

  /// What has been found. Before the end, temperatures below 1 say so.
  public var result: TemperedResult<Payload> { TemperedResult(islands.map(IslandResult.init)) }
}
