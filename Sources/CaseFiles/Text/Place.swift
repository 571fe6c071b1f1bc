/// A place in one of the files of a case.
struct Place: Sendable, Equatable {
  /// Which file: 0 the case, 1 its evidence, 2 its outcomes.
  var file: Int
  /// Line from 1; 0: the whole file.
  var line: Int
  /// Column from 1, in Unicode scalars.
  var column: Int
  /// Unicode scalars meant.
  var length: Int

  /// The whole file.
  static func whole(_ file: Int) -> Place { Place(file: file, line: 0, column: 1, length: 1) }

  /// A part of the text that stands here, from a scalar of it on; the whole where the text is
  /// spread over lines.
  func part(_ offset: Int, _ length: Int) -> Place {
    guard offset >= 0, offset + length <= self.length else { return self }
    return Place(file: file, line: line, column: column + offset, length: max(1, length))
  }
}

/// A fault before its source line is looked up.
struct Finding: Sendable, Equatable {
  var severity = Fault.Severity.error
  var message: String
  var place: Place
  var suggestion = ""
}
