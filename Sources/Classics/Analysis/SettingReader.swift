/// Numbers from switches, with every one that is out of its range named.
struct SettingReader {
  private let settings: [String: String]
  private(set) var faults: [String] = []

  init(_ settings: [String: String]) { self.settings = settings }

  /// The number set for `id`, or `usual`; `range` says in words what `allowed` tests.
  mutating func number(
    _ id: String, _ usual: Double, _ range: String, _ allowed: (Double) -> Bool
  ) -> Double {
    guard let word = settings[id] else { return usual }
    guard let value = Double(word), value.isFinite, allowed(value) else {
      faults.append("\(id) must be \(range), not \(word)")
      return usual
    }
    return value
  }

  /// Throws what was found, if anything was.
  func finish() throws(ClassicFault) {
    guard faults.isEmpty else { throw ClassicFault(faults) }
  }
}
