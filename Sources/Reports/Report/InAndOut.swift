import Inference
import Polity
public import Simulation

/// Who is in, who is out and who has fled, by day: what the runs say of offices, of the elite behind
/// each claimant, of the armed organs, and of flights and changes of office.
///
/// What never varies over the runs and the days of the case still has its column: that nobody moves
/// is an answer. Moves that no run makes have none.
public struct InAndOut: Sendable {
  /// Moves by which somebody leaves the country.
  public static let flights = ["jets", "flee"]
  /// Moves and events by which offices and commands change hands, beside flights.
  public static let turns = [
    "dismiss-cabinet", "take-office", "purge", "army-neutral", "demand-exit", "order-refused",
    "coup-strike",
    "putsch", "overrun", "resign", "ruler-held", "ruler-restored",
  ]

  /// Somebody or something with a cell for each day.
  private struct Column {
    var title: String
    var cells: [String]
  }
  private struct Group {
    var caption: String
    var columns: [Column]
  }

  private let calendar: CaseCalendar
  private let days: Int
  private let groups: [Group]

  /// From what the runs say.
  public init(_ summary: Summary) {
    calendar = CaseCalendar(summary.crisis)
    days = summary.runs > 0 ? summary.crisis.days : 0
    let found = [
      Self.offices(summary), Self.elite(summary), Self.refusal(summary), Self.posts(summary),
      Self.over(summary), Self.moved(summary),
    ]
    groups = found.filter { !$0.columns.isEmpty }
  }

  /// A table for each of them, a row a day; days on which nothing differs from the row above are left
  /// out.
  public var tables: [ReportTable] {
    guard days > 0 else { return [] }
    return groups.map { group in
      var rows: [[String]] = []
      for day in 0..<days {
        let cells = group.columns.map { Self.cell($0, day) }
        let isEnd = day == 0 || day == days - 1
        guard isEnd || rows.last.map({ Array($0.dropFirst()) }) != cells else { continue }
        rows.append([calendar.day(day).description] + cells)
      }
      return ReportTable(
        group.caption, titles: ["day"] + group.columns.map(\.title),
        numbers: Set(1..<(group.columns.count + 1)), rows: rows)
    }
  }

  /// One day of it, counted from 0, as a table of a page; nil where there is nothing to say.
  public func markup(day: Int) -> Markup? {
    guard (0..<days).contains(day), !groups.isEmpty else { return nil }
    let rows = groups.flatMap { group in
      group.columns.map { [group.caption, $0.title, Self.cell($0, day)] }
    }
    return .table(
      caption: "Who is in, who is out, who has fled on this day",
      columns: [("", false), ("", false), ("", true)], rows: rows)
  }

  private static func cell(_ column: Column, _ day: Int) -> String {
    column.cells.indices.contains(day) ? column.cells[day] : "-"
  }

  private static func stated(_ shares: [Double]) -> [String] {
    shares.map { Percent($0).description }
  }

  private static func offices(_ summary: Summary) -> Group {
    Group(
      caption: "Holds an office, share of the runs",
      columns: zip(summary.crisis.country.claimants, summary.claimants).map {
        Column(title: $0.name, cells: stated($1.inOffice.map(\.probability)))
      })
  }

  private static func elite(_ summary: Summary) -> Group {
    Group(
      caption: "Share of the elite's resources behind them, median",
      columns: summary.crisis.country.claimants.compactMap { claimant in
        medians("lean(\(claimant.id))", summary).map { Column(title: claimant.name, cells: $0) }
      })
  }

  private static func refusal(_ summary: Summary) -> Group {
    Group(
      caption: "Orders not carried out at the day's worst hour, median",
      columns: summary.crisis.country.organs.compactMap { organ in
        medians("refusal(\(organ.id))", summary).map { Column(title: organ.name, cells: $0) }
      })
  }

  private static func posts(_ summary: Summary) -> Group {
    Group(
      caption: "Has left its posts somewhere, share of the runs",
      columns: zip(summary.crisis.country.organs, summary.organs).map {
        Column(title: $0.name, cells: stated($1.abandoned))
      })
  }

  private static func over(_ summary: Summary) -> Group {
    Group(
      caption: "Some of it has gone over to the rival by the day's end, share of the runs",
      columns: zip(summary.crisis.country.organs, summary.organs).compactMap {
        $1.switched.isEmpty ? nil : Column(title: $0.name, cells: stated($1.switched))
      })
  }

  private static func moved(_ summary: Summary) -> Group {
    let columns = (flights + turns).compactMap { name in
      summary.events.first { $0.event == name && !$0.byDay.isEmpty }.map {
        Column(title: EventName.words($0.event), cells: stated($0.byDay))
      }
    }
    return Group(
      caption: "Flights and changes of office by the day's end, share of the runs",
      columns: columns)
  }

  private static func medians(_ name: String, _ summary: Summary) -> [String]? {
    guard let fan = summary.fans.first(where: { $0.name == name }), !fan.days.isEmpty else {
      return nil
    }
    return fan.days.map { Amount.short($0.q50, unit: "share") }
  }
}
