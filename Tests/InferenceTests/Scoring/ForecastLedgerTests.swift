import Inference
import Polity
import Testing

/// Not cryptographic; enough to see that links are checked.
private let digest: ForecastLedger.Digest = { bytes in
  let sum = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return String(sum, radix: 16)
}

private func yesNo(
  _ id: String, _ question: String = "holds", _ p: Double = 0.8, made: Int = 5, settles: Int = 18,
  range: ClosedRange<Double> = 0.6...0.9, word: String = "likely"
) -> LedgerForecast {
  LedgerForecast(
    id: id, caseID: "kz", question: question, made: january(made), word: word,
    answer: .probability(p), low: range.lowerBound, high: range.upperBound,
    settles: january(settles))
}

private func number(_ id: String) -> LedgerForecast {
  LedgerForecast(
    id: id, caseID: "kz", question: "deaths", made: january(5), word: "",
    answer: QuantileForecast([(0, 0), (1, 100)]).map(ForecastAnswer.quantiles) ?? .probability(0),
    low: 5, high: 95, settles: january(18))
}

private func settled(_ question: String, _ answer: Double, note: String = "") -> LedgerSettlement {
  LedgerSettlement(
    caseID: "kz", question: question, day: january(19), answer: answer, note: note)
}

private func sample() throws -> ForecastLedger {
  var ledger = ForecastLedger(digest: digest)
  try ledger.append(yesNo("f1"))
  try ledger.append(number("f2"))
  try ledger.append(yesNo("f3", "coup", 0.1, range: 0...0.2, word: "a\tb\\\r\nc \u{301}é"))
  try ledger.settle(settled("holds", 1, note: "NAZ18 B1"))
  return ledger
}

@Suite struct `The ledger of forecasts` {
  @Test func `reads what it writes, to the byte`() throws {
    let ledger = try sample()
    let again = try ForecastLedger(reading: ledger.text, head: ledger.head, digest: digest)
    #expect(again.records == ledger.records)
    #expect(Array(again.text.utf8) == Array(ledger.text.utf8))
    let lines = ledger.text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[1].hasPrefix(
        "forecast\tf1\tkz\tholds\t2022-01-05\tlikely\t0.8\t0.6\t0.9\t2022-01-18\t"))
    #expect(lines[2].contains("\t0.0:0.0 1.0:100.0\t5.0\t95.0\t"))
    #expect(lines[4].hasPrefix("settled\tkz\tholds\t2022-01-19\t1.0\tNAZ18 B1\t"))
  }

  @Test func `finds the first line that was changed, whatever was changed`() throws {
    let text = try sample().text
    let bytes = Array(text.utf8)
    var line = 1
    for place in bytes.indices {
      if bytes[place] == 10 { line += 1 }
      guard bytes[place] != 10, bytes[place] < 128 else { continue }
      var changed = bytes
      changed[place] = bytes[place] == 56 ? 55 : 56
      let fault = ForecastLedger.fault(in: String(decoding: changed, as: UTF8.self), digest: digest)
      switch fault {
      case .notALedger: #expect(line == 1)
      case .malformed(let found), .broken(let found), .refused(let found, _): #expect(found == line)
      default:
        Issue.record("a change at byte \(place) of line \(line) gave \(String(describing: fault))")
      }
    }
  }

  @Test func `finds lines that were taken out, moved or cut off`() throws {
    let ledger = try sample()
    var lines = ledger.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    func fault(_ lines: [String]) -> LedgerFault? {
      ForecastLedger.fault(
        in: lines.joined(separator: "\n"), head: ledger.head, digest: digest)
    }
    #expect(fault(lines) == nil)
    let cut = lines.dropLast(2) + [""]
    #expect(fault(Array(cut))?.description.contains("lines are missing") == true)
    let last = lines.remove(at: 2)
    #expect(fault(lines) == .broken(line: 3))
    lines.insert(last, at: 3)
    #expect(fault(lines) == .broken(line: 3))
    #expect(fault([]) == .notALedger)
    #expect(fault(["nonsense"]) == .notALedger)
    #expect(
      ForecastLedger.fault(in: ledger.text + "x\n", digest: digest) == .malformed(line: 6))
    #expect(
      fault(lines)?.description == "line 3 of the ledger does not follow from the lines before it: "
        + "it, or one of them, was changed after it was written.")
  }

  @Test func `never lets a question settle twice differently`() throws {
    var ledger = try sample()
    let before = ledger.text
    try ledger.settle(settled("holds", 1, note: "again"))
    #expect(ledger.text == before)
    let fault = #expect(throws: LedgerFault.self) { try ledger.settle(settled("holds", 0)) }
    #expect(
      fault?.description
        == "'holds' is settled already, as 1.0 on 2022-01-19, and can not become 0.0.")
    #expect(ledger.text == before)
  }

  @Test func `refuses what can be no forecast and no answer`() throws {
    var ledger = try sample()
    func why(_ forecast: LedgerForecast) -> String? {
      #expect(throws: LedgerFault.self) { try ledger.append(forecast) }?.description
    }
    #expect(why(yesNo("f1")) == "the id 'f1' was used before.")
    #expect(
      why(yesNo("g", made: 19))
        == "the forecast 'g' was made on 2022-01-19, after it settled on 2022-01-18.")
    #expect(why(yesNo("g", "x", 1.5)) == "the forecast 'g' has the probability 1.5.")
    #expect(why(yesNo("g", "x", .nan)) == "the forecast 'g' has the probability nan.")
    #expect(
      why(yesNo("g", range: 0...2)) == "the forecast 'g' has the range 0.0...2.0 of a probability.")
    #expect(why(yesNo("", "x")) == "the forecast '' lacks id, case or question.")
    func whyNot(_ settlement: LedgerSettlement) -> String? {
      #expect(throws: LedgerFault.self) { try ledger.settle(settlement) }?.description
    }
    #expect(whyNot(settled("unasked", 1)) == "nobody has forecast 'unasked'.")
    #expect(whyNot(settled("deaths", .nan)) == "'deaths' can not settle as nan.")
    #expect(
      whyNot(settled("coup", 0.5)) == "'coup' is a yes/no question and can not settle as 0.5.")
    #expect(ledger.records.count == 4)
  }

  @Test func `scores settled questions only`() throws {
    var ledger = try sample()
    let first = LedgerScores(ledger)
    #expect(first.open == 2)
    #expect(first.settled.map(\.forecast.id) == ["f1"])
    #expect(abs((first.brier ?? .nan) - 0.04) < 1e-15)
    #expect(first.ranked == nil)
    try ledger.settle(settled("deaths", 50))
    let second = LedgerScores(ledger)
    #expect(abs((second.ranked ?? .nan) - 100.0 / 12) < 1e-12)
    #expect(second.open == 1)
    let none = LedgerScores(ForecastLedger(digest: digest))
    #expect(none.brier == nil && none.logarithmic == nil && none.ranked == nil && none.open == 0)
  }

  @Test func `tells foresight from replay`() throws {
    var ledger = try sample()
    try ledger.append(yesNo("replay", "holds", 0.99))
    let scores = LedgerScores(ledger)
    #expect(scores.settled.map(\.isForesight) == [true, false])
    #expect(LedgerScores(ledger, foresightOnly: true).settled.map(\.forecast.id) == ["f1"])
  }

  @Test func `takes ten thousand forecasts`() throws {
    var ledger = ForecastLedger(digest: digest)
    for place in 0..<10_000 { try ledger.append(yesNo("f\(place)", "q\(place % 100)")) }
    for place in 0..<100 { try ledger.settle(settled("q\(place)", Double(place % 2))) }
    let again = try ForecastLedger(reading: ledger.text, digest: digest)
    #expect(LedgerScores(again).settled.count == 10_000)
  }
}
