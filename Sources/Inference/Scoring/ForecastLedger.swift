/// Forecasts written down before their questions settled. Records are appended, never edited.
///
/// Every line ends with the hash of the line before and its own text, so a later change anywhere
/// shows at the first line it spoils. A chain can not show that its last lines were cut off or all
/// of it written anew: note `head` somewhere else, and give it when reading. The hash function
/// comes from outside; it must give text without tabs and line ends.
public struct ForecastLedger: Sendable {
  /// A cryptographic digest of bytes, in hexadecimal.
  public typealias Digest = @Sendable ([UInt8]) -> String

  /// The records, oldest first.
  public private(set) var records: [LedgerRecord] = []
  /// The hash of the last line.
  public private(set) var head: String
  /// The ledger as a file.
  public private(set) var text: String
  private let digest: Digest
  private var questions: [QuestionKey: QuestionState] = [:]
  private var ids: Set<String> = []

  struct QuestionKey: Hashable { var caseID, question: String }
  /// What is on record about a question.
  struct QuestionState {
    var hasProbability = false
    var settlement: LedgerSettlement?
    var settledAt = Int.max
  }

  /// An empty ledger.
  public init(digest: @escaping Digest) {
    self.digest = digest
    head = digest(Array(LedgerLine.header.utf8))
    text = LedgerLine.header + "\t" + head + "\n"
  }

  /// Reads a ledger and checks every link; throws the first fault. `head`: the hash its last line
  /// must have. O(length).
  public init(
    reading text: String, head expected: String? = nil, digest: @escaping Digest
  ) throws(LedgerFault) {
    self.init(digest: digest)
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(self.text.utf8.dropLast()),
      let end = lines.popLast(), end.isEmpty
    else { throw .notALedger }
    for (place, line) in lines.enumerated() {
      try take(line, line: place + 2)
    }
    if let expected, expected != head { throw .otherEnd(found: head, expected: expected) }
  }

  /// Checks a ledger without keeping it; nil: every link holds and every record can be.
  public static func fault(
    in text: String, head: String? = nil, digest: @escaping Digest
  ) -> LedgerFault? {
    do {
      _ = try ForecastLedger(reading: text, head: head, digest: digest)
      return nil
    } catch { return error }
  }

  /// Writes a forecast down. Refused where its id was used before, its numbers are no forecast, or
  /// it was made after its question settles.
  public mutating func append(_ forecast: LedgerForecast) throws(LedgerFault) {
    try add(.forecast(forecast), line: 0)
  }

  /// Writes down how a question came out: one more record, the forecasts stay as they are. Refused
  /// where nobody forecast it or it was settled before, differently; alike, nothing is added.
  public mutating func settle(_ settlement: LedgerSettlement) throws(LedgerFault) {
    let key = QuestionKey(caseID: settlement.caseID, question: settlement.question)
    if questions[key]?.settlement?.answer == settlement.answer { return }
    try add(.settlement(settlement), line: 0)
  }

  /// How a question came out; nil: not settled.
  public func settlement(of question: String, caseID: String) -> LedgerSettlement? {
    questions[QuestionKey(caseID: caseID, question: question)]?.settlement
  }

  /// The place in `records` at which a question was settled; nil: not settled.
  func settledAt(_ forecast: LedgerForecast) -> Int? {
    let key = QuestionKey(caseID: forecast.caseID, question: forecast.question)
    return questions[key].flatMap { $0.settlement == nil ? nil : $0.settledAt }
  }

  private mutating func take(_ line: Substring.UTF8View, line number: Int) throws(LedgerFault) {
    guard let tab = line.lastIndex(of: 9) else { throw .malformed(line: number) }
    let body = String(Substring(line[..<tab]))
    guard let record = LedgerLine.record(body) else { throw .malformed(line: number) }
    guard line[line.index(after: tab)...].elementsEqual(link(body).utf8) else {
      throw .broken(line: number)
    }
    try add(record, line: number)
  }

  private func link(_ body: String) -> String { digest(Array((head + "\n" + body).utf8)) }

  private mutating func add(_ record: LedgerRecord, line: Int) throws(LedgerFault) {
    if let why = refusal(of: record) { throw .refused(line: line, why: why) }
    let body = LedgerLine.text(record)
    head = link(body)
    text += body + "\t" + head + "\n"
    switch record {
    case .forecast(let forecast):
      ids.insert(forecast.id)
      let key = QuestionKey(caseID: forecast.caseID, question: forecast.question)
      if case .probability = forecast.answer {
        questions[key, default: .init()].hasProbability = true
      }
      questions[key, default: .init()].settledAt = questions[key]?.settledAt ?? .max
    case .settlement(let settlement):
      let key = QuestionKey(caseID: settlement.caseID, question: settlement.question)
      questions[key]?.settlement = settlement
      questions[key]?.settledAt = records.count
    }
    records.append(record)
  }

  private func refusal(of record: LedgerRecord) -> String? {
    switch record {
    case .forecast(let forecast):
      if ids.contains(forecast.id) { return "the id '\(forecast.id)' was used before" }
      if let flaw = forecast.flaw { return "the forecast '\(forecast.id)' \(flaw)" }
      let answer = settlement(of: forecast.question, caseID: forecast.caseID)?.answer
      guard case .probability = forecast.answer, let answer, answer != 0, answer != 1 else {
        return nil
      }
      return "'\(forecast.question)' was settled as \(answer), which is neither yes nor no"
    case .settlement(let settlement): return refusal(of: settlement)
    }
  }

  private func refusal(of settlement: LedgerSettlement) -> String? {
    let name = settlement.question
    let key = QuestionKey(caseID: settlement.caseID, question: name)
    guard let state = questions[key] else { return "nobody has forecast '\(name)'" }
    guard settlement.answer.isFinite else {
      return "'\(name)' can not settle as \(settlement.answer)"
    }
    if let before = state.settlement {
      return
        "'\(name)' is settled already, as \(before.answer) on \(before.day), and can not become "
        + "\(settlement.answer)"
    }
    if state.hasProbability, settlement.answer != 0, settlement.answer != 1 {
      return "'\(name)' is a yes/no question and can not settle as \(settlement.answer)"
    }
    return nil
  }
}
