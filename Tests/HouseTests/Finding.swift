import Testing

/// One breach of a rule, and where.
struct Finding: Equatable, CustomStringConvertible {
  /// Path relative to the root.
  var path: String
  /// Line, from 1; 0: the file as a whole.
  var line = 0
  /// What is wrong, in words that say what to do.
  var what: String

  /// `path:line: what`, as compilers say it.
  var description: String { line == 0 ? "\(path): \(what)" : "\(path):\(line): \(what)" }
}

/// Records every finding as one issue that lists them all.
func expectNone(_ findings: [Finding], at location: SourceLocation = #_sourceLocation) {
  guard !findings.isEmpty else { return }
  let list = findings.map(\.description).joined(separator: "\n")
  Issue.record("\(findings.count) to mend:\n\(list)", sourceLocation: location)
}

extension Sequence<SwiftFile> {
  /// The findings of one rule over all files.
  func findings(_ rule: (SwiftFile) -> [Finding]) -> [Finding] { flatMap(rule) }
}
