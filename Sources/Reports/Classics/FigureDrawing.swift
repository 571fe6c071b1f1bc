public import Classics

/// A figure as an SVG picture, 700 pixels wide: title, plot, axes, and a legend below it.
///
/// Nothing is drawn over anything else that has words; lines differ by dashes and marks as well as
/// by ink. Points that have no place on an axis (not finite, or not above 0 on a logarithmic one)
/// are left out and counted in a note. O(points).
public enum FigureDrawing {
  /// The picture as one `svg` element, ending in a line feed; `id` names its parts.
  public static func svg(_ figure: Figure, id: String) -> String {
    var drawing = Drawing(id: id, width: width, title: figure.title, about: figure.about)
    var y = words(figure.title, 20, 26, size: 16, isBold: true, &drawing)
    y = words(figure.y.label, 20, y + 2, size: 13, fill: Drawing.quiet, &drawing)
    let frame = FigureFrame(figure, top: y + 4)
    axes(frame, &drawing)
    for (place, series) in figure.series.enumerated() {
      draw(series, FigureStyle(place), frame, &drawing)
    }
    y = frame.bottom + 38
    y = words(
      figure.x.label, (frame.left + frame.right) / 2, y, size: 13, anchor: "middle",
      fill: Drawing.quiet, &drawing)
    y += 6
    for (place, series) in figure.series.enumerated() {
      y = legend(series, FigureStyle(place), y, &drawing)
    }
    if frame.leftOut > 0 {
      let count = Amount.count(frame.leftOut, "point")
      y = words("\(count) left out: no place on the axes", 20, y, size: 12, &drawing)
    }
    return drawing.svg(height: y)
  }

  static let width = 700.0

  /// Wrapped words from a base line; gives the next base line.
  private static func words(
    _ text: String, _ x: Double, _ y: Double, size: Double, anchor: String = "start",
    isBold: Bool = false, fill: String = Drawing.ink, room: Double = 660, _ drawing: inout Drawing
  ) -> Double {
    let columns = Int(room / (size * FigureFrame.letter))
    let lines = Wrapping.lines(text, columns).filter { !$0.isEmpty }
    for (place, line) in lines.enumerated() {
      drawing.text(
        line, x, y + (size + 4) * Double(place), size: size, anchor: anchor, isBold: isBold,
        fill: fill)
    }
    return y + (size + 4) * Double(lines.count)
  }

  private static func axes(_ frame: FigureFrame, _ drawing: inout Drawing) {
    for tick in frame.vertical.ticks {
      let y = frame.y(tick.value)
      drawing.line((frame.left, y), (frame.right, y), stroke: "#d0d7de")
      drawing.text(tick.label, frame.left - 7, y + 4, size: 12, anchor: "end", fill: Drawing.quiet)
    }
    for tick in frame.horizontal.ticks {
      let x = frame.x(tick.value)
      drawing.line((x, frame.bottom), (x, frame.bottom + 5))
      drawing.text(
        tick.label, x, frame.bottom + 19, size: 12, anchor: "middle", fill: Drawing.quiet)
    }
    drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom))
    drawing.line((frame.left, frame.top), (frame.left, frame.bottom))
  }

  private static func draw(
    _ series: Figure.Series, _ style: FigureStyle, _ frame: FigureFrame, _ drawing: inout Drawing
  ) {
    let points = frame.places(series.points)
    switch series.form {
    case .points:
      for point in points {
        drawing.mark(style.mark, point.0, point.1, size: 4, colour: style.colour)
      }
    case .line, .steps:
      let path = frame.thinned(series.form == .line ? points : stairs(points))
      if path.count > 1 {
        drawing.path(
          path, fill: "none", stroke: style.colour, width: 2, dashes: style.dashes)
      }
      let step = max(1, (points.count + 11) / 12)
      for place in stride(from: 0, to: points.count, by: step) {
        let (x, y) = points[place]
        drawing.mark(style.mark, x, y, size: 4, colour: style.colour)
      }
    }
  }

  /// A value holds until the next.
  private static func stairs(_ points: [(Double, Double)]) -> [(Double, Double)] {
    points.indices.flatMap { place in
      place == 0 ? [points[0]] : [(points[place].0, points[place - 1].1), points[place]]
    }
  }

  private static func legend(
    _ series: Figure.Series, _ style: FigureStyle, _ y: Double, _ drawing: inout Drawing
  ) -> Double {
    if series.form != .points {
      drawing.path(
        [(20, y - 4), (64, y - 4)], fill: "none", stroke: style.colour, width: 2,
        dashes: style.dashes)
    }
    drawing.mark(style.mark, 42, y - 4, size: 4, colour: style.colour)
    return max(y + 16, words(series.name, 74, y, size: 12, room: 600, &drawing)) + 3
  }
}

/// How a series is told from the others.
struct FigureStyle {
  let colour: String
  let dashes: String
  let mark: Mark

  /// The style of the series at that place; six of each, then again.
  init(_ place: Int) {
    let number = max(0, place) % 6
    // All of 5:1 or more on white.
    colour = ["#005f96", "#9a3a00", "#00664b", "#8a1c4a", "#5c4a00", "#1b1f24"][number]
    dashes = ["", "8 4", "2 3", "10 3 2 3", "5 2", "1 4"][number]
    mark = [Mark.circle, .triangle, .square, .diamond, .cross, .ring][number]
  }
}
