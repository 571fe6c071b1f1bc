/// Something wrong in a grade table, and where.
public struct GradeTableFault: Sendable, Equatable, CustomStringConvertible {
  /// Line and column from 1, in Unicode scalars; line 0 where the table came from no text.
  public var line: Int
  public var column: Int
  /// What is wrong, without a full stop.
  public var message: String

  /// A fault at a place.
  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// `3:9: 'x' is not a number`.
  public var description: String { line == 0 ? message : "\(line):\(column): \(message)" }
}

/// Everything wrong in a grade table, in the order of its lines.
public struct GradeTableFaults: Error, Equatable, CustomStringConvertible {
  /// The faults, at least one.
  public let all: [GradeTableFault]

  init(_ all: [GradeTableFault]) { self.all = all }

  /// One fault a line.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
