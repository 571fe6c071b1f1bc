public import Inference
import Polity
import Simulation

extension Laboratory {
  /// Weighs a case and keeps its runs, to be asked again without some items. Throws ``Refusal`` where
  /// no explanation can produce what was known, and `CancellationError`.
  public func weighing(
    _ request: ExplainRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> KeptWeighing {
    let weigher = try Self.weigher(try read(request.caseArgument), request)
    let wanted = weigher.plan.runs
    let found = try await weigher.weigh(threads: request.threads) {
      progress("weighing", RunProgress(finished: min($0, wanted), wanted: wanted))
    }
    guard let kept = KeptWeighing(weigher, found) else { throw Self.nothingProduces(weigher) }
    return kept
  }

  /// Throws a ``Refusal`` with every fault of a request, before any work.
  public func checkWeighing(_ request: ExplainRequest) throws {
    _ = try Self.weigher(try read(request.caseArgument), request)
  }
}
