import Polity

extension Ensemble {
  /// What the runs of this ensemble say; `trajectories` in the order of their runs.
  ///
  /// Cost: a sort of the runs for each column and day that varies.
  public func summary(of trajectories: [Trajectory]) -> Summary {
    let reading = ObservableReading(setting, layout)
    let outcomes = outcomes(trajectories)
    let stakes = stakes(trajectories, of: outcomes)
    return Summary(
      crisis: setting.crisis, seed: seed, runs: trajectories.count,
      outcomes: outcomes,
      stays: Chance(
        counting: trajectories.map(\.outcome.stays), cells: Outcome.allCases.count,
        united: Outcome.allCases.count(where: \.stays)),
      fallHours: Self.fallHours(trajectories),
      answers: setting.crisis.questions.map { answer($0, trajectories, reading) },
      fans: fans(trajectories), peak: peak(trajectories, reading), events: events(trajectories),
      explanations: explanations.enumerated().map { index, entry in
        (id: entry.id, count: trajectories.lazy.filter { $0.explanation == index }.count)
      },
      regions: regionShares(trajectories), claimants: claimantShares(trajectories),
      organs: organShares(trajectories),
      stakes: stakes.endings, explanationStakes: stakes.explanations,
      diagnostics: [])
  }

  /// From this many on, falls are said to have a date.
  private static let leastFalls = 20

  private static func fallHours(_ trajectories: [Trajectory]) -> Quantiles? {
    let hours = trajectories.compactMap(\.fallHour)
    return hours.count < leastFalls ? nil : Quantiles(of: hours.map(Double.init))
  }

  private func peak(_ trajectories: [Trajectory], _ reading: ObservableReading) -> Quantiles {
    guard let turnout = try? ObservableExpression("turnout") else {
      return Quantiles(constant: .nan)
    }
    return Quantiles(of: trajectories.map { reading.value(turnout, in: $0) })
  }

  private func outcomes(_ trajectories: [Trajectory]) -> [OutcomeShare] {
    let claimants = setting.crisis.country.claimants
    let ruler = claimants.indices.contains(setting.ruler) ? claimants[setting.ruler].name : "ruler"
    let shares = Outcome.allCases.map { outcome -> OutcomeShare in
      let happened = trajectories.map { $0.outcome == outcome }
      return OutcomeShare(
        outcome: outcome, label: outcome.label(ruler: ruler),
        count: happened.lazy.filter { $0 }.count,
        chance: Chance(counting: happened, cells: Outcome.allCases.count))
    }
    return shares.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  private func answer(
    _ question: Question, _ trajectories: [Trajectory], _ reading: ObservableReading
  ) -> Answer {
    let period = question.period(in: setting.crisis)
    var counted = trajectories.map { _ in true }
    var condition: Condition?
    if let text = question.given, let expression = try? ObservableExpression(text) {
      counted = trajectories.map { reading.holds(expression, in: $0, within: period) }
      let runs = counted.lazy.filter { $0 }.count
      condition = Condition(text, runs: runs, of: counted.count, effectiveSize: Double(runs))
    }
    var answer = Answer(question: question, chance: nil, estimate: nil, condition: condition)
    guard condition?.isTold ?? true else { return answer }
    if let text = question.yesIf, let expression = try? ObservableExpression(text) {
      let happened = zip(trajectories, counted).map { run, counts in
        counts ? reading.holds(expression, in: run, within: period) : nil
      }
      answer.chance = Chance(answered: happened)
    } else if let text = question.estimate, let expression = try? ObservableExpression(text) {
      let values = zip(trajectories, counted).map { run, counts in
        counts ? reading.value(expression, in: run, within: period) : .nan
      }
      answer.estimate = Quantiles(of: values)
    }
    return answer
  }

  private func fans(_ trajectories: [Trajectory]) -> [Fan] {
    layout.places.flatMap { place in
      (0..<place.count).map { element in
        Fan(
          name: columnName(place, element), unit: place.observable.unit,
          days: (0..<setting.crisis.days).map { day in
            quantiles(trajectories, day * layout.width + place.first + element)
          })
      }
    }
  }

  private func quantiles(_ trajectories: [Trajectory], _ index: Int) -> Quantiles {
    guard let first = trajectories.first?.values[index] else { return Quantiles(of: []) }
    var varies = false
    var sample: [Double] = []
    sample.reserveCapacity(trajectories.count)
    for trajectory in trajectories {
      let value = trajectory.values[index]
      if value != first { varies = true }
      sample.append(Double(value))
    }
    return varies ? Quantiles(of: sample) : Quantiles(constant: Double(first))
  }

  private func events(_ trajectories: [Trajectory]) -> [EventShare] {
    engine.events.map { event in
      let hours = trajectories.map { $0.hour(of: event) }
      return EventShare(
        event: event, count: hours.lazy.filter { $0 != nil }.count,
        chance: Chance(counting: hours.map { $0 != nil }),
        hours: Quantiles(of: hours.compactMap { $0.map(Double.init) }), byDay: byDay(hours))
    }
  }

  /// The probability that something has happened by the end of each day, from its hour in each run;
  /// empty where no run has it.
  func byDay(_ hours: [Int?]) -> [Double] {
    let known = hours.compactMap(\.self)
    guard !known.isEmpty else { return [] }
    return (1...max(1, setting.crisis.days)).map { day in
      Self.share(known.lazy.filter { $0 < 24 * day }.count, of: hours.count)
    }
  }

  /// A share of runs with half a run counted in advance for either answer.
  static func share(_ count: Int, of all: Int) -> Double {
    (Double(count) + 0.5) / (Double(all) + 1)
  }

  /// The name of a column: `turnout`, `turnout(almaty)`, `refusal(police, almaty)`.
  public func columnName(_ place: Layout.Place, _ element: Int) -> String {
    let country = setting.crisis.country
    let id = place.observable.id
    switch place.observable.axis {
    case .nation: return id
    case .regions: return element == 0 ? id : "\(id)(\(country.regions[element - 1].id))"
    case .claimants: return "\(id)(\(country.claimants[element].id))"
    case .organs:
      if element < setting.organs { return "\(id)(\(country.organs[element].id))" }
      let (organ, region) = (element - setting.organs).quotientAndRemainder(
        dividingBy: setting.regions)
      return "\(id)(\(country.organs[organ].id), \(country.regions[region].id))"
    }
  }

  /// Names of all columns of a day, in order.
  public var columnNames: [String] {
    layout.places.flatMap { place in (0..<place.count).map { columnName(place, $0) } }
  }
}
