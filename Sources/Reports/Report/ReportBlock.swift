import Inference
public import Simulation

/// A piece of a report, before it is a page, a text or a document.
public enum ReportBlock: Sendable, Equatable {
  /// Sentences that answer, as points.
  case points([Sentence])
  /// A sentence or several.
  case words(String)
  /// Words that matter less.
  case note(String)
  /// A chart with its twins.
  case chart(ChartSheet)
  /// A table of words.
  case table(ReportTable)
  /// Checks in words: how each came out, and what was found.
  case checks([Diagnostic])
  /// A command to type, word by word.
  case command([String])
  /// Something to unfold under a title.
  case more(String, [ReportBlock])
}

/// A table of words in a report.
public struct ReportTable: Sendable, Equatable {
  /// What it is.
  public let caption: String
  /// Titles of its columns.
  public let titles: [String]
  /// Places of the columns that hold numbers.
  public let numbers: Set<Int>
  /// Its rows; the first cell of each is its heading.
  public let rows: [[String]]
  /// An address for the first cell of each row; empty where there is none.
  public let links: [String]

  /// A table.
  public init(
    _ caption: String, titles: [String], numbers: Set<Int> = [], rows: [[String]],
    links: [String] = []
  ) {
    self.caption = caption
    self.titles = titles
    self.numbers = numbers
    self.rows = rows
    self.links = links
  }
}

/// A screen of a report: what it answers, and its pieces.
public struct ReportScreen: Sendable, Equatable {
  /// Name of its place on the page.
  public let id: String
  /// A word for the menu.
  public let menu: String
  /// What it answers.
  public let title: String
  /// Its pieces in order.
  public let blocks: [ReportBlock]

  /// A screen.
  public init(id: String, menu: String, title: String, blocks: [ReportBlock]) {
    self.id = id
    self.menu = menu
    self.title = title
    self.blocks = blocks
  }
}
