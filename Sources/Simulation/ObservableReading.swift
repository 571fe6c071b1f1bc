import Polity

/// Reads observable expressions off trajectories of one crisis: the only way in which evidence,
/// questions and checks look at a run.
public struct ObservableReading: Sendable {
  /// The crisis, compiled.
  public let setting: Setting
  /// Where observables stand.
  public let layout: Layout
  private let regions: [String: Int]
  private let organs: [String: Int]
  private let claimants: [String: Int]
  private let offices: [String: Int]

  /// Names that are not columns of the layout: computed from the record of a run.
  public static let derived = ["holder", "growth", "arrival-lag"]

  /// A reading for the runs of one crisis.
  public init(_ setting: Setting, _ layout: Layout) {
    let country = setting.crisis.country
    self.setting = setting
    self.layout = layout
    regions = Setting.indices(country.regions.map(\.id))
    organs = Setting.indices(country.organs.map(\.id))
    claimants = Setting.indices(country.claimants.map(\.id))
    offices = Setting.indices(country.offices.map(\.id))
  }

  /// Every name that an expression may use, given an engine's events.
  public static func names(_ engine: Engine) -> [String] {
    engine.observables.map { $0.id } + engine.events.map { "move." + $0 } + derived
  }

  /// An expression resolved once, to be read off many runs. `within` limits terms without dates.
  public func gauged(
    _ expression: ObservableExpression, within period: ClosedRange<Int>? = nil
  ) -> GaugedExpression {
    GaugedExpression(gauges: expression.terms.map { gauge($0, period) })
  }

  /// Whether an expression holds for a run: every term does. `within` limits terms without dates.
  public func holds(
    _ expression: ObservableExpression, in run: Trajectory, within period: ClosedRange<Int>? = nil
  ) -> Bool {
    gauged(expression, within: period).holds(in: run)
  }

  /// The value of the first term of an expression for a run; NaN where it has none.
  public func value(
    _ expression: ObservableExpression, in run: Trajectory, within period: ClosedRange<Int>? = nil
  ) -> Double {
    expression.terms.first.map { gauge($0, period).value(in: run) } ?? .nan
  }

  private func gauge(_ term: ObservableExpression.Term, _ period: ClosedRange<Int>?) -> Gauge {
    Gauge(
      kind: kind(term), days: days(term, default: term.name.text == "holder" ? nil : period),
      comparison: term.comparison, bound: term.value.flatMap { Self.number($0.text) })
  }

  private func kind(_ term: ObservableExpression.Term) -> Gauge.Kind {
    let name = term.name.text
    let ids = term.arguments.filter { $0.key == nil }.map(\.value.text)
    if name.hasPrefix("move.") { return .event(String(name.dropFirst(5)), wanted: ids) }
    if name == "holder" { return holder(term, ids.first) }
    if name == "arrival-lag" { return .lag }
    if name == "growth" {
      guard let place = layout.place("turnout") else { return .nothing }
      return .growth(column: place.first, width: layout.width)
    }
    guard let place = layout.place(name) else { return .nothing }
    return .column(
      place.first + element(ids, on: place.observable.axis), width: layout.width,
      fold: place.observable.fold)
  }

  /// `holder(office) == claimant` on the last day asked.
  private func holder(_ term: ObservableExpression.Term, _ id: String?) -> Gauge.Kind {
    guard let office = id.flatMap({ offices[$0] }), let wanted = term.value?.text else {
      return .nothing
    }
    return .holder(
      first: setting.claimantID(setting.holders[office]), ruler: setting.claimantID(setting.ruler),
      wanted: wanted, isDenied: term.comparison == "!=")
  }

  /// Days a term speaks of, clamped to the case.
  private func days(
    _ term: ObservableExpression.Term, default period: ClosedRange<Int>?
  ) -> ClosedRange<Int> {
    let last = max(0, setting.crisis.days - 1)
    // A term that says only until when speaks of all days before.
    let keys = term.arguments.compactMap { $0.key?.text }
    let isOpen = keys.contains("to") && !keys.contains("from")
    var low = isOpen ? 0 : period?.lowerBound ?? 0
    var high = period?.upperBound ?? last
    for argument in term.arguments {
      guard let key = argument.key?.text, let day = CalendarDay(argument.value.text) else {
        continue
      }
      let number = day.days(since: setting.crisis.start)
      if key == "from" || key == "on" { low = number }
      if key == "to" || key == "on" { high = number }
      if key == "from" && period == nil { high = max(high, low) }
    }
    low = min(max(0, low), last)
    return low...min(max(low, high), last)
  }

  /// Column offset of the ids among a term's arguments.
  private func element(_ ids: [String], on axis: ObservableAxis) -> Int {
    switch axis {
    case .nation: return 0
    case .regions: return ids.lazy.compactMap { regions[$0] }.first.map { $0 + 1 } ?? 0
    case .claimants: return ids.lazy.compactMap { claimants[$0] }.first ?? setting.ruler
    case .organs:
      let organ = ids.lazy.compactMap { organs[$0] }.first ?? 0
      guard let region = ids.lazy.compactMap({ regions[$0] }).first else { return organ }
      return setting.organs + organ * setting.regions + region
    }
  }

  /// A number as expressions spell it: `100`, `0.3`, `40%`, `2k`, `1M`, `yes`, `no`.
  package static func number(_ text: String) -> Double? {
    switch text {
    case "yes", "true": return 1
    case "no", "false": return 0
    default: break
    }
    let scales: [Character: Double] = ["%": 0.01, "k": 1e3, "M": 1e6]
    if let last = text.last, let scale = scales[last] {
      return Double(text.dropLast()).map { $0 * scale }
    }
    return Double(text)
  }
}
