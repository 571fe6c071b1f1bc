/// An SVG picture under construction: white ground, one font, no reference to anything outside.
struct Drawing {
  /// Ink for text: 16:1 on white.
  static let ink = "#1b1f24"
  /// Ink for what matters less: 8:1 on white.
  static let quiet = "#444c56"

  private let width: Double
  private let title: String
  private let about: String
  private let id: String
  private var body = ""

  /// A picture of that width in pixels; `about` says in sentences what it shows.
  init(id: String, width: Double, title: String, about: String) {
    self.id = id
    self.width = width
    self.title = title
    self.about = about
  }

  /// The finished picture of that height, for a page: without what goes without saying, as a page
  /// holds many.
  func picture(height: Double) -> Picture {
    let short = svg(height: height).replacing(" text-anchor=\"start\"", with: "")
      .replacing(" stroke=\"none\" stroke-width=\"1\"", with: "")
    return Picture(drawn: short, width: width, height: height)
  }

  /// The finished picture of that height.
  func svg(height: Double) -> String {
    let (wide, high) = (Self.number(width), Self.number(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(wide) \(high)" width="\(wide)" \
      height="\(high)" role="img" aria-labelledby="\(id)-title \(id)-desc" \
      font-family="system-ui, 'DejaVu Sans', sans-serif">
      <title id="\(id)-title">\(Self.escaped(title))</title>
      <desc id="\(id)-desc">\(Self.escaped(about))</desc>
      <rect width="\(wide)" height="\(high)" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  /// A line of text; `anchor` is start, middle or end.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 13, anchor: String = "start",
    isBold: Bool = false, fill: String = Drawing.ink
  ) {
    guard !text.isEmpty else { return }
    let weight = isBold ? " font-weight=\"700\"" : ""
    let place = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    let type = "font-size=\"\(Self.number(size))\" text-anchor=\"\(anchor)\"\(weight)"
    body += "<text \(place) \(type) fill=\"\(fill)\">\(Self.escaped(text))</text>\n"
  }

  /// A straight line.
  mutating func line(
    _ from: (Double, Double), _ to: (Double, Double), stroke: String = Drawing.quiet,
    width: Double = 1
  ) {
    path([from, to], fill: "none", stroke: stroke, width: width)
  }

  /// A line through points, closed and filled where `fill` is a colour.
  mutating func path(
    _ points: [(Double, Double)], fill: String, stroke: String = "none", width: Double = 1,
    dashes: String = ""
  ) {
    let steps = points.enumerated().map { place, point in
      "\(place == 0 ? "M" : "L")\(Self.number(point.0)) \(Self.number(point.1))"
    }
    let end = fill == "none" ? "" : "Z"
    let dashed = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    body += "<path d=\"\(steps.joined())\(end)\" fill=\"\(fill)\" stroke=\"\(stroke)\""
    body += " stroke-width=\"\(Self.number(width))\"\(dashed)/>\n"
  }

  /// A mark centred on a point.
  mutating func mark(_ mark: Mark, _ x: Double, _ y: Double, size: Double = 6, colour: String) {
    body += mark.element(x, y, size: size, colour: colour)
  }

  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    let text = Amount.decimals(value, 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Text as XML holds it.
  static func escaped(_ text: String) -> String {
    PlainText.cleaned(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
