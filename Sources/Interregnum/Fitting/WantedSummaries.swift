import CaseFiles
import Inference
import Polity
import Simulation

/// Summaries and their wanted values, read from words such as `deaths(almaty)=100`.
struct WantedSummaries {
  /// Expressions with the values wanted of them.
  private(set) var pairs: [(expression: String, value: Double)] = []
  /// What is wrong with the words, a sentence each.
  private(set) var faults: [String] = []

  /// Reads words, `EXPRESSION=VALUE` each, about a crisis.
  init(_ words: [String], of crisis: Crisis) {
    let check = ExpressionCheck(
      crisis, observables: ObservableReading.names(Laboratory.engine), knowsHours: false)
    if words.isEmpty {
      faults.append(
        "error: fit needs what to come near: --to EXPRESSION=VALUE, such as --to deaths=100")
    }
    for word in words { read(word, check) }
  }

  private mutating func read(_ word: String, _ check: ExpressionCheck) {
    let shape = "error: --to takes EXPRESSION=VALUE, such as deaths=100, not '\(word)'"
    guard let sign = word.lastIndex(of: "=") else { return faults.append(shape) }
    let expression = Self.trimmed(word[..<sign])
    let value = Self.trimmed(word[word.index(after: sign)...])
    // The '=' of a date or of a comparison is not the one before the value.
    if expression.isEmpty || value.hasSuffix(")") || expression.last.map("=!<>".contains) ?? true {
      return faults.append(shape)
    }
    let wrong = check.faults(in: expression)
    faults += wrong.map { fault in
      "error: --to '\(word)' \(fault.message)"
        + (fault.suggestion.isEmpty ? "" : "; \(fault.suggestion)")
    }
    guard let number = ExpressionCheck.number(value) else {
      return faults.append(
        "error: --to '\(word)': '\(value)' is no number (100, 40k, 30%, yes, no)")
    }
    if pairs.contains(where: { $0.expression == expression }) {
      return faults.append("error: --to '\(word)': '\(expression)' is wanted twice")
    }
    pairs.append((expression, number))
  }

  /// The targets among the runs of an ensemble; a value that cannot be is a fault.
  mutating func targets(of ensemble: Ensemble) -> [FitTarget] {
    let targets = pairs.compactMap { FitTarget($0.expression, wanted: $0.value, of: ensemble) }
    for target in targets where target.isYesNo && target.wanted != 0 && target.wanted != 1 {
      faults.append("error: --to '\(target.text)' is yes or no; want yes (1) or no (0) of it")
    }
    for target in targets where target.isLogarithmic && target.wanted < 0 {
      faults.append("error: --to '\(target.text)' cannot be below 0")
    }
    return targets
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
