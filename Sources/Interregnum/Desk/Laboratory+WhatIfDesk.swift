public import Inference
import Polity

extension Laboratory {
  /// Names of all moves, in the order of the roster.
  public static var everyMove: [String] { moves }

  /// Holds a changed crisis against the crisis as it is, and hands over the numbers. Throws
  /// ``Refusal`` with every fault before any work, and `CancellationError`.
  public func whatIfDocument(
    _ request: WhatIfRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> WhatIfDocument {
    try checkWhatIf(request)
    let read = try read(request.caseArgument)
    let words = WhatIfWords(request, read.dossier.crisis)
    return try await Self.document(read, words.whatIf, request, progress)
  }

  /// Throws a ``Refusal`` with every fault of a request.
  public func checkWhatIf(_ request: WhatIfRequest) throws {
    let words = WhatIfWords(request, try read(request.caseArgument).dossier.crisis)
    let nothing = words.whatIf.isEmpty && words.faults.isEmpty
    try Self.check(request, words.faults + (nothing ? ["error: nothing is changed"] : []))
  }
}
