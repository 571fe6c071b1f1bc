import Testing

@Suite struct `Comments give reasons` {
  @Test func `there are at most 20 inner comments per 1000 lines of code`() {
    let blocks = Repository.sources.map(innerBlocks).reduce(0, +)
    let lines = Repository.sources.map(\.codeLines.count).reduce(0, +)
    let rate = Double(blocks) * 1000 / Double(max(lines, 1))
    #expect(rate <= 20, "\(blocks) blocks of comments in \(lines) lines of code")
  }

  @Test func `what is left to do is an issue, not a comment`() {
    expectNone((Repository.sources + Repository.tests).findings(notes))
  }

  /// Runs of comment lines that are not documentation.
  private func innerBlocks(_ file: SwiftFile) -> Int {
    let lines = file.comments.filter { !$0.isDocumentation }.map(\.line)
    return lines.indices.count { $0 == 0 || lines[$0] > lines[$0 - 1] + 1 }
  }

  private func notes(_ file: SwiftFile) -> [Finding] {
    file.comments.compactMap { comment in
      let words = comment.text.split { !$0.isLetter }
      guard let word = words.first(where: { unwanted.contains(String($0)) }) else { return nil }
      return Finding(path: file.path, line: comment.line, what: "\(word): open an issue instead")
    }
  }

  private var unwanted: Set<String> { ["TODO", "FIXME", "MARK", "XXX", "HACK"] }

  @Test func `notes and blocks are found in comments only`() {
    let file = SwiftFile(
      text: """
        /// Documentation.
        // One reason
        // on two lines.
        let a = "TODO"  // Another.
        let b = 1
        /* MARK: third */
        """)
    #expect(innerBlocks(file) == 2)
    #expect(notes(file).map(\.line) == [6])
  }
}
