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

  /// Whether an expression holds for a run: every term does. `within` limits terms without dates.
  public func holds(
    _ expression: ObservableExpression, in run: Trajectory, within period: ClosedRange<Int>? = nil
  ) -> Bool {
    expression.terms.allSatisfy { holds($0, in: run, period: period) }
  }

  /// The value of the first term of an expression for a run; NaN where it has none.
  public func value(
    _ expression: ObservableExpression, in run: Trajectory, within period: ClosedRange<Int>? = nil
  ) -> Double {
    guard let term = expression.terms.first else { return .nan }
    return value(term, in: run, period: period)
  }

  private func holds(
    _ term: ObservableExpression.Term, in run: Trajectory, period: ClosedRange<Int>?
  ) -> Bool {
    if term.name.text == "holder" { return holderAgrees(term, run) }
    let value = value(term, in: run, period: period)
    guard let comparison = term.comparison, let word = term.value else { return value > 0 }
    guard let bound = Self.number(word.text) else { return false }
    switch comparison {
    case "==": return value == bound
    case "!=": return value != bound
    case ">=": return value >= bound
    case "<=": return value <= bound
    case ">": return value > bound
    default: return value < bound
    }
  }

  private func value(
    _ term: ObservableExpression.Term, in run: Trajectory, period: ClosedRange<Int>?
  ) -> Double {
    let name = term.name.text
    let days = days(term, default: period)
    if name.hasPrefix("move.") { return happened(term, run, days) }
    if name == "arrival-lag" {
      guard let call = run.hour(of: "appeal"), let land = run.hour(of: "patron-lands") else {
        return .nan
      }
      return Double(land - call)
    }
    if name == "growth" { return growth(run, day: days.upperBound) }
    guard let place = layout.place(name) else { return .nan }
    let column = place.first + element(term, on: place.observable.axis)
    return fold(run, column, days, place.observable.fold)
  }

  private func fold(
    _ run: Trajectory, _ column: Int, _ days: ClosedRange<Int>, _ fold: DailyFold
  ) -> Double {
    var result = Double.nan
    for day in days {
      let index = day * layout.width + column
      guard run.values.indices.contains(index) else { continue }
      result = fold.joined(result, Double(run.values[index]))
    }
    return result
  }

  private func growth(_ run: Trajectory, day: Int) -> Double {
    guard let place = layout.place("turnout"), day >= 1 else { return .nan }
    let now = fold(run, place.first, day...day, .peak)
    let before = fold(run, place.first, (day - 1)...(day - 1), .peak)
    return before > 0 ? now / before : .nan
  }

  /// 1 if the event happened in the days asked, by the actor and in the region asked.
  private func happened(
    _ term: ObservableExpression.Term, _ run: Trajectory, _ days: ClosedRange<Int>
  ) -> Double {
    let event = String(term.name.text.dropFirst(5))
    let wanted = term.arguments.filter { $0.key == nil }.map(\.value.text)
    let found = run.events.contains { entry in
      entry.event == event && days.contains(entry.hour / 24)
        && wanted.allSatisfy { entry.region == $0 || entry.actor == $0 }
    }
    return found ? 1 : 0
  }

  /// `holder(office) == claimant` on the last day asked: the office changes hands once, when the
  /// ruler takes it, and nobody is named once the ruler has fallen.
  private func holderAgrees(_ term: ObservableExpression.Term, _ run: Trajectory) -> Bool {
    guard let id = term.arguments.first(where: { $0.key == nil })?.value.text,
      let office = offices[id], let wanted = term.value?.text
    else { return false }
    let end = days(term, default: nil).upperBound * 24 + 23
    if let fall = run.fallHour, fall <= end { return term.comparison == "!=" }
    let taken = run.hour(of: "take-office").map { $0 <= end } ?? false
    let holder = taken ? setting.ruler : setting.holders[office]
    return (setting.claimantID(holder) == wanted) == (term.comparison != "!=")
  }

  /// Days a term speaks of, clamped to the case.
  private func days(
    _ term: ObservableExpression.Term, default period: ClosedRange<Int>?
  ) -> ClosedRange<Int> {
    let last = max(0, setting.crisis.days - 1)
    var low = period?.lowerBound ?? 0
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
  private func element(_ term: ObservableExpression.Term, on axis: ObservableAxis) -> Int {
    let ids = term.arguments.filter { $0.key == nil }.map(\.value.text)
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
  static func number(_ text: String) -> Double? {
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
