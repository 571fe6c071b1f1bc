extension Drawing {
  /// Words over as many lines as they take within `room` pixels; gives the next base line.
  mutating func words(
    _ text: String, _ x: Double, _ y: Double, room: Double, size: Double = 12,
    isBold: Bool = false, fill: String = Drawing.quiet
  ) -> Double {
    let lines = TextMeasure.lines(text, room: room, size: size, isBold: isBold)
    for (place, line) in lines.enumerated() {
      self.text(
        line, x, y + (size + 4) * Double(place), size: size, isBold: isBold, fill: fill)
    }
    return y + (size + 4) * Double(lines.count)
  }

  /// A rectangle.
  mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    stroke: String = "none"
  ) {
    path(
      [(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill: fill,
      stroke: stroke)
  }
}
