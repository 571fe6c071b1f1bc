import CaseFiles
package import Inference
import Reports

extension Laboratory {
  /// Whether a path is a folder that `explain --out` wrote.
  public static func isWeighing(_ path: String) -> Bool { WeighingFolder.isWeighing(path) }

  /// A weighing that `explain --out` stored, ready to be weighed again without some items. Throws
  /// ``Refusal`` where the folder holds none, or one of another version.
  package func storedWeighing(folder: String) throws -> StoredWeighing {
    try stored(WeighingFolder(path: folder)).weighing
  }

  /// Weighs a stored weighing again without some of its items, at once; code 3 where its runs cannot
  /// tell. Throws ``Refusal``.
  public func reweigh(folder: String, ignoring items: [String]) throws -> RunResult {
    let (weighing, header) = try stored(WeighingFolder(path: folder))
    let ids = weighing.weigher.known.items.map(\.id)
    var wrong: [String] = []
    if items.isEmpty {
      wrong.append(
        "error: \(folder) holds a weighing; say what to leave out, with --ignore ITEM")
    }
    for item in items where !ids.contains(item) {
      let hint = NearestWord.hint(item, in: ids, called: "items")
      wrong.append(
        "error: there is no item of evidence '\(item)' in this weighing"
          + (hint.isEmpty ? "" : "; \(hint)"))
    }
    guard wrong.isEmpty else { throw Refusal(wrong.joined(separator: "\n")) }
    let found = weighing.reweighed(ignoring: Set(items))
    var again = Self.request(header)
    again.ignored += items
    let command = ["interregnum", "explain"] + again.arguments
    return RunResult(
      text: ReweighReport.text(found, again: command),
      coloured: ReweighReport.text(found, again: command, colour: true),
      json: ReweighReport.json(found, again: command), code: found.verdict == .stands ? 0 : 3,
      notes: [])
  }

  private func stored(
    _ folder: WeighingFolder
  ) throws -> (weighing: StoredWeighing, header: WeighingFolder.Header) {
    let header = try folder.header()
    let sources = CaseSources(
      main: header.files["case.yaml"].map { .init(path: "case.yaml (stored)", text: $0) },
      evidence: header.files["evidence.yaml"].map {
        .init(path: "evidence.yaml (stored)", text: $0)
      },
      id: header.caseID)
    let weigher = try Self.weigher(try read(sources), Self.request(header))
    let runs = try folder.runs(items: weigher.model.scored.map(\.item.id))
    let explanations = header.explanations.map { entry in
      StoredWeighing.Explanation(
        id: entry.id, prior: entry.prior, logEvidence: entry.logEvidence,
        standardError: entry.standardError, runs: runs[entry.id] ?? [])
    }
    guard let weighing = StoredWeighing(weigher, explanations: explanations) else {
      throw Refusal("error: \(folder.path) does not fit its own case; weigh anew")
    }
    return (weighing, header)
  }

  private static func request(_ header: WeighingFolder.Header) -> ExplainRequest {
    ExplainRequest(
      caseArgument: header.caseArgument, asOf: header.asOf, ignored: header.ignored,
      grades: header.grades.map { (name: header.gradesName ?? "grades", text: $0) },
      isThorough: header.isThorough, seed: header.seed, settings: header.settings)
  }
}
