public import Inference

/// The answer of `compare` for a terminal, at most 80 columns wide.
public enum CompareText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: AnalogueDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    page.title("What runs like this? \(document.title)")
    page.paragraph(
      "\(Amount.grouped(document.runs)) runs of each case under the model, without evidence; the "
        + "first \(Amount.count(document.days, "day")) compared; seed \(document.seed); "
        + "interregnum \(document.version).")
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2) }
    page.heading("Distance of the runs")
    page.table(
      TextTable(
        [
          TextTable.Column(title: "case", width: 18),
          TextTable.Column(title: "distance", width: 8, isRight: true),
          TextTable.Column(title: "90%", width: 13), TextTable.Column(title: "ruler", width: 6),
          TextTable.Column(title: "differs most in", width: 28),
        ],
        document.neighbours.map { neighbour in
          [
            neighbour.id, Amount.decimals(neighbour.distance, 2),
            Amount.decimals(neighbour.low, 2) + " to " + Amount.decimals(neighbour.high, 2),
            word(neighbour.held), neighbour.differs.prefix(2).map(short).joined(separator: "; "),
          ]
        }))
    page.paragraph(
      method(noise: document.noise) + " + more there than here.", indent: 2)
    details(document, &page)
    page.heading("What this can not say")
    page.paragraph(limits, indent: 2)
    return page.text
  }

  /// How the distances are measured, and what noise alone gives.
  static func method(noise: Double) -> String {
    "Distance: energy distance over \(RunFeatures.all.count) features, each divided by its "
      + "spread over all cases; half the runs of this case lie "
      + "\(Amount.decimals(noise, 2)) from the other half."
  }

  /// What the distances do not say.
  static let limits =
    "It compares cases as the model runs them from their files, not the events themselves: two "
    + "cases lie close if their countries and shocks were written down alike. The library "
    + "was chosen for fame, not drawn; nearest is not near unless the distance is of the "
    + "size of the noise. No index of theatre is given: sponsors and stage-managers leave "
    + "too few traces in these features (see the validation page on explanations)."

  /// The nearest case, those that are not told apart from it, and how all of them ended.
  static func sentences(_ document: AnalogueDocument) -> [String] {
    guard let first = document.neighbours.first else {
      return ["There is no other case to compare with."]
    }
    let rivals = document.neighbours.dropFirst().filter { $0.low <= first.high }
    let unsure =
      rivals.isEmpty
      ? "" : "; not told apart from " + rivals.map(\.id).joined(separator: ", ")
    return [
      "Nearest: \(first.id) (\(Amount.decimals(first.distance, 2)), "
        + "\(Amount.decimals(first.low, 2)) to \(Amount.decimals(first.high, 2)))\(unsure). "
        + "\(first.note)",
      "Base rate: in \(document.held) of \(document.settled) other settled cases the ruler "
        + "held.",
    ]
  }

  private static func details(_ document: AnalogueDocument, _ page: inout TextPage) {
    page.heading("What drives it")
    for neighbour in document.neighbours.prefix(4) {
      page.paragraph(
        "\(neighbour.id): differs in "
          + neighbour.differs.map(long).joined(separator: ", ") + "; alike in "
          + neighbour.alike.joined(separator: ", ") + ".", indent: 2, hanging: 2)
    }
  }

  private static func word(_ held: Bool?) -> String {
    held.map { $0 ? "held" : "fell" } ?? "open"
  }

  private static func short(_ difference: AnalogueDocument.Difference) -> String {
    (difference.shift >= 0 ? "+ " : "- ") + difference.feature
  }

  private static func long(_ difference: AnalogueDocument.Difference) -> String {
    let sign = difference.shift >= 0 ? "+" : "-"
    return "\(difference.feature) (\(sign)\(Amount.decimals(abs(difference.shift), 1)))"
  }
}
