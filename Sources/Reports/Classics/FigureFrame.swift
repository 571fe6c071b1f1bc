import Classics

/// Where the plot of a figure lies, and its two axes.
struct FigureFrame {
  let top: Double
  let bottom: Double
  let left: Double
  let right: Double
  let horizontal: FigureScale
  let vertical: FigureScale
  /// Points that have no place on the axes.
  let leftOut: Int

  private let isXLogarithmic: Bool
  private let isYLogarithmic: Bool

  /// The widest letter to reckon with, as a share of the type's size.
  static let letter = 0.66
  private static let labelSize = 12.0

  init(_ figure: Figure, top: Double) {
    let logarithmic = (figure.x.isLogarithmic, figure.y.isLogarithmic)
    let all = figure.series.flatMap(\.points)
    let shown = all.filter {
      FigureScale.shows($0.x, logarithmic.0) && FigureScale.shows($0.y, logarithmic.1)
    }
    leftOut = all.count - shown.count
    vertical = FigureScale(shown.map(\.y), isLogarithmic: logarithmic.1, ticks: 6)
    let margin = 34 + Self.widest(vertical)
    var scale = FigureScale(shown.map(\.x), isLogarithmic: logarithmic.0, ticks: 2)
    for wanted in 3...9 {
      let more = FigureScale(shown.map(\.x), isLogarithmic: logarithmic.0, ticks: wanted)
      if Self.fits(more, FigureDrawing.width - margin - 40) { scale = more }
    }
    horizontal = scale
    let half = Self.widest(scale) / 2 + 4
    left = max(margin, half)
    right = FigureDrawing.width - max(16, half)
    self.top = top
    bottom = top + 270
    (isXLogarithmic, isYLogarithmic) = logarithmic
  }

  /// The pixel of a value on each axis.
  func x(_ value: Double) -> Double { left + (right - left) * horizontal.share(value) }
  func y(_ value: Double) -> Double { bottom - (bottom - top) * vertical.share(value) }

  /// The pixels of what can be shown, in order.
  func places(_ points: [Figure.Point]) -> [(Double, Double)] {
    points.filter {
      FigureScale.shows($0.x, isXLogarithmic) && FigureScale.shows($0.y, isYLogarithmic)
    }.map { (x($0.x), y($0.y)) }
  }

  /// A long path with, of each run of points in one column of pixels, the first, the lowest, the
  /// highest and the last: what the eye would see.
  func thinned(_ path: [(Double, Double)]) -> [(Double, Double)] {
    guard path.count > 1500 else { return path }
    var kept: [(Double, Double)] = []
    var start = 0
    for place in path.indices {
      let next = place + 1
      if next < path.count, path[next].0.rounded() == path[start].0.rounded() { continue }
      let run = start..<next
      let low = run.min { path[$0].1 < path[$1].1 } ?? start
      let high = run.max { path[$0].1 < path[$1].1 } ?? start
      kept += Set([start, low, high, place]).sorted().map { path[$0] }
      start = next
    }
    return kept
  }

  private static func widest(_ scale: FigureScale) -> Double {
    labelSize * letter * Double(scale.ticks.map { PlainText.width($0.label) }.max() ?? 1)
  }

  /// Whether neighbouring labels keep apart on an axis of that length.
  private static func fits(_ scale: FigureScale, _ length: Double) -> Bool {
    zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { one, next in
      let gap = (scale.share(next.value) - scale.share(one.value)) * length
      let width = Double(PlainText.width(one.label) + PlainText.width(next.label)) / 2
      return gap >= width * labelSize * letter + 8
    }
  }
}
