/// Something wrong in a case file, with its place and, where there is one, the nearest valid word.
///
/// ```
/// error: case.yaml does not know the key 'dayz'
///   --> case.yaml:3:1
///  3| dayz: 18
///   | ^^^^ did you mean 'days'?
/// ```
public struct Fault: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The case cannot be used.
    case error
    /// The case can be used, but probably says something else than was meant.
    case warning
  }
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The path of the file as it was named.
  public var file: String
  /// Line from 1; 0 where the whole file is meant.
  public var line: Int
  /// Column from 1, in Unicode scalars.
  public var column: Int
  /// Unicode scalars that are underlined, at least 1.
  public var length: Int
  /// The line of the file, without its end; empty where the whole file is meant.
  public var sourceLine: String
  /// What stands behind the carets, such as `did you mean 'days'?`; empty: nothing to suggest.
  public var suggestion: String

  /// A fault at a place of a file.
  public init(
    severity: Severity = .error, message: String, file: String, line: Int = 0, column: Int = 1,
    length: Int = 1, sourceLine: String = "", suggestion: String = ""
  ) {
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.sourceLine = sourceLine
    self.suggestion = suggestion
  }
}
