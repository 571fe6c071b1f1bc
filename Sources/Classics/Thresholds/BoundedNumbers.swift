/// The number switches of a request, each held to its range; faults are gathered, thrown together.
struct BoundedNumbers {
  private let settings: [String: String]
  private var faults: [String] = []

  init(_ settings: [String: String]) { self.settings = settings }

  /// The number of a switch, or `usual` where it was not set.
  mutating func number(
    _ id: String, in range: ClosedRange<Double>, usual: Double
  ) -> Double {
    guard let word = settings[id] else { return usual }
    guard let value = Double(word), range.contains(value) else {
      faults.append(
        "\(id) must lie between \(Self.text(range.lowerBound)) and "
          + "\(Self.text(range.upperBound)), not '\(word)'")
      return usual
    }
    return value
  }

  /// The whole number of a switch, or `usual` where it was not set.
  mutating func whole(_ id: String, in range: ClosedRange<Int>, usual: Int) -> Int {
    guard let word = settings[id] else { return usual }
    guard let value = Double(word), let count = Int(exactly: value), range.contains(count) else {
      faults.append(
        "\(id) must be a whole number between \(range.lowerBound) and \(range.upperBound), "
          + "not '\(word)'")
      return usual
    }
    return count
  }

  /// Throws what was found wrong, if anything.
  func check() throws(ClassicFault) {
    guard faults.isEmpty else { throw ClassicFault(faults) }
  }

  /// A bound without needless zeros.
  private static func text(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? String(bound)
  }
}
