import Reports
import Testing

@Suite struct `Numbers are written for readers` {
  @Test(arguments: [
    (36_831, "36,831"), (1_234_567.4, "1,234,567"), (999, "999"), (-1_000, "-1,000"),
    (0, "0"), (2.5, "2.5"), (2.98, "3"), (9.97, "10"), (.nan, "unknown"),
    (.infinity, "beyond measure"),
  ])
  func `numbers in full have their thousands set apart`(value: Double, text: String) {
    #expect(Amount.full(value) == text)
  }

  @Test(arguments: [
    (36_831, "36.8k"), (999.4, "999"), (999.6, "1k"), (1_000, "1k"), (999_960, "1M"),
    (1e6, "1M"), (2.5e9, "2.5G"), (0, "0"), (2.98, "3"), (.nan, "-"),
  ])
  func `short numbers fit five characters`(value: Double, text: String) {
    #expect(Amount.short(value) == text)
    #expect(text.count <= 5)
  }

  @Test func `shares keep two decimals`() {
    #expect(Amount.full(0.05, unit: "share") == "0.05")
    #expect(Amount.short(1, unit: "share of the promise") == "1.00")
  }

  @Test func `nouns follow their number`() {
    #expect(Amount.count(1, "run") == "1 run")
    #expect(Amount.count(2_000, "run") == "2,000 runs")
  }
}
