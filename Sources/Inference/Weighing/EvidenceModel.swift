import Polity
public import Simulation

/// What was known, as a likelihood of runs.
///
/// A run is first turned into predictions, one an item; predictions can be scored again under another
/// grade table, or without some items, without running anything.
public struct EvidenceModel: Sendable {
  /// An item that can be scored.
  public struct Scored: Sendable {
    /// The item.
    public let item: Evidence
    /// The number of its group: items of one group share one doubt.
    public let group: Int
    let gauge: GaugedExpression
    let density: MeasurementDensity?
    let sighting: YesNoLikelihood?
    /// The same for one who has been told how rare what it reports is.
    let told: YesNoLikelihood?

    /// Chance that the item says nothing.
    var contamination: Double { density?.contamination ?? sighting?.contamination ?? 1 }

    /// Chance that a yes or no says nothing, its own doubt included.
    var doubt: Double { sighting?.doubt ?? contamination }

    /// Spread of what it measures that is the source's own, on the log1p scale; 0 for yes and no.
    var reportSpread: Double { density?.reportSpread ?? 0 }

    /// The most that ``logClean(_:)`` can be.
    var mostLogClean: Double { density?.logPeak ?? sighting?.logCleanTrue ?? 0 }

    /// Does a run with this prediction do what the item says: a sighting holds, a measurement is near.
    func isFollowed(by prediction: Double) -> Bool {
      density == nil ? prediction > 0.5 : logClean(prediction) >= mostLogClean - 3
    }

    func logClean(_ prediction: Double) -> Double {
      if let density { return density.logClean(prediction) }
      return sighting?.term(holds: prediction > 0.5).logClean ?? 0
    }
  }

  /// Items that are scored, group by group.
  public let scored: [Scored]
  /// Ids of items that repeat another with a better grade, bear on no observable, lie outside the
  /// crisis, or have no number that can be used.
  public let left: [String]
  /// The table it was made with.
  public let table: GradeTable
  private let groups: [ClosedRange<Int>]
  private let doubts: [SharedContamination]
  /// The sightings of each group that has some, and their doubt.
  private let seen: [(places: [Int], doubt: SharedContamination)]
  /// Values of a day in a run's record.
  private let width: Int

  /// How often runs that know nothing of it do what a sighting or a move reports, by the item's id.
  public let rates: [String: Double]

  /// The likelihood of what was known; where its rate is not told, an item is taken at even odds. O(items),
  /// once.
  public init(
    _ known: KnownEvidence, reading: ObservableReading, table: GradeTable = .standard,
    rates: [String: Double] = [:]
  ) {
    let sorted = EvidenceGroups(known, table: table)
    var scored: [Scored] = []
    var left = sorted.silent + sorted.repeats.map(\.item)
    var groups: [ClosedRange<Int>] = []
    for group in sorted.groups {
      let first = scored.count
      for item in group.items {
        let made = Self.scored(
          item, group: groups.count, motive: !known.motive(of: item).isEmpty, reading, table,
          rates[item.id] ?? 0.5)
        if let made { scored.append(made) } else { left.append(item.id) }
      }
      if scored.count > first { groups.append(first...(scored.count - 1)) }
    }
    self.scored = scored
    self.left = left.sorted()
    self.groups = groups
    self.table = table
    self.rates = rates
    width = reading.layout.width
    doubts = groups.map { SharedContamination(scored[$0].map(\.contamination)) }
    seen = groups.compactMap { range in
      let places = range.filter { scored[$0].density == nil }
      guard !places.isEmpty else { return nil }
      return (places, SharedContamination(places.map { scored[$0].contamination }))
    }
  }

  private static func scored(
    _ item: Evidence, group: Int, motive: Bool, _ reading: ObservableReading, _ table: GradeTable,
    _ rate: Double
  ) -> Scored? {
    let crisis = reading.setting.crisis
    let day = item.day.days(since: crisis.start)
    guard (0..<crisis.days).contains(day),
      let expression = try? ObservableExpression(item.shows), let first = expression.terms.first
    else { return nil }
    // A day either side: reports of when something was decided are seldom better than that.
    let days =
      item.kind == .move ? max(0, day - 1)...min(day + 1, crisis.days - 1) : day...day
    func sighting(_ rate: Double) -> YesNoLikelihood {
      YesNoLikelihood(grade: item.grade, servesMotive: motive, table: table, rate: rate)
    }
    let density =
      item.kind == .measurement
      ? MeasurementDensity(item, table: table, observable: first.name.text) : nil
    if item.kind == .measurement, density == nil { return nil }
    return Scored(
      item: item, group: group, gauge: reading.gauged(expression, within: days),
      density: density,
      sighting: density == nil ? sighting(0.5) : nil, told: density == nil ? sighting(rate) : nil)
  }

  /// What a run predicts for each scored item: the value measured, or 1 and 0 for yes and no.
  public func predictions(_ run: Trajectory) -> [Float] {
    scored.map { Self.prediction($0, run) }
  }

  private static func prediction(_ entry: Scored, _ run: Trajectory) -> Float {
    entry.density == nil
      ? (entry.gauge.holds(in: run) ? 1 : 0) : Float(entry.gauge.value(in: run))
  }

  /// Log weight of a run by its predictions and what its imposed moves cost: the log-likelihood to the
  /// power that the table gives it (Miller & Dunson 2019, doi:10.1080/01621459.2018.1469995: a model
  /// that is not the truth should not be believed to the letter).
  public func logWeight(_ predictions: [Float], moves: Double) -> Double {
    table.power * (moves + logLikelihood(predictions))
  }

  /// What is added to the log weight of a run that is gone on with: what was seen to happen then counts in
  /// full, as one who was told how rare it is would believe it. Caps and power keep a model that is not the
  /// truth from choosing between explanations; a forecast starts from what happened.
  func logKnown(_ predictions: [Float]) -> Double {
    seen.reduce(0) { sum, group in
      let holds = group.places.map { predictions[$0] > 0.5 }
      let told = zip(group.places, holds).map { scored[$0].told?.term(holds: $1).logClean ?? 0 }
      let plain = zip(group.places, holds).map {
        scored[$0].sighting?.term(holds: $1).logClean ?? 0
      }
      return sum + group.doubt.logLikelihood(told) - table.power * group.doubt.logLikelihood(plain)
    }
  }

  /// The most that ``logWeight(_:moves:)`` can still become after the days of a record so far: items
  /// not settled by then at their best. Moves to come can only cost.
  package func mostLogWeight(_ soFar: Trajectory) -> Double {
    let days = soFar.values.count / max(1, width)
    var total = soFar.logWeight
    for (group, range) in groups.enumerated() {
      total += doubts[group].logLikelihood(
        range.map { place in
          let entry = scored[place]
          return entry.gauge.lastDay < days
            ? entry.logClean(Double(Self.prediction(entry, soFar))) : entry.mostLogClean
        })
    }
    return table.power * total
  }

  /// Log-likelihood of all items, in nats relative to no information.
  public func logLikelihood(_ predictions: [Float]) -> Double {
    var total = 0.0
    for (group, range) in groups.enumerated() {
      total += doubts[group].logLikelihood(
        range.map { scored[$0].logClean(Double(predictions[$0])) })
    }
    return total
  }

  /// What one group of items adds without some of its items less what it adds with all of them:
  /// summed over groups, the change of the log weight if the items had never been reported.
  public func change(without items: Set<Int>, _ predictions: [Float]) -> Double {
    var total = 0.0
    for group in Set(items.map { scored[$0].group }).sorted() {
      let range = groups[group]
      let kept = range.filter { !items.contains($0) }
      let clean = { (index: Int) in scored[index].logClean(Double(predictions[index])) }
      let rest = SharedContamination(kept.map { scored[$0].contamination })
      total += rest.logLikelihood(kept.map(clean)) - doubts[group].logLikelihood(range.map(clean))
    }
    return table.power * total
  }
}
