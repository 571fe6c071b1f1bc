package import Polity
package import RandomStreams
package import Simulation

/// What was reported of a number that a question asks for: totals that add up and crowds that peak start
/// from there, and only what comes after the reports is the run's own.
///
/// A run that is gone on with was near the record, not on it: where 297 dead were counted it may have 40. So
/// a total up to a day is the one reported, with the report's error, plus what the run adds after that day; of
/// a peak, reported days count as reported. What was seen in a part of the country, or to come to at least
/// a number, is a floor, each by itself: parts are not added up. Each report is passed over in as many runs as its grade says
/// that it is wrong.
package struct ReportedTotals {
  private typealias Report = (days: ClosedRange<Int>, entry: EvidenceModel.Scored)
  private let gauge: GaugedExpression
  private let days: ClosedRange<Int>
  private let fold: DailyFold
  /// Of the whole period to a day, latest first; of single days; of parts.
  private var sofar: [Report] = []
  private var daily: [Report] = []
  private var floors: [(least: Double?, entry: EvidenceModel.Scored)] = []

  /// Reports that bear on a question; nil where it asks for no such number or nothing was reported.
  package init?(_ question: Question, of weigher: Weigher) {
    let crisis = weigher.ensemble.setting.crisis
    let reading = ObservableReading(weigher.ensemble.setting, weigher.ensemble.layout)
    guard let text = question.estimate, let expression = try? ObservableExpression(text),
      let asked = expression.terms.first
    else { return nil }
    gauge = reading.gauged(expression, within: question.period(in: crisis))
    guard let growing = gauge.growing else { return nil }
    (days, fold) = growing
    let axis = weigher.ensemble.layout.place(asked.name.text)?.observable.axis
    let last = weigher.known.asOf.days(since: crisis.start)
    for entry in weigher.model.scored where entry.contamination < 0.5 {
      guard let read = entry.gauge.growing, read.days.upperBound <= last,
        days.contains(read.days.lowerBound), days.contains(read.days.upperBound),
        let term = (try? ObservableExpression(entry.item.shows))?.terms.first,
        term.name.text == asked.name.text, Self.places(term).isSuperset(of: Self.places(asked)),
        // A part of the men of an organ, or of another organ, is no floor of a share.
        Self.places(term) == Self.places(asked) || axis == .regions
      else { continue }
      add(entry, term, read.days, isWhole: Self.places(term) == Self.places(asked))
    }
    guard !(sofar.isEmpty && daily.isEmpty && floors.isEmpty) else { return nil }
    sofar.sort {
      ($1.days.upperBound, $0.entry.reportSpread) < ($0.days.upperBound, $1.entry.reportSpread)
    }
  }

  private static func places(_ term: ObservableExpression.Term) -> Set<String> {
    Set(term.arguments.filter { $0.key == nil }.map(\.value.text))
  }

  private mutating func add(
    _ entry: EvidenceModel.Scored, _ term: ObservableExpression.Term, _ read: ClosedRange<Int>,
    isWhole: Bool
  ) {
    if entry.density == nil {
      let bound = term.value.flatMap { ObservableReading.number($0.text) }
      if [">", ">="].contains(term.comparison), let bound { floors.append((bound, entry)) }
    } else if isWhole, fold == .sum, read.lowerBound == days.lowerBound {
      sofar.append((read, entry))
    } else if isWhole, fold == .peak, read.count == 1 {
      daily.append((read, entry))
    } else {
      floors.append((nil, entry))
    }
  }

  /// The number of a run as the reports let it stand; `value` is the run's own.
  package func number(_ value: Double, in run: Trajectory, _ luck: inout RandomStream) -> Double {
    guard value.isFinite else { return value }
    var number = value
    var latest: Double?
    for report in sofar {
      guard let told = told(report.entry, &luck) else { continue }
      if let spread = latest {
        // An earlier count that is at least as good was not undone by a later one.
        if report.entry.reportSpread <= spread { number = max(number, told) }
      } else {
        number = told + max(0, value - gauge.over(report.days).value(in: run))
        latest = report.entry.reportSpread
      }
    }
    if !daily.isEmpty { number = peak(of: run, &luck) }
    for floor in floors {
      guard let told = told(floor.entry, &luck) else { continue }
      number = max(number, floor.least ?? told)
    }
    return number
  }

  private func peak(of run: Trajectory, _ luck: inout RandomStream) -> Double {
    var reported: [Int: Double] = [:]
    for report in daily {
      guard let told = told(report.entry, &luck) else { continue }
      reported[report.days.lowerBound] = max(told, reported[report.days.lowerBound] ?? 0)
    }
    return days.reduce(0) { highest, day in
      max(highest, reported[day] ?? gauge.over(day...day).value(in: run))
    }
  }

  /// What is reported, with the error of its source; nil where the report is passed over. A sighting tells
  /// no number of its own.
  private func told(_ entry: EvidenceModel.Scored, _ luck: inout RandomStream) -> Double? {
    let (toss, noise) = (luck.uniform(), luck.normal())
    guard let density = entry.density else { return toss < entry.doubt ? nil : 0 }
    guard toss >= entry.contamination else { return nil }
    return max(0, MeasurementDensity.number(density.centre + density.reportSpread * noise))
  }
}
