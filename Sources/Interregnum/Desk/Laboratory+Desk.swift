public import CaseFiles
import Foundation
public import Inference
import RandomStreams
public import Simulation

/// A number of the model that a page lets its reader hold.
public struct ParameterHandle: Sendable {
  /// As the model declares it.
  public let card: ParameterCard
  /// The 5%, 50% and 95% points of its prior.
  public let low: Double
  public let middle: Double
  public let high: Double
}

extension Laboratory {
  /// Every number of the model that is not fixed, with its 90% range, in the order of the roster.
  public static let handles: [ParameterHandle] = engine.parameters.compactMap { card in
    if case .fixed = card.prior { return nil }
    let point = { (z: Double) in
      min(max(card.prior.value(standardNormal: z), card.range.lowerBound), card.range.upperBound)
    }
    return ParameterHandle(
      card: card, low: point(-1.6448536), middle: point(0), high: point(1.6448536))
  }

  /// Ids and names of the explanations a case draws from, with their shares.
  public static func explanationNames(
    of open: OpenCase
  ) -> [(id: String, label: String, says: String, share: Double)] {
    let crisis = open.dossier.crisis
    let entries = explanations(of: crisis)
    let total = max(1e-12, entries.reduce(0) { $0 + max(0, $1.weight) })
    return zip(entries, words(crisis)).map { ($0.id, $1.label, $1.says, $0.weight / total) }
  }

  /// Runs a variation of a case. Throws ``Refusal`` where the changed case has faults, and
  /// `CancellationError`.
  public static func document(
    of variation: Variation, on open: OpenCase, threads: Int,
    progress: @Sendable (RunProgress) -> Void = { _ in }
  ) async throws -> RunDocument {
    let read = try changed(open, variation)
    var request = RunRequest(
      caseArgument: open.id, runs: variation.runs, seed: variation.seed, threads: threads)
    request.settings = variation.held.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    try check(request)
    let ensemble = try ensemble(read, request, without: variation.without)
    let finished = try await finish(ensemble, nil, request, threads, progress)
    try Task.checkCancellation()
    return document(read, ensemble, finished, request)
  }

  /// The changed files of a case: only the spellings of ranges differ. Throws ``Refusal``.
  public static func files(of variation: Variation, on open: OpenCase) throws -> CaseSources {
    do {
      return try open.sources.applying(variation.edits)
    } catch {
      throw Refusal(error.description)
    }
  }

  static func changed(_ open: OpenCase, _ variation: Variation) throws -> ReadCase {
    try Laboratory(library: "").read(files(of: variation, on: open))
  }

  static func ensemble(
    _ read: ReadCase, _ request: RunRequest, without: Set<String>
  ) throws -> Ensemble {
    var ensemble = try ensemble(read, request)
    guard !without.isEmpty else { return ensemble }
    let kept = explanations(of: read.dossier.crisis).map {
      (id: $0.id, facts: $0.facts, weight: without.contains($0.id) ? 0 : $0.weight)
    }
    let overrides = ensemble.overrides
    ensemble = Ensemble(
      ensemble.setting.crisis, engine: engine, seed: request.seed, runs: request.runs,
      explanations: kept)
    ensemble.overrides = overrides
    return ensemble
  }
}

extension Laboratory {
  /// Writes the changed ranges of a variation into the case's own `case.yaml`; the file is replaced
  /// whole, and all its comments stay. Throws ``Refusal`` where the changed case has faults, the file
  /// was changed by somebody else since it was read, or it cannot be written.
  public func write(_ variation: Variation, to original: OpenCase) throws {
    _ = try Self.changed(original, variation)
    guard let before = original.sources.main,
      let after = try Self.files(of: variation, on: original).main
    else { throw Refusal("error: the case has no file") }
    guard CaseSources.load(path: before.path).main?.bytes == before.bytes else {
      throw Refusal("error: \(before.path) was changed by somebody else; load the page again")
    }
    do {
      try Data(after.bytes).write(to: URL(fileURLWithPath: before.path), options: .atomic)
    } catch {
      throw Refusal("error: \(before.path) cannot be written: \(error.localizedDescription)")
    }
  }
}
