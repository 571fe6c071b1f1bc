import Inference
import Polity
import Simulation

extension WhatIfText {
  /// The answer in at most four sentences.
  static func sentences(_ document: WhatIfDocument) -> [String] {
    let failed = document.diagnostics.contains { $0.status == .fail }
    let lines = [
      stays(document), clear(document, [.ending, .question], "chances"),
      clear(document, [.estimate, .stake], "numbers"), hold(document),
    ].compactMap { $0 }
    guard failed, let first = lines.first else { return lines }
    return ["Do not trust this comparison: a check failed. \(first)"] + lines.dropFirst()
  }

  private static func stays(_ document: WhatIfDocument) -> String? {
    guard let row = document.differences.first(where: { $0.measure.id == "stays" }) else {
      return nil
    }
    let before = Percent(row.before)
    let name = row.measure.label
    guard row.isClear else {
      return "\(name): no clear difference; \(ProbabilityWord(before).rawValue), \(before), as it "
        + "is, and \(Percent(row.after)) changed (\(difference(row)))."
    }
    return "\(name): \(ProbabilityWord(before).rawValue), \(before), as it is; "
      + "\(ProbabilityWord(Percent(row.after)).rawValue), \(Percent(row.after)), changed: "
      + "\(difference(row))."
  }

  /// Which differences of some kinds stand out, the largest against its error first.
  private static func clear(
    _ document: WhatIfDocument, _ kinds: Set<Measure.Kind>, _ noun: String
  ) -> String? {
    // A question may ask for what is at stake as well: it is told once.
    var told: Set<String> = ["stays"]
    let rows = document.differences.filter {
      kinds.contains($0.measure.kind) && told.insert($0.measure.id).inserted
    }
    guard !rows.isEmpty else { return nil }
    let found = rows.enumerated().filter { $0.element.isClear }
      .sorted { (sharpness($1.element), $0.offset) < (sharpness($0.element), $1.offset) }
    guard !found.isEmpty else {
      return "None of \(rows.count) other \(noun) shows a clear difference."
    }
    let words = found.prefix(4).map { "\($0.element.measure.id) \(difference($0.element))" }
    let rest = found.count > 4 ? "; and \(found.count - 4) more" : ""
    return "\(found.count) of \(rows.count) other \(noun) differ clearly: "
      + "\(words.joined(separator: ", "))\(rest)."
  }

  /// How large a difference is beside its interval.
  private static func sharpness(_ row: WhatIfDocument.Difference) -> Double {
    let width = row.change.interval.upperBound - row.change.interval.lowerBound
    return width > 0 ? abs(row.change.value) / width : .infinity
  }

  private static func hold(_ document: WhatIfDocument) -> String? {
    guard document.touched < 0.995, document.touched > 0 else { return nil }
    return "The change takes hold in \(Percent(document.touched)) of the pairs; in the others both "
      + "runs are the same."
  }
}
