/// A chart with its twins: what it shows drawn for a page and for a phone, as a table, as CSV and
/// as a Vega-Lite spec, all from the same numbers.
public struct ChartSheet: Sendable, Equatable {
  /// Name of its files, without their ends.
  public let id: String
  /// What it answers.
  public let title: String
  /// What it shows, in sentences, for those who can not see it.
  public let about: String
  /// The words below it on a page; empty where the picture says it all.
  public let caption: String
  /// How to read it, in sentences.
  public let reading: String
  /// Its numbers.
  public let table: ChartTable
  /// Drawn 700 pixels wide, and 340.
  public let large: Picture
  /// Drawn for a phone.
  public let small: Picture
  let encoding: [(String, JSONValue)]

  /// A sheet; `draw` gets an empty drawing and its width, and gives the height it used. `encoding`
  /// is what the Vega-Lite spec says besides title, description and data; where it `isCaptioned`, a
  /// page prints `about` below the picture.
  init(
    id: String, title: String, about: String, reading: String, table: ChartTable,
    encoding: [(String, JSONValue)], isCaptioned: Bool = false,
    draw: (inout Drawing, Double) -> Double
  ) {
    self.id = id
    self.title = title
    self.about = about
    caption = isCaptioned ? about : ""
    self.reading = reading
    self.table = table
    self.encoding = encoding
    func picture(_ name: String, _ width: Double) -> Picture {
      var drawing = Drawing(id: name, width: width, title: title, about: about)
      let height = draw(&drawing, width)
      return drawing.picture(height: height)
    }
    large = picture(id, 700)
    small = picture(id + "-small", 340)
  }

  /// Equal in what they show.
  public static func == (a: ChartSheet, b: ChartSheet) -> Bool {
    a.id == b.id && a.about == b.about && a.table == b.table && a.large == b.large
  }

  /// The numbers as CSV.
  public var csv: String { table.csv }

  /// The chart as a Vega-Lite 5 spec that holds its numbers, as CSV: it needs no other file.
  public var vegaLite: String {
    var text = ""
    JSONValue.object(
      [
        ("$schema", .string("https://vega.github.io/schema/vega-lite/v5.json")),
        ("title", .string(title)), ("description", .string(PlainText.cleaned(about))),
        (
          "data",
          .object([
            ("values", .string(csv)), ("format", .object([("type", .string("csv"))])),
          ])
        ),
      ] + encoding
    ).write(to: &text)
    return text + "\n"
  }
}
