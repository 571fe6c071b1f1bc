import Inference

extension ExplainText {
  /// What the ranking would be without all items of one source, or of one origin.
  static func sets(_ document: ExplainDocument) -> ExplainPiece? {
    let findings = ExplainFindings(document)
    let sources = findings.byMove(document.sources)
    let origins = findings.byMove(document.origins)
    guard !sources.isEmpty || !origins.isEmpty else { return nil }
    var piece = ExplainPiece("Had a source or an origin with several items never spoken")
    var rows: [[String]] = []
    for set in sources.prefix(shownSets) {
      let count = document.items.count { $0.item?.source == set.id }
      rows.append([title(set, document), Amount.grouped(count)] + after(set, document))
    }
    let groups = EvidenceGroups(document.dossier.known(asOf: document.asOf)).groups
    for set in origins.prefix(shownSets) {
      let members = groups.first { $0.items.contains { $0.id == set.id } }?.items.map(\.id) ?? []
      let count = document.items.count { members.contains($0.id) }
      let told = count > 0 ? Amount.grouped(count) : "-"
      rows.append(["origin of \(set.id)", told] + after(set, document))
    }
    piece.table = TextTable(columns, rows)
    piece.words =
      [
        "Those that move 1 most stand first, sources before origins"
          + omitted(sources.count, origins.count) + "."
      ] + rough(Array(sources.prefix(shownSets)) + Array(origins.prefix(shownSets)), "items")
    return piece
  }

  private static let shownSets = 6

  private static let columns = [
    TextTable.Column(title: "without", width: 24), .init(title: "items", width: 5, isRight: true),
    .init(title: "1 stands at", width: 11, isRight: true), .init(title: "then first", width: 20),
    .init(title: "rests on", width: 10),
  ]

  private static func title(_ set: ExplainDocument.Weight, _ document: ExplainDocument) -> String {
    let title = document.dossier.sources.first { $0.id == set.id }?.title ?? ""
    return title.isEmpty || title == set.id
      ? set.id : clipped("\(set.id), \(title)", columns: 24, lines: 2)
  }

  private static func omitted(_ sources: Int, _ origins: Int) -> String {
    let left = max(0, sources - shownSets) + max(0, origins - shownSets)
    return left == 0 ? "" : "; \(Amount.grouped(left)) more in `--json`"
  }

  /// The ranking under other grade tables and other priors.
  static func variants(_ document: ExplainDocument) -> ExplainPiece? {
    guard !document.variants.isEmpty else { return nil }
    let shown = min(5, document.explanations.count)
    var piece = ExplainPiece("Had we graded or believed otherwise")
    let head = [TextTable.Column(title: "with", width: 30)]
    let cells = (1...max(1, shown)).map { place in
      TextTable.Column(title: String(place), width: 8, isRight: true)
    }
    let rows = document.variants.map { variant in
      [variant.name] + bare(variant.posterior, shown) + [note(variant)]
    }
    let base = ["as weighed"] + bare(document.explanations.map(\.posterior), shown)
    piece.table = TextTable(head + cells + [.init(title: "", width: 9)], [base] + rows)
    piece.words = [verdict(document)]
    return piece
  }

  /// Percentages in at most four characters.
  private static func bare(_ posterior: [Double], _ shown: Int) -> [String] {
    posterior.prefix(shown).map { Percent($0).bare + "%" }
  }

  private static func note(_ variant: ExplainDocument.Variant) -> String {
    variant.effectiveSize >= ExplainFindings.fewRuns ? "" : "too few"
  }

  private static func verdict(_ document: ExplainDocument) -> String {
    let few = document.variants.filter { !($0.effectiveSize >= ExplainFindings.fewRuns) }
    let upsets = ExplainFindings(document).upsets
    let order =
      few.count == document.variants.count
      ? ""
      : upsets.isEmpty
        ? "None of \(few.isEmpty ? "these" : "those that rest on enough runs") puts another "
          + "explanation first. "
        : "Another explanation stands first with \(joined(upsets.map(\.name))). "
    guard !few.isEmpty else { return order }
    return order + "Too few: \(joined(few.map { "\($0.name) rests on \(runs($0.effectiveSize))" }))"
      + "; below 50 it would need runs of its own."
  }
}
