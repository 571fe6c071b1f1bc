/// Rows of words, each with a bar on a shared axis: what probabilities, ranges and differences are
/// drawn as.
struct IntervalRows {
  /// One row.
  struct Row {
    /// What it is about.
    var label: String
    /// Its number, bold, and the range behind it.
    var value: String
    var range: String = ""
    /// Bars from one value to another, with their inks.
    var bars: [(from: Double, to: Double, ink: String)] = []
    /// Marks at values, with their inks.
    var marks: [(at: Double, mark: Mark, ink: String)] = []
    /// A mark before the label, with its ink.
    var key: (mark: Mark, ink: String)?
  }

  /// The rows, from above.
  var rows: [Row]
  /// Ends of the axis.
  var low: Double
  var high: Double
  /// Values with their labels, and what the axis is.
  var ticks: [(at: Double, label: String)]
  var axis: String
  /// A value with a line through all rows.
  var zero: Double?

  /// Draws the rows from `y` on; gives the height below the axis.
  func draw(_ drawing: inout Drawing, from top: Double, width: Double) -> Double {
    let isNarrow = width < 500
    let ranges = rows.map { TextMeasure.width($0.range, size: 12) }.max() ?? 0
    let values = rows.map { TextMeasure.width($0.value, size: 13, isBold: true) }.max() ?? 0
    let right = isNarrow ? width - 14 : width - 14 - ranges - (ranges > 0 ? 12 : 0)
    let left = isNarrow ? 14 : max(width * 0.5, right - 250)
    let place = Place(
      left: left, right: right, values: values, isNarrow: isNarrow, width: width, rows: self)
    var y = top
    var bars: [(Row, Double)] = []
    for row in rows {
      let (next, bar) = words(row, y, place, &drawing)
      bars.append((row, bar))
      y = next
    }
    if let zero, !isNarrow {
      drawing.line(
        (place.x(zero), top - 12), (place.x(zero), y - 4), stroke: Palette.quiet.light)
    }
    for (row, y) in bars {
      // On a phone words stand above the bars, and no line may cross them.
      if let zero, isNarrow {
        drawing.line((place.x(zero), y - 8), (place.x(zero), y + 8), stroke: Palette.quiet.light)
      }
      bar(row, y, place, &drawing)
    }
    return ends(y, place, &drawing)
  }

  /// Where things stand across.
  private struct Place {
    let left: Double
    let right: Double
    let values: Double
    let isNarrow: Bool
    let width: Double
    let rows: IntervalRows

    func x(_ value: Double) -> Double {
      let reach = rows.high - rows.low
      let share = reach > 0 && value.isFinite ? (value - rows.low) / reach : 0
      return left + (right - left) * min(1, max(0, share))
    }
  }

  /// Label, value and range; gives where the next row begins and where this one's bar lies.
  private func words(
    _ row: Row, _ y: Double, _ place: Place, _ drawing: inout Drawing
  ) -> (Double, Double) {
    var left = 14.0
    if let key = row.key {
      drawing.mark(key.mark, 20, y - 4, colour: key.ink)
      left = 34
    }
    let size = 13.0
    guard place.isNarrow else {
      let end = place.left - 16 - place.values
      let lines = TextMeasure.lines(row.label, room: end - 10 - left, size: size, most: 3)
      for (number, line) in lines.enumerated() {
        drawing.text(line, left, y + 16 * Double(number), size: size)
      }
      drawing.text(row.value, place.left - 14, y, size: size, anchor: "end", isBold: true)
      drawing.text(row.range, place.right + 12, y, size: 12, fill: Drawing.quiet)
      return (y + 10 + 16 * Double(max(1, lines.count)), y - 4)
    }
    let range = row.range.isEmpty ? 0 : TextMeasure.width(row.range, size: 11.5) + 6
    let value = TextMeasure.width(row.value, size: size, isBold: true)
    let room = place.width - 14 - range - value - 10 - left
    let lines = TextMeasure.lines(row.label, room: room, size: size, most: 3)
    for (number, line) in lines.enumerated() {
      drawing.text(line, left, y + 15 * Double(number), size: size)
    }
    drawing.text(
      row.value, place.width - 14 - range, y, size: size, anchor: "end", isBold: true)
    drawing.text(
      row.range, place.width - 14, y, size: 11.5, anchor: "end", fill: Drawing.quiet)
    let bar = y + 15 * Double(max(1, lines.count)) - 1
    return (bar + 24, bar)
  }

  private func bar(_ row: Row, _ y: Double, _ place: Place, _ drawing: inout Drawing) {
    drawing.line((place.left, y), (place.right, y), stroke: Palette.rule.light, width: 2)
    for bar in row.bars where bar.from.isFinite && bar.to.isFinite {
      drawing.line((place.x(bar.from), y), (place.x(bar.to), y), stroke: bar.ink, width: 7)
    }
    for mark in row.marks where mark.at.isFinite {
      drawing.mark(mark.mark, place.x(mark.at), y, size: 5.5, colour: mark.ink)
    }
  }

  private func ends(_ y: Double, _ place: Place, _ drawing: inout Drawing) -> Double {
    drawing.line((place.left, y), (place.right, y))
    for tick in ticks {
      let x = place.x(tick.at)
      let half = TextMeasure.width(tick.label, size: 11.5) / 2
      let held = min(place.width - 2 - half, max(2 + half, x))
      drawing.line((x, y), (x, y + 5))
      drawing.text(
        tick.label, held, y + 18, size: 11.5, anchor: "middle", fill: Drawing.quiet)
    }
    let lines = TextMeasure.lines(axis, room: place.width - 20, size: 12)
    for (number, line) in lines.enumerated() {
      let half = TextMeasure.width(line, size: 12) / 2
      let middle = (place.left + place.right) / 2
      let held = min(place.width - 4 - half, max(4 + half, middle))
      drawing.text(
        line, held, y + 36 + 16 * Double(number), size: 12, anchor: "middle", fill: Drawing.quiet)
    }
    return y + 30 + 16 * Double(lines.count)
  }

  /// Ticks of a share: 0, 25, 50, 75 and 100.
  static let percentages = [0.0, 0.25, 0.5, 0.75, 1].map {
    (at: $0, label: String(Int($0 * 100)))
  }
}
