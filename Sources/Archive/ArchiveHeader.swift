/// What an archive says about all of its runs: enough to run them again and compare.
public struct ArchiveHeader: Codable, Equatable, Sendable {
  /// The newest format that this version knows and writes.
  public static let currentFormat = 1

  /// Format of the archive.
  public var format: Int
  /// Short name of the case.
  public var caseID: String
  /// Title of the case.
  public var caseTitle: String
  /// SHA-256 of the case's files, in hexadecimal.
  public var caseSHA256: String
  /// The case's files: name to text.
  public var caseText: [String: String]
  /// Version of the engine that made the runs.
  public var engineVersion: String
  /// Seed of the ensemble.
  public var seed: UInt64
  /// Runs wanted; those stored may be fewer.
  public var runs: Int
  /// Days simulated.
  public var days: Int
  /// Columns of a day.
  public var width: Int
  /// Names of the columns.
  public var columns: [String]
  /// Mechanisms left out, by id.
  public var without: [String]
  /// Parameters held at a value, by id.
  public var overrides: [String: Double]

  /// A header.
  public init(
    format: Int = ArchiveHeader.currentFormat, caseID: String, caseTitle: String,
    caseSHA256: String, caseText: [String: String], engineVersion: String, seed: UInt64,
    runs: Int, days: Int, width: Int, columns: [String], without: [String] = [],
    overrides: [String: Double] = [:]
  ) {
    self.format = format
    self.caseID = caseID
    self.caseTitle = caseTitle
    self.caseSHA256 = caseSHA256
    self.caseText = caseText
    self.engineVersion = engineVersion
    self.seed = seed
    self.runs = runs
    self.days = days
    self.width = width
    self.columns = columns
    self.without = without
    self.overrides = overrides
  }
}
