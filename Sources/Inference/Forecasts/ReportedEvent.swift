package import Polity
package import RandomStreams
package import Simulation

/// An event that was reported and that a question asks about (`move.sides-switched`): it has happened, as surely
/// as its report is believed, whether or not a run has it.
///
/// Weighed runs are made to follow what was seen as far as enough of them can; where they fall short of what the
/// best report is believed to, w + (1 - w) q (``YesNoLikelihood``), the rest is made up by counting runs
/// without it as runs with it. A better denial, and a move that is ruled out, leave the runs as they are; so does a
/// question about the ruler's fall.
package struct ReportedEvent: ReportedAnswer {
  private let gauge: GaugedExpression
  private let days: ClosedRange<Int>
  private let last: Int
  /// The answer where it happened.
  private let isYes: Bool
  /// Chance that a run without it counts as one with it.
  package let lift: Double

  /// The best report of an event that a question asks about; nil where it asks about none, or nothing that
  /// counts tells of it. `share`: of the weighed runs that follow an item, by its place.
  package init?(_ question: Question, of weigher: Weigher, share: (Int) -> Double) {
    let (crisis, model) = (weigher.ensemble.setting.crisis, weigher.model)
    guard let text = question.yesIf, !question.isOfRuler(weigher.ensemble.engine),
      let expression = try? ObservableExpression(text), expression.terms.count == 1,
      let asked = expression.terms.first, asked.isOfEvent, asked.holds(of: 1) != asked.holds(of: 0),
      weigher.recorded.script.forbidden[String(asked.name.text.dropFirst(5))] == nil
    else { return nil }
    let reading = ObservableReading(weigher.ensemble.setting, weigher.ensemble.layout)
    gauge = reading.gauged(expression, within: question.period(in: crisis))
    guard let days = gauge.growing?.days else { return nil }
    (self.days, isYes) = (days, asked.holds(of: 1))
    let last = weigher.known.asOf.days(since: crisis.start)
    self.last = last
    var (best, denied): ((place: Int, belief: Double)?, Double) = (nil, 0)
    for (place, entry) in model.scored.enumerated() where entry.density == nil {
      let day = entry.item.day.days(since: crisis.start)
      guard let terms = (try? ObservableExpression(entry.item.shows))?.terms, terms.count == 1,
        let term = terms.first, term.name.text == asked.name.text, day <= last, days.contains(day)
      else { continue }
      let belief = 1 - entry.doubt * (1 - (model.rates[entry.item.id] ?? 0.5))
      if term.holds(of: 0) {
        denied = max(denied, 1 - entry.doubt)
      } else if term.places.isSuperset(of: asked.places), belief > best?.belief ?? 0 {
        best = (place, belief)
      }
    }
    guard let best, 1 - model.scored[best.place].doubt > denied else { return nil }
    let done = share(best.place)
    guard done < best.belief else { return nil }
    lift = (best.belief - done) / (1 - done)
  }

  package var isCounted: Bool { false }

  package func answer(in run: Trajectory, _ luck: RandomStream) -> Double {
    happened(in: run, days, luck) == isYes ? 1 : 0
  }

  package func settled(in run: Trajectory, _ luck: RandomStream) -> Bool? {
    guard days.lowerBound <= last else { return nil }
    let known = days.lowerBound...min(days.upperBound, last)
    return happened(in: run, known, luck) ? isYes : nil
  }

  private func happened(
    in run: Trajectory, _ days: ClosedRange<Int>, _ luck: RandomStream
  ) -> Bool {
    var luck = luck
    return luck.uniform() < lift || gauge.over(days).value(in: run) > 0
  }
}
