import Archive
import CaseFiles
import Inference
import Polity
import Simulation

extension Laboratory {
  /// Runs a stored ensemble again and compares every run. Throws ``Refusal``: code 2 where there is
  /// nothing to verify, code 1 where a run differs.
  public func verify(
    folder: String, threads: Int, progress: @Sendable (RunProgress) -> Void = { _ in }
  ) async throws -> String {
    do {
      let archive = try RunArchive.openExisting(in: folder)
      let header = archive.header
      let ensemble = try Self.ensemble(try Self.read(from: header), header, threads: threads)
      let stored = try archive.storedRuns().sorted()
      var differing: [Int] = []
      var done = 0
      try await ensemble.run(stored, threads: threads) { batch in
        for trajectory in batch where try archive.trajectory(of: trajectory.run) != trajectory {
          differing.append(trajectory.run)
        }
        done += batch.count
        progress(RunProgress(finished: done, wanted: stored.count))
      }
      let missing = header.runs - stored.count
      return try Self.verdict(
        folder: folder, runs: stored.count, missing: missing, differing: differing.sorted(),
        fingerprint: try archive.fingerprint())
    } catch let fault as ArchiveFault {
      throw Refusal("error: \(fault)")
    }
  }

  /// The case whose files an archive keeps.
  static func read(from header: ArchiveHeader) throws -> ReadCase {
    let files = header.caseText
    let sources = CaseSources(
      main: files["case.yaml"].map { .init(path: "case.yaml (stored)", text: $0) },
      evidence: files["evidence.yaml"].map { .init(path: "evidence.yaml (stored)", text: $0) },
      id: header.caseID)
    return try Laboratory(library: "").read(sources)
  }

  /// The ensemble that an archive keeps.
  static func ensemble(
    _ read: ReadCase, _ header: ArchiveHeader, threads: Int
  ) throws -> Ensemble {
    var crisis = read.dossier.crisis
    if let citizens = header.overrides[scaling] {
      crisis = crisis.scaled(to: citizens)
    }
    let (resolution, network) = StoredResolution.read(header.overrides)
    let engine = try Self.engine(
      crisis, resolution, network, seed: header.seed, threads: threads)
    var ensemble = Ensemble(
      crisis, engine: engine, seed: header.seed, runs: header.runs,
      explanations: explanations(of: crisis))
    ensemble.overrides = header.overrides.filter {
      $0.key != scaling && !StoredResolution.names.contains($0.key)
    }
    return ensemble
  }

  private static func verdict(
    folder: String, runs: Int, missing: Int, differing: [Int], fingerprint: String
  ) throws -> String {
    guard differing.isEmpty else {
      let names = differing.prefix(10).map(String.init).joined(separator: ", ")
      throw Refusal(
        "\(folder): \(differing.count) of \(runs) runs differ from what is stored: \(names)",
        code: 1)
    }
    let open = missing > 0 ? "; \(missing) runs are still missing (run with --resume)" : ""
    return "\(folder): all \(runs) stored runs come out again, byte for byte\(open)\n"
      + "fingerprint \(fingerprint)"
  }
}
