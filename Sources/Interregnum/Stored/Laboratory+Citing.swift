import Archive
import CaseFiles
import Inference
import Polity

extension Laboratory {
  /// How to cite what a folder of `run --out` or `explain --out` holds: a sentence with everything
  /// that makes the bytes again, and the same for BibTeX. Throws ``Refusal``.
  public func citation(folder: String) throws -> String {
    if WeighingFolder.isWeighing(folder) {
      let header = try WeighingFolder(path: folder).header()
      let read = try read(
        CaseSources(
          main: header.files["case.yaml"].map { .init(path: "case.yaml (stored)", text: $0) },
          evidence: header.files["evidence.yaml"].map {
            .init(path: "evidence.yaml (stored)", text: $0)
          },
          id: header.caseID))
      return Self.citation(
        of: "explanations weighed with what was known on \(header.asOf)", id: header.caseID,
        title: read.dossier.crisis.title, sha256: read.sha256, version: header.version,
        seed: header.seed)
    }
    do {
      let header = try RunArchive.openExisting(in: folder).header
      return Self.citation(
        of: "\(header.runs) runs", id: header.caseID, title: header.caseTitle,
        sha256: header.caseSHA256, version: header.engineVersion, seed: header.seed)
    } catch let fault as ArchiveFault {
      throw Refusal("error: \(fault)")
    }
  }

  private static func citation(
    of what: String, id: String, title: String, sha256: String, version: String, seed: UInt64
  ) -> String {
    let plain = title.filter { !"{}\\".contains($0) }
    return """
      The Interregnum contributors. Interregnum: an open laboratory for political crises under
      authoritarian rule (version \(version)) [computer software]. Case: \(title); \(what);
      seed \(seed); SHA-256 of the case \(sha256).

      @software{interregnum-\(id)-\(sha256.prefix(8)),
        author  = {{The Interregnum contributors}},
        title   = {Interregnum: an open laboratory for political crises under authoritarian rule},
        version = {\(version)},
        note    = {Case: \(plain); \(what); seed \(seed); SHA-256 of the case \(sha256)}
      }
      """
  }
}
