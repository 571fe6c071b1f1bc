public import Inference
import Polity

/// Tidy CSV files of a weighing (RFC 4180): a line of titles, no comments, line feeds.
///
/// Numbers that do not exist are empty fields.
public enum ExplainTables {
  /// `evidence-weights.csv`: one record for each item, origin or source and each explanation.
  ///
  /// `decibans` are relative to no information, `relative` to the average explanation; `without` is
  /// the explanation's posterior had the set never been reported. Cost: one pass.
  public static func evidenceWeights(_ document: ExplainDocument) -> String {
    var text =
      CSVLine([
        "set", "id", "grade", "date", "source", "what", "explanation", "decibans", "relative",
        "diagnosticity", "without", "effective_size", "produced", "mark",
      ]).ended
    let sets = [
      ("item", document.items), ("origin", document.origins), ("source", document.sources),
    ]
    for (set, weights) in sets {
      for weight in weights { append(weight, of: set, document, to: &text) }
    }
    return text
  }

  private static func append(
    _ weight: ExplainDocument.Weight, of set: String, _ document: ExplainDocument,
    to text: inout String
  ) {
    let relative = ExplainFindings(document).relative(weight)
    let item = weight.item
    for (place, entry) in document.explanations.enumerated() {
      var line = CSVLine([
        set, weight.id, item?.grade.description ?? "", item?.day.description ?? "",
        item?.source ?? "", item?.what ?? "", entry.id,
      ])
      line.append(weight.decibans.indices.contains(place) ? weight.decibans[place] : .nan)
      line.append(relative[place])
      line.append(weight.diagnosticity)
      line.append(weight.without.indices.contains(place) ? weight.without[place] : .nan)
      line.append(weight.effectiveSize)
      line.append(weight.produced ?? .nan)
      line.append(item?.marks[entry.id]?.rawValue ?? "")
      text += line.ended
    }
  }
}
