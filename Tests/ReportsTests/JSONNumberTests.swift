import Testing

import Reports

@Suite struct `Numbers in files` {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (36_831, "36831"), (1.5, "1.5"), (0.1 + 0.2, "0.3"),
    (1234.5678, "1234.57"), (19_234_567.4, "19234567"), (1e-12, "0"), (-2.5, "-2.5"),
    (.nan, "null"), (.infinity, "null"), (0.000123456789, "0.000123457"),
  ])
  func `they are short and lose no person`(value: Double, text: String) {
    #expect(JSONNumber.text(value) == text)
  }

  @Test func `a float's noise is left out`() {
    #expect(JSONNumber.text(Double(Float(0.1))) == "0.1")
  }

  @Test func `probabilities keep twelve digits`() {
    #expect(JSONNumber.exact(1.0 / 3) == "0.333333333333")
  }
}
