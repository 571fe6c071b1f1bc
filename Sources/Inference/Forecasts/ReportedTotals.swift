package import Polity
package import RandomStreams
package import Simulation

/// What was reported of a number that a question asks for: totals that add up and crowds that peak start
/// from there, and only what comes after the reports is the run's own.
///
/// A run that is gone on with was near the record, not on it: where 297 dead were counted it may have 40. So
/// a total up to a day is the one reported, with the report's error, plus what the run adds after that day; of
/// a peak, reported days count as reported. What was seen in a part of the country, or to come to at least
/// a number, is a floor, each by itself: parts are not added up; a run below the second is somewhat over it. A total that was to come to at most a number is
/// a ceiling on that day, where no count came later. Each report is passed over in as many runs as its grade says that it is wrong.
///
/// A yes-or-no question about such a number (`deaths(to=...) >= 300`) is answered from the same number, and
/// what reports had come to by the day of the forecast settles it.
package struct ReportedTotals: ReportedAnswer {
  private typealias Report = (days: ClosedRange<Int>, entry: EvidenceModel.Scored)
  private let gauge: GaugedExpression
  private let days: ClosedRange<Int>
  private let fold: DailyFold
  /// The last day known.
  private let last: Int
  private let isOfPeople: Bool
  /// How far above it "at least so many" may lie.
  private let beyond: Double
  /// What the number must come to, where the question asks for yes or no.
  private let asked: ObservableExpression.Term?
  /// Of the whole period to a day, latest first; of single days; of parts.
  private var sofar: [Report] = []
  private var daily: [Report] = []
  private var floors: [(least: Double?, entry: EvidenceModel.Scored)] = []
  private var ceilings: [(most: Double, days: ClosedRange<Int>, entry: EvidenceModel.Scored)] = []

  /// Reports that bear on a question; nil where it asks about no such number or nothing was reported.
  package init?(_ question: Question, of weigher: Weigher) {
    let crisis = weigher.ensemble.setting.crisis
    let reading = ObservableReading(weigher.ensemble.setting, weigher.ensemble.layout)
    guard let text = question.estimate ?? question.yesIf,
      let expression = try? ObservableExpression(text), let asked = expression.terms.first
    else { return nil }
    self.asked = question.estimate == nil ? asked : nil
    gauge = reading.gauged(expression, within: question.period(in: crisis))
    guard !asked.isOfEvent, let growing = gauge.growing else { return nil }
    (days, fold) = growing
    let observable = weigher.ensemble.layout.place(asked.name.text)?.observable
    let axis = observable?.axis
    isOfPeople = observable?.unit == "people"
    beyond = weigher.model.table.beyond
    last = weigher.known.asOf.days(since: crisis.start)
    for entry in weigher.model.scored where entry.contamination < 0.5 {
      guard let read = entry.gauge.growing, read.days.upperBound <= last,
        days.contains(read.days.lowerBound), days.contains(read.days.upperBound),
        let term = (try? ObservableExpression(entry.item.shows))?.terms.first,
        term.name.text == asked.name.text, term.places.isSuperset(of: asked.places),
        // A part of the men of an organ, or of another organ, is no floor of a share.
        term.places == asked.places || axis == .regions
      else { continue }
      add(entry, term, read.days, isWhole: term.places == asked.places)
    }
    guard !(sofar.isEmpty && daily.isEmpty && floors.isEmpty && ceilings.isEmpty) else {
      return nil
    }
    let counted = sofar.map(\.days.upperBound).max() ?? -1
    ceilings.removeAll { $0.days.upperBound <= counted }
    sofar.sort {
      ($1.days.upperBound, $0.entry.reportSpread) < ($0.days.upperBound, $1.entry.reportSpread)
    }
  }

  private mutating func add(
    _ entry: EvidenceModel.Scored, _ term: ObservableExpression.Term, _ read: ClosedRange<Int>,
    isWhole: Bool
  ) {
    if entry.density == nil {
      let bound = term.value.flatMap { ObservableReading.number($0.text) }
      guard let bound else { return }
      let isSum = isWhole && fold == .sum && read.lowerBound == days.lowerBound
      switch term.comparison {
      case ">=": floors.append((bound, entry))
      case ">": floors.append((bound.nextUp, entry))
      case "<=" where isSum: ceilings.append((bound, read, entry))
      case "<" where isSum: ceilings.append((bound.nextDown, read, entry))
      default: return
      }
    } else if isWhole, fold == .sum, read.lowerBound == days.lowerBound {
      sofar.append((read, entry))
    } else if isWhole, fold == .peak, read.count == 1 {
      daily.append((read, entry))
    } else {
      floors.append((nil, entry))
    }
  }

  /// The last day to which the whole of a total was counted, from 0; nil where it was not.
  package var lastCounted: Int? {
    (sofar.map(\.days.upperBound) + ceilings.map(\.days.upperBound)).max()
  }

  /// The total was counted: what is to come is told by a band of its own, and needs no base rate.
  package var isCounted: Bool { lastCounted != nil }

  /// The answer that a run gives as the reports let it stand: the number, or 1 for yes and 0 for no.
  package func answer(in run: Trajectory, _ luck: RandomStream) -> Double {
    let number = number(in: run, days, luck)
    return asked.map { $0.holds(of: number) ? 1 : 0 } ?? number
  }

  /// What the reports had settled by the day of the forecast, whatever comes; nil while it is open, and for
  /// a question that asks how many. The same luck gives ``answer(in:_:)`` the same errors of reports.
  package func settled(in run: Trajectory, _ luck: RandomStream) -> Bool? {
    guard let asked, days.contains(last) || days.upperBound < last else { return nil }
    let holds = asked.holds(of: number(in: run, days.lowerBound...min(days.upperBound, last), luck))
    if asked.staysTrue, holds { return true }
    return asked.staysFalse && !holds ? false : nil
  }

  /// The number over some of the days, from the first on.
  private func number(
    in run: Trajectory, _ days: ClosedRange<Int>, _ luck: RandomStream
  ) -> Double {
    var luck = luck
    let value = gauge.over(days).value(in: run)
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
    if !daily.isEmpty { number = peak(of: run, days, &luck) }
    for ceiling in ceilings where excess(ceiling.entry, &luck) != nil {
      number = min(number, ceiling.most + max(0, value - gauge.over(ceiling.days).value(in: run)))
    }
    for floor in floors {
      guard let least = floor.least else {
        if let told = told(floor.entry, &luck) { number = max(number, told) }
        continue
      }
      guard let excess = excess(floor.entry, &luck), number < least else { continue }
      number = isOfPeople ? (least * excess).rounded(.up) : least
    }
    return number
  }

  private func peak(
    of run: Trajectory, _ days: ClosedRange<Int>, _ luck: inout RandomStream
  ) -> Double {
    var reported: [Int: Double] = [:]
    for report in daily {
      guard let told = told(report.entry, &luck) else { continue }
      reported[report.days.lowerBound] = max(told, reported[report.days.lowerBound] ?? 0)
    }
    return days.reduce(0) { highest, day in
      max(highest, reported[day] ?? gauge.over(day...day).value(in: run))
    }
  }

  /// The number that is reported, with the error of its source; nil where the report is passed over.
  private func told(_ entry: EvidenceModel.Scored, _ luck: inout RandomStream) -> Double? {
    let (toss, noise) = (luck.uniform(), luck.normal())
    guard let density = entry.density, toss >= entry.contamination else { return nil }
    let number = max(0, MeasurementDensity.number(density.centre + density.reportSpread * noise))
    // Nobody is killed by halves: a count of none is none.
    return isOfPeople ? number.rounded() : number
  }

  /// How many times the number that was seen there may have been, 1 or more; nil where the sighting is passed over.
  private func excess(_ entry: EvidenceModel.Scored, _ luck: inout RandomStream) -> Double? {
    let (toss, noise) = (luck.uniform(), luck.normal())
    return toss < entry.doubt ? nil : Elementary.exp(beyond * noise.magnitude)
  }
}
