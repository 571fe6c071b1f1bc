import Testing

@Suite struct `Files and functions stay short` {
  @Test func `no file passes 400 lines`() {
    let all = Repository.sources + Repository.tests
    expectNone(all.findings(longFile))
  }

  @Test func `half the source files have at most 120 lines, nine in ten at most 300`() {
    let lengths = Repository.sources.map(\.lines.count)
    #expect(share(0.5, of: lengths) <= 120)
    #expect(share(0.9, of: lengths) <= 300)
  }

  @Test func `no function passes 60 lines`() {
    let all = Repository.sources + Repository.tests
    expectNone(all.findings(longFunctions))
  }

  @Test func `nine in ten functions have at most 20 lines, 99 in 100 at most 45`() {
    let lengths = Repository.sources.flatMap(\.functions).map(\.lines)
    #expect(share(0.9, of: lengths) <= 20)
    #expect(share(0.99, of: lengths) <= 45)
  }

  @Test func `there is something to measure`() {
    #expect(Repository.sources.count >= 10)
    #expect(Repository.sources.flatMap(\.functions).count >= 20)
  }

  private func longFile(_ file: SwiftFile) -> [Finding] {
    guard file.lines.count > 400 else { return [] }
    return [Finding(path: file.path, what: "\(file.lines.count) lines; split it by idea (400)")]
  }

  private func longFunctions(_ file: SwiftFile) -> [Finding] {
    file.functions.filter { $0.lines > 60 }.map {
      Finding(path: file.path, line: $0.line, what: "\($0.name) has \($0.lines) lines (60)")
    }
  }

  @Test func `long files and functions are found`() {
    let body = String(repeating: "  step()\n\n  // why\n", count: 61)
    let long = SwiftFile(text: "func walk() {\n\(body)}\n" + String(repeating: "\n", count: 220))
    #expect(longFunctions(long).map(\.what) == ["walk has 61 lines (60)"])
    #expect(longFile(long).count == 1)
    #expect(share(0.9, of: Array(1...10)) == 9)
    #expect(share(0.99, of: Array(1...10)) == 10)
    #expect(share(0.5, of: []) == 0)
  }
}

/// The smallest value that `part` of all values do not pass; 0 for none.
private func share(_ part: Double, of values: [Int]) -> Int {
  guard !values.isEmpty else { return 0 }
  let rank = Int((part * Double(values.count)).rounded(.up))
  return values.sorted()[max(rank, 1) - 1]
}
