import Inference
import Polity
import Simulation

/// How it unfolds: the crowd of the country day by day on a logarithmic axis, with what was
/// recorded, a lane of the evidence, and the day up to which evidence is used.
public enum FanChart: Chart {
  public static let id = "course"
  public static let title = "How does it unfold?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    let course = Course(findings)
    guard findings.run.summary.runs > 0, !course.days.isEmpty else { return nil }
    return ChartSheet(
      id: id, title: title, about: about(course), reading: reading, table: table(course),
      encoding: encoding, isCaptioned: true
    ) { drawing, width in
      let plot = DayPlot(
        calendar: course.calendar, left: 62, right: width - 16, top: 44, bottom: 286)
      let scale = LogScale(largest: course.largest, bottom: plot.bottom, top: plot.top)
      axes(plot, scale, width, &drawing)
      bands(course, plot, scale, &drawing)
      cutoff(course, plot, &drawing)
      dots(course, plot, scale, &drawing)
      plot.dates(&drawing)
      return legend(course, lane(course, plot, &drawing), width, &drawing)
    }
  }

  private static let reading =
    "Half of the runs lie within the darkest band, 80% within the middle one, 95% within the "
    + "lightest; the line is the median. Each step up the axis is ten times as many people. Marks "
    + "are counts that were recorded: no run has seen them."

  /// What is drawn.
  private struct Course {
    var calendar: CaseCalendar
    var days: [(index: Int, band: Quantiles)]
    var record: [Coverage]
    var lane: [(day: Int, items: [Evidence])]
    var cutoff: CalendarDay?
    var isWeighed: Bool

    init(_ findings: ReportFindings) {
      let summary = findings.run.summary
      let fan = summary.fans.first { $0.name == "turnout" }
      let calendar = CaseCalendar(summary.crisis)
      self.calendar = calendar
      days = (fan?.days ?? []).enumerated().filter { !$0.element.q50.isNaN }
        .map { ($0.offset, $0.element) }
      record = findings.run.coverage.filter { item in
        let day = item.day.days(since: calendar.start)
        return item.shows == "turnout" && item.value.isFinite && day >= 0 && day < calendar.days
      }
      isWeighed = findings.weighing != nil
      cutoff = findings.weighing?.asOf ?? summary.crisis.cutoff
      lane = (0..<calendar.days).map { day in
        (day, findings.run.dossier.evidence.filter { $0.day == calendar.day(day) })
      }.filter { !$0.items.isEmpty }
    }

    var largest: Double { (days.map(\.band.q975) + record.map(\.value)).max() ?? 1 }
  }

  private static func about(_ course: Course) -> String {
    guard let peak = course.days.max(by: { $0.band.q50 < $1.band.q50 }) else { return "" }
    let day = course.calendar.day(peak.index)
    let size = RunRange.full(peak.band, unit: "people", noun: "people in the street at once")
    let inside = course.record.count { $0.inside }
    let measured =
      course.record.isEmpty
      ? ""
      : " Of \(Amount.count(course.record.count, "measurement")) \(inside) within the 90% band."
    return "The median crowd of a day is largest on \(day): \(size).\(measured)"
  }

  private static func axes(
    _ plot: DayPlot, _ scale: LogScale, _ width: Double, _ drawing: inout Drawing
  ) {
    let axis = "people in the street at once, at the day's peak hour (log scale)"
    drawing.text(
      width < 500 ? "people in the street at once (log scale)" : axis, 14, 20, size: 12)
    for decade in 0...scale.decades {
      let y = scale.position(LogScale.power(decade))
      drawing.line((plot.left, y), (plot.right, y), stroke: Palette.rule.light)
      let label = decade == 0 ? "1 or less" : Amount.short(LogScale.power(decade))
      drawing.text(label, plot.left - 5, y + 4, size: 11, anchor: "end", fill: Drawing.quiet)
    }
  }

  private static func bands(
    _ course: Course, _ plot: DayPlot, _ scale: LogScale, _ drawing: inout Drawing
  ) {
    func points(_ value: KeyPath<Quantiles, Double>) -> [(Double, Double)] {
      let line = course.days.map { day in
        (plot.x(day.index), scale.position(day.band[keyPath: value]))
      }
      guard line.count == 1, let only = line.first else { return line }
      return [(only.0 - 40, only.1), (only.0 + 40, only.1)]
    }
    let inks = [Palette.faint, .middle, .deep].map(\.light)
    for (edges, ink) in zip(
      [(\Quantiles.q975, \Quantiles.q025), (\.q90, \.q10), (\.q75, \.q25)], inks)
    {
      drawing.path(
        points(edges.0) + points(edges.1).reversed(), fill: ink, stroke: Palette.strong.light,
        width: 0.6)
    }
    drawing.path(points(\.q50), fill: "none", stroke: Palette.strong.light, width: 3)
  }

  /// The line of the day whose knowledge is used.
  private static func cutoff(_ course: Course, _ plot: DayPlot, _ drawing: inout Drawing) {
    guard let day = course.cutoff else { return }
    let index = day.days(since: course.calendar.start)
    guard index >= 0, index < course.calendar.days else { return }
    let x = min(plot.right, plot.x(index) + plot.step / 2)
    drawing.path(
      [(x, plot.top - 8), (x, plot.bottom)], fill: "none", stroke: Drawing.ink, dashes: "4 3")
    let date = course.calendar.short(day)
    let words = course.isWeighed ? "evidence used up to \(date)" : "cut-off of evidence \(date)"
    let fits = x + 6 + TextMeasure.width(words, size: 11) < plot.right
    drawing.text(
      words, fits ? x + 6 : x - 6, plot.top - 9, size: 11, anchor: fits ? "start" : "end",
      fill: Drawing.quiet)
  }

  private static func dots(
    _ course: Course, _ plot: DayPlot, _ scale: LogScale, _ drawing: inout Drawing
  ) {
    for item in course.record {
      drawing.mark(
        mark(item.grade), plot.x(item.day.days(since: course.calendar.start)),
        scale.position(item.value), size: 5.5, colour: Drawing.ink)
    }
  }

  /// The marks of the evidence below the days; gives where the legend begins.
  private static func lane(
    _ course: Course, _ plot: DayPlot, _ drawing: inout Drawing
  ) -> Double {
    var y = plot.bottom + 54
    guard !course.lane.isEmpty else { return y }
    drawing.text("evidence by day", plot.left - 48, y, size: 11, fill: Drawing.quiet)
    y += 14
    let columns = max(1, min(3, Int(plot.step / 9)))
    var lowest = 0
    for entry in course.lane {
      let shown = entry.items.prefix(columns * 6)
      for (place, item) in shown.enumerated() {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        let across = min(columns, shown.count)
        let x = plot.x(entry.day) + (Double(column) - Double(across - 1) / 2) * 9
        drawing.mark(mark(item.grade), x, y + 9 * Double(row), size: 3.6, colour: Drawing.ink)
        lowest = max(lowest, row + 1)
      }
    }
    return y + 9 * Double(lowest) + 14
  }

  private static func mark(_ grade: Grade) -> Mark {
    switch grade.reliability {
    case .A, .B: .circle
    case .C, .D: .diamond
    case .E, .F: .ring
    }
  }

  private static func legend(
    _ course: Course, _ top: Double, _ width: Double, _ drawing: inout Drawing
  ) -> Double {
    var y = drawing.words(
      "line: median; bands, darkest to lightest: half, 80% and 95% of the runs", 14, top,
      room: width - 28)
    guard !course.record.isEmpty || !course.lane.isEmpty else { return y }
    y += 2
    drawing.text("recorded, by source:", 14, y, size: 12, fill: Drawing.quiet)
    for (place, entry) in [(Mark.circle, "A-B"), (.diamond, "C-D"), (.ring, "E-F")].enumerated() {
      let x = 156 + 60 * Double(place)
      drawing.mark(entry.0, x, y - 4, size: 5, colour: Drawing.ink)
      drawing.text(entry.1, x + 11, y, size: 12, fill: Drawing.quiet)
    }
    return y + 12
  }

  private static func table(_ course: Course) -> ChartTable {
    let shown: [(String, String, KeyPath<Quantiles, Double>)] = [
      ("q025", "95% from", \.q025), ("q10", "80% from", \.q10), ("q25", "half from", \.q25),
      ("median", "median", \.q50), ("q75", "half to", \.q75), ("q90", "80% to", \.q90),
      ("q975", "95% to", \.q975),
    ]
    return ChartTable(
      [.words("date", "day")] + shown.map { .numbers($0.0, $0.1) }
        + [.numbers("recorded", "recorded"), .numbers("evidence", "items of evidence")],
      course.days.map { day in
        let date = course.calendar.day(day.index)
        let record = course.record.filter { $0.day == date }
        let items = course.lane.first { $0.day == day.index }?.items.count ?? 0
        let first = record.first?.value ?? .nan
        return [.words(date.description)]
          + shown.map { entry in
            let value = day.band[keyPath: entry.2]
            return .number(value, Amount.short(value))
          } + [
            .number(
              first, record.map { "\(Amount.full($0.value)) (\($0.grade))" }.joined(separator: ", ")
            ), .number(Double(items), Amount.grouped(items)),
          ]
      })
  }

  private static let encoding: [(String, JSONValue)] = {
    let time = ("x", VegaWords.field("date", "temporal", "day"))
    func band(_ low: String, _ high: String) -> JSONValue {
      VegaWords.layer(
        "area",
        [
          time,
          ("y", VegaWords.field(low, "quantitative", "people at once", VegaWords.symlog)),
          ("y2", VegaWords.end(high)),
          ("opacity", .object([("value", .number(0.3))])),
        ])
    }
    return VegaWords.layers(
      band("q025", "q975"), band("q10", "q90"), band("q25", "q75"),
      VegaWords.layer("line", [time, ("y", VegaWords.field("median", "quantitative"))]),
      VegaWords.layer("point", [time, ("y", VegaWords.field("recorded", "quantitative"))]))
  }()
}
