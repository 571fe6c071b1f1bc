import Classics
package import Inference

/// The analyst's own marks beside what the model says of the same items. Marks change no number of
/// the weighing.
package struct MarkFindings {
  /// Decibans from which the model counts as saying the opposite of a mark: odds of 2 to 1.
  package static let least = 3.0

  /// A mark with the model's decibans against the average explanation; NaN where the item was not
  /// weighed.
  package struct Cell {
    package let mark: AnalystMark
    package let relative: Double

    /// Model and analyst pull apart: one finds that it speaks for the explanation, the other against.
    package var isClash: Bool {
      mark.vote < 3 && relative > MarkFindings.least
        || mark.vote > 3 && relative < -MarkFindings.least
    }

    /// `C`, or `C!` where they pull apart.
    package var letters: String { mark.letters + (isClash ? "!" : "") }
  }
  /// An item with a cell for each explanation, in their order; nil where it is not marked.
  package struct Row {
    package let item: Evidence
    package let cells: [Cell?]
  }
  /// Marked items, in the order of the case.
  package let rows: [Row]
  private let names: [String]

  /// The marks of some items; `weights` holds what the model says of those that were weighed, in the
  /// order of `ids`, whose `names` are shown.
  package init(
    _ items: [Evidence], weights: [ExplainDocument.Weight], ids: [String], names: [String],
    priors: [Double]
  ) {
    self.names = names
    rows = items.compactMap { item in
      let weight = weights.first { $0.id == item.id }
      let relative = ExplainFindings.relative(weight?.decibans ?? [], priors: priors)
      let cells = ids.enumerated().map { place, id in
        item.marks[id].map { Cell(mark: $0, relative: relative[place]) }
      }
      return cells.contains { $0 != nil } ? Row(item: item, cells: cells) : nil
    }
  }

  /// The marks of a weighing.
  package init(_ document: ExplainDocument) {
    let ranked = document.explanations
    self.init(
      document.judged, weights: document.items, ids: ranked.map(\.id),
      names: ranked.map(ExplainText.name), priors: ranked.map(\.prior))
  }

  /// Explanations by what the marks hold against them, least first: the weak inference of the
  /// analysis of competing hypotheses. Those without a mark are left out.
  var ranking: [VoteMatrix.Standing] {
    let votes = rows.map { row in
      row.cells.map { cell in
        cell.flatMap { VoteMatrix.Vote(rawValue: $0.mark.vote) }.map { [$0] } ?? []
      }
    }
    let matrix = VoteMatrix(hypotheses: names, evidence: rows.map(\.item.id), votes: votes)
    return (matrix?.ranking ?? []).filter { $0.notJudged < 1 }
  }

  /// `Theatre 0, Popular uprising 4 (what speaks against each, least first); not marked: Putsch.`
  ///
  /// Marks that speak against nothing rank nothing, however much they fit.
  package var ranked: String {
    let standings = ranking
    guard standings.contains(where: { $0.inconsistency > 0 }) else {
      return "none speaks against an explanation, so they rank none."
    }
    let told = standings.map {
      "\(names[$0.hypothesis]) \(Amount.decimals($0.inconsistency, 0))"
    }
    let marked = Set(standings.map(\.hypothesis))
    let left = names.indices.filter { !marked.contains($0) }.map { names[$0] }
    return told.joined(separator: ", ") + " (what speaks against each, least first)"
      + (left.isEmpty ? "" : "; not marked: \(left.joined(separator: ", "))") + "."
  }

  /// Every mark that the model contradicts, in words; empty where there is none.
  package var clashes: [String] {
    rows.flatMap { row in
      row.cells.enumerated().compactMap { place, cell in
        guard let cell, cell.isClash else { return nil }
        return
          "\(row.item.id) is marked \(cell.mark.rawValue) with \(names[place]), the model says "
          + "\(Decibans.signed(cell.relative))"
      }
    }
  }

  /// Where marks and model pull apart, in a sentence.
  package static func apart(_ clashes: [String]) -> String {
    guard !clashes.isEmpty else {
      return "Nowhere do marks and model pull apart by more than 3 decibans."
    }
    return "Marks and model pull apart (!): \(clashes.joined(separator: "; "))."
  }

  /// The marks of an item in words, `Theatre CC, Popular uprising I!`; empty where it has none.
  package func words(of id: String) -> String {
    guard let row = rows.first(where: { $0.item.id == id }) else { return "" }
    return zip(names, row.cells).compactMap { name, cell in cell.map { "\(name) \($0.letters)" } }
      .joined(separator: ", ")
  }

  /// What the letters mean.
  package static let legend = AnalystMark.allCases.map { "\($0.letters) \($0.rawValue)" }
    .joined(separator: ", ")
}
