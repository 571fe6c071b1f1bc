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
  /// Make whatever else a report can tell and the folder does not hold, with modest budgets, and keep
  /// it there: the weighing, what matters, the case's what-ifs, analogues.
  public var isFull: Bool
  /// A ledger whose settled forecasts are scored for the report; nil: none.
  public var ledger: String?
  /// Threads of the weighing, 1...1024; change nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    folder: String, format: ReportFormat = .html, explains: Bool = false, isFull: Bool = false,
    ledger: String? = nil, threads: Int = 2
  ) {
    self.folder = folder
    self.format = format
    self.explains = explains
    self.isFull = isFull
    self.ledger = ledger
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
