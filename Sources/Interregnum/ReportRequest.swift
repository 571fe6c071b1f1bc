/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// One self-contained page.
  case html
  /// Markdown: the same sentences and tables.
  case md
  /// One JSON document.
  case json
}

/// What to report on.
public struct ReportRequest: Sendable, Equatable {
  /// The folder that `run --out` wrote.
  public var folder: String
  /// How to write it.
  public var format: ReportFormat
  /// Weigh the explanations if the folder holds no weighing, and keep it there.
  public var explains: Bool
  /// Threads of the weighing, 1...1024; change nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    folder: String, format: ReportFormat = .html, explains: Bool = false, threads: Int = 2
  ) {
    self.folder = folder
    self.format = format
    self.explains = explains
    self.threads = threads
  }
}

/// What a report gave.
public struct ReportResult: Sendable, Equatable {
  /// The file that was written.
  public let path: String
  /// Words for the terminal besides: warnings, what could not be used.
  public let notes: [String]
}
