extension GradeTable {
  /// Keys that every table has, in the order in which they are printed.
  static let fixedKeys: [String] =
    everyLetter.map { "sigma.\($0)" } + everyNumber.map { "contamination.\($0)" }
    + everyLetter.map { "cap.\($0)" } + everyNumber.map { "cap.\($0)" }
    + ["motive", "background", "freedom", "model", "power", "trust", "beyond"]

  private static let everyLetter = Grade.Reliability.allCases.map(\.rawValue)
  private static let everyNumber = (1...6).map(String.init)

  /// The values a key may have; nil for a key that no table knows.
  static func range(of key: String) -> ClosedRange<Double>? {
    if isModelKey(key) { return 0...10 }
    guard fixedKeys.contains(key) else { return nil }
    switch key.prefix(while: { $0 != "." }) {
    case "sigma": return 0.01...10
    case "contamination", "trust": return 0...1
    case "power": return 0.01...1
    case "cap", "motive", "freedom": return 1...1000
    case "background": return 1...100
    case "beyond": return 0...5
    default: return 0...10
    }
  }

  /// `model.` and the name of an observable.
  private static func isModelKey(_ key: String) -> Bool {
    guard key.hasPrefix("model.") else { return false }
    let name = key.dropFirst(6)
    return !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
  }

  /// What is wrong with a key that no table knows, with the keys of its family if it has one.
  static func unknown(_ key: String) -> String {
    let family = key.prefix(while: { $0 != "." })
    let kin = fixedKeys.filter { $0.prefix(while: { $0 != "." }) == family }
    let known =
      kin.isEmpty
      ? [
        "sigma.A", "contamination.1", "cap.A", "cap.1", "motive", "background", "freedom", "model",
        "power", "trust", "beyond",
      ]
      : kin
    return "does not know the key '\(key)'; there are \(known.joined(separator: ", "))"
  }
}
