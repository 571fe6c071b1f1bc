public import Inference

/// Tidy CSV files of a weighing (RFC 4180) besides ``ExplainTables``.
public enum WeighingTables {
  /// `weights.csv`: one record for each explanation, by posterior.
  public static func weights(_ document: ExplainDocument) -> String {
    var text =
      CSVLine([
        "explanation", "label", "prior", "posterior", "low", "high", "log_evidence",
        "standard_error", "disagreement", "effective_size", "second",
      ]).ended
    for entry in document.explanations {
      var line = CSVLine([entry.id, entry.label])
      for value in [
        entry.prior, entry.posterior, entry.low, entry.high, entry.logEvidence,
        entry.standardError, entry.disagreement, entry.effectiveSize, entry.second ?? .nan,
      ] {
        line.append(value)
      }
      text += line.ended
    }
    return text
  }

  /// `particles.csv`: one record for each different weighed run, with what it predicts for each
  /// scored item (yes 1, no 0), all digits; empty where a run has no such number.
  public static func particles(_ stored: StoredWeighing) -> String {
    let items = stored.weigher.model.scored.map(\.item.id)
    var text = CSVLine(["explanation", "island", "state", "weight"] + items).ended
    for entry in stored.explanations {
      for run in entry.runs {
        let values = run.predictions.map { $0.isNaN ? "" : "\($0)" }
        let head = [entry.id, String(run.island), String(run.state), "\(run.weight)"]
        text += CSVLine(head + values).ended
      }
    }
    return text
  }
}
