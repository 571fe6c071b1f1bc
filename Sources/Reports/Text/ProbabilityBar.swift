/// A probability drawn with 20 marks of 5% each.
package enum ProbabilityBar {
  /// `#` up to the probability, `-` on to the top of its range, `.` for the rest.
  package static func text(_ probability: Double, high: Double) -> String {
    guard !probability.isNaN else { return String(repeating: ".", count: marks) }
    let filled = mark(probability)
    let reach = max(filled, high.isNaN ? 0 : Int((min(1, max(0, high)) * 20).rounded(.up)))
    return String(repeating: "#", count: filled) + String(repeating: "-", count: reach - filled)
      + String(repeating: ".", count: marks - reach)
  }

  /// What the marks mean.
  package static let legend = "bar: one mark is 5%; - goes on to the top of the range"

  private static let marks = 20

  private static func mark(_ share: Double) -> Int {
    Int((min(1, max(0, share)) * Double(marks)).rounded())
  }
}
