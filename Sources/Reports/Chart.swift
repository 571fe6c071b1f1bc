public import Inference

/// A picture of a finished ensemble.
///
/// You write its name, its title and its SVG, one line in `Charts/Roster.swift`; you get its file
/// among the exports and its place in the report. A picture needs no network and no script, names
/// its units, says in `title` and `desc` what it shows, and can be read without colour.
public protocol Chart: Sendable {
  /// Name of its file, without `.svg`.
  static var id: String { get }
  /// What it answers, as a heading.
  static var title: String { get }
  /// The picture as one `svg` element, ending in a line feed.
  static func svg(_ document: RunDocument) -> String
}
