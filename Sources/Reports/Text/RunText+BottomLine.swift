import Inference
import Simulation

extension RunText {
  /// The answer in four sentences: word, number and range; confidence apart; the weakest part.
  static func bottomLine(_ document: RunDocument, _ page: inout TextPage) {
    let headline = Headline(document.summary)
    let confidence = Confidence(document, headline)
    page.heading("Bottom line")
    page.paragraph(rule(document, headline), indent: 2, hanging: 2)
    if let ending = headline.likeliest {
      let label = Headline.short(ending.label, ruler: headline.ruler)
      page.paragraph(
        "Likeliest ending: \(headline.ruler) \(label): \(stated(ending.chance)).",
        indent: 2, hanging: 2)
    }
    if let crowd = crowd(document) { page.paragraph(crowd, indent: 2, hanging: 2) }
    page.paragraph(
      "Confidence in these judgements: \(confidence.level.rawValue) (\(confidence.reasons)).",
      indent: 2, hanging: 2)
    page.paragraph("Weakest part: \(confidence.weakest)", indent: 2, hanging: 2)
    page.paragraph(RunRange.ofProbabilities, indent: 2, hanging: 2)
  }

  /// `likely, 62% (range 54 to 69%)`.
  static func stated(_ chance: Chance) -> String {
    let percent = Percent(chance.probability)
    return "\(ProbabilityWord(percent).rawValue), \(percent) "
      + "(range \(Percent.range(chance.low, chance.high)))"
  }

  private static func rule(_ document: RunDocument, _ headline: Headline) -> String {
    let percent = Percent(headline.stays)
    let end = CaseCalendar(document.summary.crisis).end
    return "In the model \(headline.ruler) still rules at the end of \(end): "
      + "\(ProbabilityWord(percent).rawValue), \(percent) (range "
      + "\(Percent.range(headline.low, headline.high)))."
  }

  private static func crowd(_ document: RunDocument) -> String? {
    guard let fan = document.summary.fans.first(where: { $0.name == "turnout" }),
      let peak = fan.days.enumerated().filter({ !$0.element.q50.isNaN })
        .max(by: { $0.element.q50 < $1.element.q50 })
    else { return nil }
    let day = CaseCalendar(document.summary.crisis).day(peak.offset)
    let size = RunRange.full(peak.element, unit: fan.unit, noun: "people in the street at once")
    return "Largest crowd by its median: \(size), on \(day)."
  }
}
