import Inference
import Polity
import Simulation

/// Where: a tile a region, set out roughly as on a map, with the chance that somebody is killed
/// there.
public enum TileMap: Chart {
  public static let id = "regions"
  public static let title = "Where is it worst?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    sheet(findings, day: findings.run.summary.crisis.days - 1, id: id)
  }

  /// The same by the end of a day, counted from 0, under a name of its own so that a page can hold
  /// both; nil outside the case.
  public static func sheet(_ findings: ReportFindings, day: Int) -> ChartSheet? {
    sheet(findings, day: day, id: id + "-of-day")
  }

  private static func sheet(_ findings: ReportFindings, day: Int, id: String) -> ChartSheet? {
    let summary = findings.run.summary
    let places = zip(summary.crisis.country.regions, summary.regions)
      .map { Place(region: $0, share: $1, day: day) }
    guard summary.runs > 0, !places.isEmpty, (0..<summary.crisis.days).contains(day) else {
      return nil
    }
    let end = CaseCalendar(summary.crisis).day(day)
    return ChartSheet(
      id: id, title: title, about: about(places, end), reading: reading, table: table(places),
      encoding: encoding, isCaptioned: true
    ) { drawing, width in
      let grid = TileGrid(places.map(\.region), most: width < 500 ? 5 : 9)
      let size = min(94, (width - 28 - 4 * Double(grid.columns - 1)) / Double(grid.columns))
      for (place, cell) in zip(places, grid.cells) {
        tile(
          place, 14 + Double(cell.column) * (size + 4), 12 + Double(cell.row) * (size * 0.8 + 4),
          size, &drawing)
      }
      let y = 12 + Double(grid.rows) * (size * 0.8 + 4) + 18
      return drawing.words(
        "chance that somebody is killed there by \(end); darker is more. Set out as on a map, "
          + "roughly: north is up.", 14, y, room: width - 28)
    }
  }

  private static let reading =
    "A tile is a region; its number is the share of the runs in which at least one person is "
    + "killed there. The tint repeats the number: from 10%, 20% and 40%. Places "
    + "are moved so that no tile hides another."

  private struct Place {
    var region: Region
    var share: RegionShare
    var day: Int
    var deadly: Chance? { share.deadly.indices.contains(day) ? share.deadly[day] : nil }
    var chance: Double { deadly?.probability ?? .nan }
  }

  private static func about(_ places: [Place], _ end: CalendarDay) -> String {
    let parts = sorted(places).prefix(3).map { "\($0.region.name) \(Percent($0.chance))" }
    return "Chance that somebody is killed by \(end), highest first: "
      + "\(parts.joined(separator: ", ")). \(Amount.count(places.count, "region"))."
  }

  private static func sorted(_ places: [Place]) -> [Place] {
    places.enumerated()
      .sorted { ($1.element.chance, $0.offset) < ($0.element.chance, $1.offset) }
      .map(\.element)
  }

  private static func tile(
    _ place: Place, _ x: Double, _ y: Double, _ size: Double, _ drawing: inout Drawing
  ) {
    let height = size * 0.8
    drawing.box(x, y, size, height, fill: shade(place.chance), stroke: Palette.quiet.light)
    let type = size < 70 ? 9 : 10.5
    // What stands in brackets says more than a tile has room for.
    let name = place.region.name.split(separator: "(").first.map(String.init) ?? ""
    let short = PlainText.cleaned(name).isEmpty ? place.region.name : name
    let lines = TextMeasure.lines(short, room: size - 3, size: type, most: 2)
    for (number, line) in lines.enumerated() {
      drawing.text(
        line, x + size / 2, y + type + 4 + (type + 2) * Double(number), size: type,
        anchor: "middle")
    }
    drawing.text(
      Percent(place.chance).bare + "%", x + size / 2, y + height - 8, size: size < 70 ? 12 : 15,
      anchor: "middle", isBold: true)
  }

  private static func shade(_ chance: Double) -> String {
    switch chance {
    case 0.4...: Palette.deep.light
    case 0.2...: Palette.middle.light
    case 0.1...: Palette.faint.light
    default: Palette.ground.light
    }
  }

  private static func table(_ places: [Place]) -> ChartTable {
    ChartTable(
      [
        .words("region", "region"), .numbers("deadly", "somebody killed"),
        .numbers("deadly_low", "from"), .numbers("deadly_high", "to"),
        .numbers("crowd", "largest crowd, median"),
        .numbers("crowd_q95", "in 5% of runs more than"),
        .numbers("deaths", "killed, median"), .numbers("deaths_q95", "in 5% of runs more than"),
        .numbers("latitude", "latitude"), .numbers("longitude", "longitude"),
      ],
      sorted(places).map { place in
        let (crowd, deaths) = (place.share.crowd, place.share.deaths)
        let position = place.region.position
        return [
          .words(place.region.name), .chance(place.chance), .chance(place.deadly?.low ?? .nan),
          .chance(place.deadly?.high ?? .nan), .number(crowd.q50, Amount.short(crowd.q50)),
          .number(crowd.q95, Amount.short(crowd.q95)),
          .number(deaths.q50, Amount.short(deaths.q50)),
          .number(deaths.q95, Amount.short(deaths.q95)),
          .number(position?.latitude ?? .nan, degrees(position?.latitude)),
          .number(position?.longitude ?? .nan, degrees(position?.longitude)),
        ]
      })
  }

  private static func degrees(_ value: Double?) -> String {
    value.map { Amount.decimals($0, 2) } ?? "-"
  }

  private static let encoding: [(String, JSONValue)] = [
    ("mark", .object([("type", .string("square")), ("size", .count(900))])),
    (
      "encoding",
      .object([
        ("x", VegaWords.field("longitude", "quantitative")),
        ("y", VegaWords.field("latitude", "quantitative")),
        ("color", VegaWords.field("deadly", "quantitative", "somebody killed")),
        ("tooltip", VegaWords.field("region", "nominal")),
      ])
    ),
  ]
}
