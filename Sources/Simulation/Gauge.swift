/// One term of an expression, resolved against a crisis: reads its value off a run without looking
/// any name up. A few nanoseconds a day for columns, a pass over the ledger for events.
public struct Gauge: Sendable {
  enum Kind: Sendable {
    case column(Int, width: Int, fold: DailyFold)
    case event(String, wanted: [String])
    case holder(first: String, ruler: String, wanted: String, isDenied: Bool)
    case lag
    case growth(column: Int, width: Int)
    case nothing
  }
  let kind: Kind
  let days: ClosedRange<Int>
  let comparison: String?
  let bound: Double?

  /// The day after which nothing that happens can change what it reads.
  var lastDay: Int {
    switch kind {
    case .lag: .max
    case .column, .event, .holder, .growth: days.upperBound
    case .nothing: 0
    }
  }

  /// The value for a run; NaN where it has none.
  public func value(in run: Trajectory) -> Double {
    switch kind {
    case .column(let column, let width, let fold): return folded(run, column, width, days, fold)
    case .event(let event, let wanted): return happened(event, wanted, run) ? 1 : 0
    case .holder: return holds(in: run) ? 1 : 0
    case .lag:
      // A refused call may have gone before: the lag is that of the call which was answered.
      guard let land = run.hour(of: "patron-lands"),
        let call = run.events.last(where: { $0.event == "appeal" && $0.hour <= land })
      else { return .nan }
      return Double(land - call.hour)
    case .growth(let column, let width):
      let day = days.upperBound
      guard day >= 1 else { return .nan }
      let now = folded(run, column, width, day...day, .peak)
      let before = folded(run, column, width, (day - 1)...(day - 1), .peak)
      return before > 0 ? now / before : .nan
    case .nothing: return .nan
    }
  }

  /// Whether the term's comparison holds for a run; without one, whether the value is above 0.
  public func holds(in run: Trajectory) -> Bool {
    if case .holder(let first, let ruler, let wanted, let isDenied) = kind {
      return (holder(run, first, ruler: ruler) == wanted) != isDenied
    }
    let value = value(in: run)
    guard let comparison else { return value > 0 }
    guard let bound else { return false }
    return ObservableExpression.holds(value, comparison, bound)
  }

  private func folded(
    _ run: Trajectory, _ column: Int, _ width: Int, _ days: ClosedRange<Int>, _ fold: DailyFold
  ) -> Double {
    var result = Double.nan
    for day in days {
      let index = day * width + column
      guard run.values.indices.contains(index) else { continue }
      result = fold.joined(result, Double(run.values[index]))
    }
    return result
  }

  /// The event happened in the days asked, by the actor and in the region asked.
  private func happened(_ event: String, _ wanted: [String], _ run: Trajectory) -> Bool {
    run.events.contains { entry in
      entry.event == event && days.contains(entry.hour / 24)
        && wanted.allSatisfy { entry.region == $0 || entry.actor == $0 }
    }
  }

  /// Who holds an office at the end: the ruler once he took it, and whoever took over from him once he has
  /// fallen; nil where nobody did.
  private func holder(_ run: Trajectory, _ first: String, ruler: String) -> String? {
    let end = days.upperBound * 24 + 23
    let taken = run.hour(of: "take-office").map { $0 <= end } ?? false
    let holder = taken ? ruler : first
    guard holder == ruler, let fall = run.fallHour, fall <= end else { return holder }
    return run.events.last { $0.event == "succession" }?.actor
  }
}

/// An expression resolved against a crisis.
public struct GaugedExpression: Sendable {
  let gauges: [Gauge]

  /// Whether every term holds for a run.
  public func holds(in run: Trajectory) -> Bool { gauges.allSatisfy { $0.holds(in: run) } }

  /// The day after which nothing that happens can change what it reads.
  public var lastDay: Int { gauges.map(\.lastDay).max() ?? 0 }

  /// The value of the first term; NaN where it has none.
  public func value(in run: Trajectory) -> Double { gauges.first?.value(in: run) ?? .nan }

  /// The days that a single term reads and how they are joined, where these only add up or peak, as an
  /// event that has happened does from 0 to 1; nil otherwise.
  package var growing: (days: ClosedRange<Int>, fold: DailyFold)? {
    guard gauges.count == 1 else { return nil }
    switch gauges[0].kind {
    case .column(_, _, let fold) where fold == .sum || fold == .peak: return (gauges[0].days, fold)
    case .event: return (gauges[0].days, .peak)
    case .column, .holder, .lag, .growth, .nothing: return nil
    }
  }

  /// The same over other days.
  package func over(_ days: ClosedRange<Int>) -> GaugedExpression {
    GaugedExpression(
      gauges: gauges.map {
        Gauge(kind: $0.kind, days: days, comparison: $0.comparison, bound: $0.bound)
      })
  }
}
