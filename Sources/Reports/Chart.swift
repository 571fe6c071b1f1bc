public import Inference

/// A picture of what was found.
///
/// You write its name, its title and its sheet, one line in `Charts/Roster.swift`; you get its
/// pictures for a page and for a phone, its table, CSV and Vega-Lite twins, its file among the
/// exports and its place in the report. A picture needs no network and no script, names its units,
/// says in `title` and `desc` what it shows, and can be read without colour.
public protocol Chart: Sendable {
  /// Name of its files, without `.svg`.
  static var id: String { get }
  /// What it answers, as a heading.
  static var title: String { get }
  /// What it shows; nil where there is no result to show.
  static func sheet(_ findings: ReportFindings) -> ChartSheet?
}

extension Chart {
  /// The picture of an ensemble alone as one `svg` element, ending in a line feed; says that
  /// nothing was run where that is so.
  public static func svg(_ document: RunDocument) -> String {
    if let sheet = sheet(ReportFindings(document)) { return sheet.large.svg }
    var drawing = Drawing(id: id, width: 700, title: title, about: "Nothing was run.")
    drawing.text("Nothing was run.", 20, 40)
    return drawing.svg(height: 60)
  }
}
