import Inference
import Simulation

extension RunText {
  /// The answer in four sentences: word, number and range; confidence apart; the weakest part.
  static func bottomLine(_ document: RunDocument, _ page: inout TextPage) {
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence.text, indent: 2, hanging: 2) }
    page.paragraph(RunRange.ofProbabilities, indent: 2, hanging: 2)
  }

  /// The sentences of the bottom line: whether the ruler stays, the likeliest ending, the largest
  /// crowd, confidence, the weakest part.
  static func sentences(_ document: RunDocument) -> [Sentence] {
    let headline = Headline(document.summary)
    let confidence = Confidence(document, headline)
    var sentences = [rule(document, headline)]
    if let ending = headline.likeliest {
      let label = Headline.short(ending.label, ruler: headline.ruler)
      sentences.append(
        "Likeliest ending: \(headline.ruler) \(label): \(said: stated(ending.chance)).")
    }
    if let crowd = crowd(document) { sentences.append(crowd) }
    sentences.append(
      """
      Confidence in these judgements: \(said: confidence.level.rawValue) \
      (\(confidence.reasons)).
      """)
    return sentences + ["Weakest part: \(confidence.weakest)"]
  }

  /// `likely, 62% (range 54 to 69%)`.
  static func stated(_ chance: Chance) -> String {
    let percent = Percent(chance.probability)
    return "\(ProbabilityWord(percent).rawValue), \(percent) "
      + "(range \(Percent.range(chance.low, chance.high)))"
  }

  private static func rule(_ document: RunDocument, _ headline: Headline) -> Sentence {
    let end = CaseCalendar(document.summary.crisis).end
    return """
      In the model \(headline.ruler) still rules at the end of \(end): \
      \(said: stated(document.summary.stays)).
      """
  }

  private static func crowd(_ document: RunDocument) -> Sentence? {
    let summary = document.summary
    guard summary.peak.q50.isFinite else { return nil }
    let size = RunRange.full(summary.peak, unit: "people", noun: "people in the street at once")
    return "Largest crowd of a run, by the median: \(size)\(mostlyOn(summary))."
  }

  /// `; the median of a day is highest on 5 January`.
  private static func mostlyOn(_ summary: Summary) -> String {
    let days = summary.fans.first { $0.name == "turnout" }?.days ?? []
    guard
      let peak = days.enumerated().filter({ $0.element.q50 > 0 })
        .max(by: { $0.element.q50 < $1.element.q50 })
    else { return "" }
    return "; the median of a day is highest on \(CaseCalendar(summary.crisis).day(peak.offset))"
  }
}
