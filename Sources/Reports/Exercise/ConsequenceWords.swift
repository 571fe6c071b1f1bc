public import Exercises
import Polity
import Simulation

/// The consequences of a day's orders in words and rows, the same in every form of the report.
public struct ConsequenceWords: Sendable {
  /// The orders as words.
  public let orders: String
  /// How the continuations were made, in a sentence.
  public let method: String
  /// What stands above the rows: with and without the orders, or one column where there are none.
  public let titles: [String]
  /// A name, then a value for each column.
  public let rows: [[String]]
  /// What differs, or that nothing does.
  public let sentences: [String]

  /// The words for what was found.
  public init(_ found: Consequences, _ exercise: Exercise) {
    let names = found.orders.map(OrderWords.name)
    orders = names.isEmpty ? "no order" : names.joined(separator: ", ")
    method =
      "\(Amount.count(found.ordered.runs, "continuation")) of the same past, each with a luck of "
      + "its own from day \(found.day + 1) on; after that day the model's ruler acts."
      + (names.isEmpty ? "" : " Both columns meet the same luck.")
    titles = names.isEmpty ? ["", "waiting"] : ["", "with the orders", "without"]
    let width = titles.count
    rows = Self.rows(found, exercise).map { Array($0.prefix(width)) }
    sentences = names.isEmpty ? [] : Self.differences(found, exercise)
  }

  private static func rows(_ found: Consequences, _ exercise: Exercise) -> [[String]] {
    let ruler = Self.ruler(exercise)
    let (a, b) = (found.ordered, found.idle)
    var rows = [
      [
        "\(ruler) stays", Percent(a.stays.probability).description,
        Percent(b.stays.probability).description,
      ]
    ]
    for (with, without) in zip(a.outcomes, b.outcomes) where with.count + without.count > 0 {
      let label = Headline.short(with.outcome.label(ruler: ruler), ruler: ruler)
      rows.append([
        "  " + label, "\(with.count) of \(a.runs)", "\(without.count) of \(b.runs)",
      ])
    }
    for (name, with, without) in [
      ("deaths in all", a.deaths, b.deaths), ("detained, days added", a.detained, b.detained),
      ("largest crowd from here", a.crowd, b.crowd),
    ] {
      rows.append([name, band(with), band(without)])
    }
    return rows
  }

  private static func band(_ numbers: Quantiles) -> String {
    let range = RunRange.short(numbers, unit: "people")
    return Amount.short(numbers.q50, unit: "people") + (range.isEmpty ? "" : " (\(range))")
  }

  private static func differences(_ found: Consequences, _ exercise: Exercise) -> [String] {
    let points = { (value: Double) in Amount.decimals(value * 100, 0) }
    let stays = found.stays
    let first =
      stays.isClear
      ? "The orders \(stays.mean > 0 ? "raise" : "lower") the chance that \(ruler(exercise)) stays "
        + "by \(points(abs(stays.mean))) points (90% interval \(points(stays.low)) to "
        + "\(points(stays.high)))."
      : "No clear difference in the chance that \(ruler(exercise)) stays."
    let deaths = found.deaths
    let second =
      deaths.isClear
      ? "On average \(Amount.full(abs(deaths.mean))) \(deaths.mean > 0 ? "more" : "fewer") people "
        + "are killed (90% interval \(Amount.full(deaths.low)) to \(Amount.full(deaths.high)))."
      : "No clear difference in deaths."
    return [first, second]
  }

  static func ruler(_ exercise: Exercise) -> String {
    exercise.ensemble.setting.crisis.country.claimants.first { $0.kind == .ruler }?.name
      ?? "the ruler"
  }
}

/// A finished exercise in words.
public struct DebriefWords: Sendable {
  /// How it ended.
  public let ending: String
  /// What it says of the orders, and what had been hidden.
  public let sentences: [String]
  /// When, what and who, secrets included.
  public let timeline: [[String]]

  /// The words for a debrief.
  public init(_ debrief: Debrief, _ exercise: Exercise) {
    let ruler = ConsequenceWords.ruler(exercise)
    ending = debrief.outcome.label(ruler: ruler) + "."
    sentences = [
      "Killed in all: \(Amount.full(debrief.deaths)).",
      "Under the model's own ruler, in the same world with the same luck: "
        + "\(debrief.unplayed.label(ruler: ruler)); killed: "
        + "\(Amount.full(debrief.unplayedDeaths)).",
      "This world had the hidden facts of: \(EventName.words(debrief.explanation)).",
      "It is one course among many, in a model; it advises nobody.",
    ]
    timeline = NewsRows.rows(debrief.ledger, exercise.ensemble.setting.crisis)
  }
}
