public import Polity

/// What a forecast says in numbers.
public enum ForecastAnswer: Sendable, Equatable {
  /// The probability of yes, 0...1.
  case probability(Double)
  /// A number as quantiles.
  case quantiles(QuantileForecast)
}

/// A forecast as it was written down.
public struct LedgerForecast: Sendable, Equatable {
  /// Short name, unique in the ledger.
  public var id: String
  /// The case, and its question.
  public var caseID: String
  public var question: String
  /// The last day whose news it used.
  public var made: CalendarDay
  /// The number in words, such as `likely`.
  public var word: String
  /// The number.
  public var answer: ForecastAnswer
  /// The range stated around it: of the probability, or 90% of the number.
  public var low: Double
  public var high: Double
  /// The day the question settles.
  public var settles: CalendarDay

  /// A forecast; nothing is checked before it is appended.
  public init(
    id: String, caseID: String, question: String, made: CalendarDay, word: String,
    answer: ForecastAnswer, low: Double, high: Double, settles: CalendarDay
  ) {
    self.id = id
    self.caseID = caseID
    self.question = question
    self.made = made
    self.word = word
    self.answer = answer
    self.low = low
    self.high = high
    self.settles = settles
  }

  /// What is wrong with it, in one sentence without a full stop; nil: nothing.
  var flaw: String? {
    if id.isEmpty || caseID.isEmpty || question.isEmpty { return "lacks id, case or question" }
    if made > settles { return "was made on \(made), after it settled on \(settles)" }
    guard low.isFinite, high.isFinite, low <= high else { return "has the range \(low)...\(high)" }
    guard case .probability(let p) = answer else { return nil }
    guard p >= 0, p <= 1 else { return "has the probability \(p)" }
    return low < 0 || high > 1 ? "has the range \(low)...\(high) of a probability" : nil
  }
}

/// How a question came out, as it was written down later.
public struct LedgerSettlement: Sendable, Equatable {
  /// The case, and its question.
  public var caseID: String
  public var question: String
  /// The day the answer was known.
  public var day: CalendarDay
  /// 1 yes, 0 no, or the number asked for.
  public var answer: Double
  /// In words, with the source.
  public var note: String

  /// A settlement; nothing is checked before it is appended.
  public init(caseID: String, question: String, day: CalendarDay, answer: Double, note: String) {
    self.caseID = caseID
    self.question = question
    self.day = day
    self.answer = answer
    self.note = note
  }
}

/// One line of the ledger.
public enum LedgerRecord: Sendable, Equatable {
  case forecast(LedgerForecast)
  case settlement(LedgerSettlement)
}
