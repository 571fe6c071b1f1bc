import CaseFiles
import Testing

/// Nothing a file holds makes the reader trap or dawdle.
@Suite struct HostileInputTests {
  static func faults(_ bytes: [UInt8]) -> (rendered: String, seconds: Double) {
    let sources = CaseSources(main: CaseSources.File(path: "case.yaml", bytes: bytes))
    let clock = ContinuousClock()
    var reading: CaseReading?
    let time = clock.measure { reading = BrokenCaseTests.reader.read(sources) }
    let parts = time.components
    return (
      Fault.rendering(of: reading?.faults ?? []),
      Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    )
  }

  @Test func `a file above 16 MB is refused unread`() {
    let (rendered, _) = Self.faults(Array(repeating: 0x61, count: CaseSources.largestFile + 1))
    #expect(
      rendered == """
        error: this file is larger than 16 MB, the most a case file may have
          --> case.yaml
        1 error. Nothing was run.
        """)
  }

  @Test(arguments: [
    "a: b\n", "- ", "[", "{a: ", "x", "*a ", "&a ", "\n", "? ", "'", "\"", "a:\n ", "é", "- a\n",
    "#", "|\n", "a: &a b\nc: *a\n", ",", "!", "%",
  ])
  func `sixteen megabytes of anything end within seconds`(_ piece: String) {
    let unit = Array(piece.utf8)
    let count = CaseSources.largestFile / unit.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(CaseSources.largestFile)
    for _ in 0..<count { bytes.append(contentsOf: unit) }
    let (rendered, seconds) = Self.faults(bytes)
    #expect(rendered.hasSuffix("Nothing was run."))
    #expect(seconds < 20, "\(seconds) s")
  }

  @Test func `a case cut anywhere is read without a trap`() {
    let whole = Array(
      (ReadingTests.start
        + "country: { people: 2M, classes: { a: { share: 1 } } }\nsources: { S: { title: 'T' } }\n"
        + "evidence: { e: { when: day 3, what: \"x\", source: S C3, shows: 'deaths(capital) > 1' } }\n")
        .utf8)
    for count in 0..<whole.count {
      let (rendered, _) = Self.faults(Array(whole.prefix(count)))
      #expect(!rendered.isEmpty || count > ReadingTests.start.utf8.count)
    }
  }

  @Test func `a case with any byte changed is read without a trap`() {
    let whole = Array((ReadingTests.start + "country: { people: 2M }\nasks: |\n  Why?\n").utf8)
    for index in whole.indices {
      for byte in [0, 9, 10, 13, 34, 38, 42, 45, 58, 91, 123, 127, 194, 255] as [UInt8] {
        var bytes = whole
        bytes[index] = byte
        let (rendered, seconds) = Self.faults(bytes)
        #expect(!rendered.contains("\u{1B}") && seconds < 5)
      }
    }
  }

  @Test func `a thousand faults are listed and the rest counted as many`() {
    let many = (0..<3000).map { "nonsense\($0): 1\n" }.joined()
    let (rendered, _) = Self.faults(Array((ReadingTests.start + many).utf8))
    #expect(rendered.contains("there are more faults than 1000; the rest is not listed"))
  }
}
