public import Inference
import Polity
import Simulation

/// How it unfolds: the crowd of the country day by day on a logarithmic axis, with what was
/// recorded.
public enum FanChart: Chart {
  public static let id = "course"
  public static let title = "How does it unfold?"

  public static func svg(_ document: RunDocument) -> String {
    let summary = document.summary
    let fan = summary.fans.first { $0.name == "turnout" }
    let days = (fan?.days ?? []).enumerated().filter { !$0.element.q50.isNaN }
      .map { Day(index: $0.offset, band: $0.element) }
    let record = document.coverage.filter { $0.shows == "turnout" && $0.value.isFinite }
    var drawing = Drawing(
      id: id, width: 700, title: title, about: about(days, record, summary))
    guard !days.isEmpty else {
      drawing.text("Nothing was run.", 20, 40)
      return drawing.svg(height: 60)
    }
    let largest = (days.map(\.band.q95) + record.map(\.value)).max() ?? 1
    let frame = Frame(
      calendar: CaseCalendar(summary.crisis),
      scale: LogScale(largest: largest, bottom: 290, top: 44))
    axes(frame, &drawing)
    bands(days, frame, &drawing)
    dots(record, frame, &drawing)
    legend(hasRecord: !record.isEmpty, &drawing)
    return drawing.svg(height: 382)
  }

  private struct Day {
    var index: Int
    var band: Quantiles
  }

  /// Where days and people lie.
  private struct Frame {
    var calendar: CaseCalendar
    var scale: LogScale
    let left = 70.0
    let right = 684.0

    /// A day lies in the middle of its share of the axis.
    func x(_ day: Double) -> Double {
      left + (right - left) * (day + 0.5) / Double(calendar.days)
    }
  }

  private static func about(_ days: [Day], _ record: [Coverage], _ summary: Summary) -> String {
    guard let peak = days.max(by: { $0.band.q50 < $1.band.q50 }) else { return "Nothing was run." }
    let day = CaseCalendar(summary.crisis).day(peak.index)
    let size = RunRange.full(peak.band, unit: "people", noun: "people in the street at once")
    let inside = record.count { $0.inside }
    let measured =
      record.isEmpty
      ? "" : " Of \(Amount.count(record.count, "measurement")) \(inside) within the 90% band."
    return "Largest crowd by its median: \(size), on \(day).\(measured)"
  }

  private static func axes(_ frame: Frame, _ drawing: inout Drawing) {
    let scale = frame.scale
    drawing.text("people in the street at once, at the day's peak hour (log scale)", 20, 24)
    for decade in 0...scale.decades {
      let y = scale.position(LogScale.power(decade))
      drawing.line((frame.left, y), (frame.right, y), stroke: "#d0d7de")
      let label = decade == 0 ? "1 or less" : Amount.short(LogScale.power(decade))
      drawing.text(
        label, frame.left - 6, y + 4, size: 12, anchor: "end", fill: Drawing.quiet)
    }
    drawing.line((frame.left, scale.bottom), (frame.right, scale.bottom))
    let step = max(1, (frame.calendar.days + 8) / 9)
    for day in stride(from: 0, to: frame.calendar.days, by: step) {
      let x = frame.x(Double(day))
      drawing.line((x, scale.bottom), (x, scale.bottom + 5))
      drawing.text(
        frame.calendar.short(frame.calendar.day(day)), x, scale.bottom + 18, size: 12,
        anchor: "middle", fill: Drawing.quiet)
    }
    drawing.text(
      "day, \(frame.calendar.years)", (frame.left + frame.right) / 2, scale.bottom + 36, size: 12,
      anchor: "middle", fill: Drawing.quiet)
  }

  private static func bands(_ days: [Day], _ frame: Frame, _ drawing: inout Drawing) {
    func points(_ value: KeyPath<Quantiles, Double>) -> [(Double, Double)] {
      let line = days.map { day in
        (frame.x(Double(day.index)), frame.scale.position(day.band[keyPath: value]))
      }
      guard line.count == 1 else { return line }
      return [(line[0].0 - 40, line[0].1), (line[0].0 + 40, line[0].1)]
    }
    drawing.path(
      points(\.q95) + points(\.q05).reversed(), fill: "#d3e4f3", stroke: "#08519c",
      dashes: "4 3")
    drawing.path(points(\.q75) + points(\.q25).reversed(), fill: "#8fbfdf", stroke: "#08519c")
    drawing.path(points(\.q50), fill: "none", stroke: "#08306b", width: 3)
  }

  private static func dots(_ record: [Coverage], _ frame: Frame, _ drawing: inout Drawing) {
    for item in record {
      let day = Double(item.day.days(since: frame.calendar.start))
      guard day >= 0, day < Double(frame.calendar.days) else { continue }
      drawing.mark(
        mark(item.grade), frame.x(day), frame.scale.position(item.value), size: 5.5,
        colour: Drawing.ink)
    }
  }

  private static func mark(_ grade: Grade) -> Mark {
    switch grade.reliability {
    case .A, .B: .circle
    case .C, .D: .diamond
    case .E, .F: .ring
    }
  }

  private static func legend(hasRecord: Bool, _ drawing: inout Drawing) {
    drawing.text(
      "line: median; dark band: half of the runs; light band: 90% of them", 20, 350, size: 12,
      fill: Drawing.quiet)
    guard hasRecord else { return }
    drawing.text("recorded, by source:", 20, 370, size: 12, fill: Drawing.quiet)
    for (place, entry) in [(Mark.circle, "A-B"), (.diamond, "C-D"), (.ring, "E-F")].enumerated() {
      let x = 156 + 64 * Double(place)
      drawing.mark(entry.0, x, 366, size: 5.5, colour: Drawing.ink)
      drawing.text(entry.1, x + 12, 370, size: 12, fill: Drawing.quiet)
    }
  }
}
