import Polity

/// A case to start from, for `interregnum new`.
public enum CaseTemplate {
  /// Some twenty commented lines that read without a fault.
  ///
  /// The title is put in quotes where YAML needs them; line breaks in it become spaces.
  public static func text(title: String) -> String {
    """
    # A case of Interregnum. Anything left out takes a default: interregnum check FILE --defaults
    # Numbers may be 5, 0.4, 40%, 19M, low/medium/high, or "a to b": 90% sure it lies between.
    case: \(quoted(title))
    start: 2030-01-01                # the first day
    days: 21
    country: { name: Steppeland, people: 10M }
    regions:                         # one of them the seat of power, one the symbolic city
      capital: { people: 1.5M, urban: 100%, seat: yes }
      provinces: { people: 8.5M, exposure: 0.6 to 1, symbolic: yes }
    claimants:                       # exactly one ruler
      president: { kind: ruler }
      old-guard: { kind: shadow }
    factions:                        # who backs whom before the crisis; the rest waits and sees
      palace: { strength: 35, leans: { president: 0.7 } }
      veterans: { strength: 50 to 65, leans: { old-guard: 0.7 } }
    shock: { what: Fuel price doubles, kind: price, price_ratio: 2, budget_share: 4% to 10% }
    questions:                       # interregnum observables lists what can be asked for
      holds: { ask: Is the president in office on the last day?, yes_if: ruler.in-office }
      deaths: { ask: How many people are killed?, estimate: deaths }

    """
  }

  private static func quoted(_ title: String) -> String {
    let words = title.unicodeScalars.map { scalar -> Character in
      scalar.value < 32 || scalar.value == 127 || SourceText.isBreak(scalar)
        ? " " : Character(scalar)
    }
    let line = String(words).split(separator: " ").joined(separator: " ")
    let text = line.isEmpty ? "Untitled" : String(line.prefix(200))
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
  }
}

extension SourceText {
  /// Line breaks of YAML that are no control characters of ASCII.
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
