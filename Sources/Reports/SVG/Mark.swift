/// A small shape: what colour tells, shape tells too.
package enum Mark: CaseIterable {
  case triangle, diamond, plus, cross, circle, ring, square, bar

  /// The shape as an SVG element; `size` is half its width.
  package func element(_ x: Double, _ y: Double, size: Double, colour: String) -> String {
    switch self {
    case .circle, .ring:
      let isRing = self == .ring
      let radius = Drawing.number(isRing ? size - 1 : size)
      let paint =
        isRing
        ? "fill=\"#ffffff\" stroke=\"\(colour)\" stroke-width=\"2\"" : "fill=\"\(colour)\""
      return "<circle cx=\"\(Drawing.number(x))\" cy=\"\(Drawing.number(y))\" r=\"\(radius)\" "
        + "\(paint)/>\n"
    default:
      let steps = corners.enumerated().map { place, corner in
        "\(place == 0 ? "M" : "L")\(Drawing.number(x + corner.0 * size)) "
          + Drawing.number(y + corner.1 * size)
      }
      return "<path d=\"\(steps.joined())Z\" fill=\"\(colour)\"/>\n"
    }
  }

  private var corners: [(Double, Double)] {
    switch self {
    case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case .triangle: [(0, -1), (1, 0.9), (-1, 0.9)]
    case .diamond: [(0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)]
    case .plus: star(1, 0.3)
    case .cross: star(1, 0.3).map { (0.75 * ($0.0 - $0.1), 0.75 * ($0.0 + $0.1)) }
    case .bar: [(-1, -0.35), (1, -0.35), (1, 0.35), (-1, 0.35)]
    case .circle, .ring: []
    }
  }

  /// The twelve corners of a plus sign with arms of that length and half-width.
  private func star(_ arm: Double, _ half: Double) -> [(Double, Double)] {
    [
      (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half),
      (half, arm), (-half, arm), (-half, half), (-arm, half), (-arm, -half), (-half, -half),
    ]
  }
}
