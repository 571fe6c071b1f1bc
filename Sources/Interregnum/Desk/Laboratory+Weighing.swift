public import Inference
import Polity
import Simulation

extension Laboratory {
  /// Weighs a case, takes the second route, and keeps its runs, to be asked again without some items.
  /// Throws ``Refusal`` where no explanation can produce what was known, and `CancellationError`.
  public func weighing(
    _ request: ExplainRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> KeptWeighing {
    let read = try read(request.caseArgument)
    let weigher = try await Self.weigher(read, request).rehearsed(threads: request.threads)
    guard let (document, found) = try await Self.weighed(read, weigher, request, progress) else {
      throw Self.nothingProduces(weigher)
    }
    return KeptWeighing(document, StoredWeighing(weigher, found))
  }

  /// Throws a ``Refusal`` with every fault of a request, before any work.
  public func checkWeighing(_ request: ExplainRequest) throws {
    _ = try Self.weigher(try read(request.caseArgument), request)
  }

  /// The command that weighs anew, word by word, without some items more than the request leaves out.
  public static func weighingAnew(_ request: ExplainRequest, without items: Set<String>) -> [String]
  {
    var again = request
    again.ignored = Set(request.ignored).union(items).sorted()
    return ["interregnum", "explain"] + again.arguments
  }
}
