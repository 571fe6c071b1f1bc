import Polity

/// Reads numbers as case files spell them: `5`, `-0.3`, `1e6`, `40%`, `19M`, `low`, `2k to 3k`.
struct NumberSpelling {
  let rule: NumberRule

  /// A number that could not be read: why, and what to write instead.
  struct Misspelt: Error, Equatable {
    var message: String
    var suggestion = ""
  }

  /// Words for shares.
  static let words: [(word: String, value: Double)] = [
    ("none", 0), ("low", 0.25), ("medium", 0.5), ("high", 0.75), ("full", 1),
  ]
  private static let suffixes: [Character: Double] = ["k": 1e3, "M": 1e6, "B": 1e9]

  private enum Form { case word, percent, plain }

  /// A number or a range `a to b`.
  func uncertain(_ text: String) -> Result<Uncertain, Misspelt> {
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "to" else { return exact(text).map { .exactly($0) } }
    return Result { () throws(Misspelt) in try range(String(words[0]), String(words[2])) }
  }

  /// A single number.
  func exact(_ text: String) -> Result<Double, Misspelt> {
    if text.split(separator: " ").dropFirst().first == "to" {
      return .failure(Misspelt(message: "takes one number, not a range"))
    }
    return Result { () throws(Misspelt) in try number(text).value }
  }

  private func range(_ a: String, _ b: String) throws(Misspelt) -> Uncertain {
    let (low, high) = (try number(a), try number(b))
    guard low.form == high.form else {
      throw Misspelt(
        message: "mixes two spellings in '\(a) to \(b)'", suggestion: "spell both ends alike")
    }
    guard low.value < high.value else {
      let suggestion = low.value > high.value ? "did you mean '\(b) to \(a)'?" : "write '\(a)'"
      throw Misspelt(
        message: "is '\(a) to \(b)', whose low end is not below its high end",
        suggestion: suggestion)
    }
    return .between(low.value, high.value)
  }

  private func number(_ text: String) throws(Misspelt) -> (value: Double, form: Form) {
    let (value, form) = try unbounded(text)
    guard rule.bounds.contains(value) else {
      let isPercent = rule.support == .share && form == .plain && (2...100).contains(value)
      throw Misspelt(
        message: "is \(Self.quoted(text)), which is not \(rule.words)",
        suggestion: isPercent ? "did you mean '\(text)%'?" : "")
    }
    guard !rule.isWhole || value == value.rounded() else {
      throw Misspelt(message: "is \(Self.quoted(text)), which is not \(rule.words)")
    }
    return (value, form)
  }

  private func unbounded(_ text: String) throws(Misspelt) -> (Double, Form) {
    if let word = Self.words.first(where: { $0.word == text }) {
      if rule.takesWords { return (word.value, .word) }
      throw Misspelt(message: "takes \(rule.words); '\(text)' is for shares only")
    }
    var digits = text
    var (factor, form) = (1.0, Form.plain)
    if let last = text.last, last == "%" {
      guard rule.takesPercent else {
        throw Misspelt(message: "takes \(rule.words); '%' is for shares only")
      }
      (digits, factor, form) = (String(text.dropLast()), 0.01, .percent)
    } else if let last = text.last, let scale = Self.suffixes[last] {
      (digits, factor) = (String(text.dropLast()), scale)
    }
    guard let value = Self.decimal(digits) else { throw misspelt(text) }
    // Dividing keeps 40% exactly what 0.4 is; multiplying by 0.01 would not.
    let scaled = form == .percent ? value / 100 : value * factor
    guard scaled.isFinite else {
      throw Misspelt(message: "is \(Self.quoted(text)), too large a number")
    }
    return (scaled, form)
  }

  private func misspelt(_ text: String) -> Misspelt {
    let message = "takes \(rule.words), not \(Self.quoted(text))"
    let bare = String(text.filter { $0 != "," && $0 != "_" && $0 != "'" && $0 != " " })
    if bare != text, Self.decimal(bare) != nil {
      return Misspelt(message: message, suggestion: "did you mean '\(bare)'?")
    }
    for (suffix, twin) in [("K", "k"), ("m", "M"), ("b", "B"), ("bn", "B"), (" %", "%")]
    where text.hasSuffix(suffix) {
      let digits = text.dropLast(suffix.count)
      if Self.decimal(String(digits)) != nil {
        return Misspelt(message: message, suggestion: "did you mean '\(digits)\(twin)'?")
      }
    }
    let words = rule.takesWords ? Self.words.map(\.word) : []
    return Misspelt(
      message: message, suggestion: NearestWord.hint(text, in: words, called: "words"))
  }

  /// Digits with sign, point and exponent; nil for anything else, such as `inf`, `0x10` or `1.`.
  static func decimal(_ text: String) -> Double? {
    var rest = Array(text.utf8)[...]
    guard rest.count <= 40 else { return nil }
    func skipDigits() -> Bool {
      let digits = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits > 0
    }
    func skip(_ signs: String) -> Bool {
      guard let first = rest.first, signs.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("+-")
    guard skipDigits() else { return nil }
    if skip("."), !skipDigits() { return nil }
    if skip("eE") {
      _ = skip("+-")
      if !skipDigits() { return nil }
    }
    return rest.isEmpty ? Double(text) : nil
  }

  /// A number as it would be written: `5`, `0.3`, `19200000`.
  static func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number with a suffix where that is exact: `3M`, `10B`, `1500`.
  static func short(_ value: Double) -> String {
    for (suffix, scale) in [("B", 1e9), ("M", 1e6)] where abs(value) >= scale {
      let tenths = value / scale * 10
      if tenths == tenths.rounded() { return plain(tenths / 10) + suffix }
    }
    return plain(value)
  }

  /// A number or a range as it would be written.
  static func plain(_ value: Uncertain) -> String {
    switch value {
    case .exactly(let number): plain(number)
    case .between(let low, let high): "\(plain(low)) to \(plain(high))"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.count <= 40 ? "'\(text)'" : "a long text"
  }
}
