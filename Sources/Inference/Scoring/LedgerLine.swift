import Polity

/// A record as one line: fields joined by tabs, in one spelling only.
enum LedgerLine {
  /// The first line of every ledger.
  static let header = "interregnum forecast ledger 1"

  /// The record without its hash.
  static func text(_ record: LedgerRecord) -> String {
    switch record {
    case .forecast(let forecast):
      [
        "forecast", forecast.id, forecast.caseID, forecast.question, "\(forecast.made)",
        forecast.word, answer(forecast.answer), "\(forecast.low)", "\(forecast.high)",
        "\(forecast.settles)",
      ].map(escaped).joined(separator: "\t")
    case .settlement(let settlement):
      [
        "settled", settlement.caseID, settlement.question, "\(settlement.day)",
        "\(settlement.answer)", settlement.note,
      ].map(escaped).joined(separator: "\t")
    }
  }

  /// Reads a record; nil unless the text is exactly what `text` writes.
  static func record(_ line: String) -> LedgerRecord? {
    let fields = line.utf8.split(separator: 9, omittingEmptySubsequences: false)
      .map { unescaped(String(Substring($0))) }
    guard let record = forecast(fields) ?? settlement(fields),
      text(record).utf8.elementsEqual(line.utf8)
    else { return nil }
    return record
  }

  private static func forecast(_ fields: [String]) -> LedgerRecord? {
    guard fields.count == 10, fields[0] == "forecast", let made = CalendarDay(fields[4]),
      let answer = answer(fields[6]), let low = Double(fields[7]), let high = Double(fields[8]),
      let settles = CalendarDay(fields[9])
    else { return nil }
    return .forecast(
      LedgerForecast(
        id: fields[1], caseID: fields[2], question: fields[3], made: made, word: fields[5],
        answer: answer, low: low, high: high, settles: settles))
  }

  private static func settlement(_ fields: [String]) -> LedgerRecord? {
    guard fields.count == 6, fields[0] == "settled", let day = CalendarDay(fields[3]),
      let answer = Double(fields[4])
    else { return nil }
    return .settlement(
      LedgerSettlement(
        caseID: fields[1], question: fields[2], day: day, answer: answer, note: fields[5]))
  }

  /// `0.3`, or quantiles as `0.05:12.0 0.5:30.0`.
  private static func answer(_ answer: ForecastAnswer) -> String {
    switch answer {
    case .probability(let p): "\(p)"
    case .quantiles(let forecast):
      forecast.points.map { "\($0.level):\($0.value)" }.joined(separator: " ")
    }
  }

  private static func answer(_ text: String) -> ForecastAnswer? {
    if let p = Double(text) { return .probability(p) }
    var pairs: [(level: Double, value: Double)] = []
    for point in text.split(separator: " ", omittingEmptySubsequences: false) {
      let parts = point.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let level = Double(parts[0]), let value = Double(parts[1]) else {
        return nil
      }
      pairs.append((level, value))
    }
    return QuantileForecast(pairs).map(ForecastAnswer.quantiles)
  }

  private static let marks: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("\\", "\\"), ("\t", "t"), ("\n", "n"), ("\r", "r"),
  ]

  private static func escaped(_ field: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      if let mark = marks.first(where: { $0.0 == scalar })?.1 {
        result.append("\\")
        result.append(mark)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ field: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in field.unicodeScalars {
      if isEscape {
        result.append(marks.first { $0.1 == scalar }?.0 ?? scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
