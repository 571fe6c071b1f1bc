public import Polity
public import Simulation

/// The head that every document about forecasts shares.
public struct ForecastHead: Sendable {
  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of its files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// Seed of all luck.
  public var seed: UInt64
  /// The command, the case and the options, as typed.
  public var arguments: [String]

  /// A head.
  public init(
    dossier: Dossier, caseSHA256: String, version: String, seed: UInt64, arguments: [String] = []
  ) {
    self.dossier = dossier
    self.caseSHA256 = caseSHA256
    self.version = version
    self.seed = seed
    self.arguments = arguments
  }
}

/// What was to be expected on a day, as forecasts: the same bytes for the same case, day and seed.
public struct ForecastDocument: Sendable {
  /// Case, seed and command.
  public var head: ForecastHead
  /// What the forecasts rest on.
  public var outlook: Outlook
  /// The forecasts, in the order of the questions.
  public var forecasts: [LedgerForecast]

  /// A document.
  public init(head: ForecastHead, outlook: Outlook, forecasts: [LedgerForecast]) {
    self.head = head
    self.outlook = outlook
    self.forecasts = forecasts
  }

  /// Open questions whose condition holds in too few runs to say anything, in the order of the case.
  public var untold: [(question: Question, condition: Condition)] {
    let crisis = head.dossier.crisis
    let gone = Set(past)
    return crisis.questions.compactMap { question in
      guard let condition = outlook.forecast.conditions[question.id], !condition.isTold,
        !gone.contains(question.id)
      else { return nil }
      return (question, condition)
    }
  }

  /// Questions that had settled before the day.
  public var past: [String] {
    let crisis = head.dossier.crisis
    let last = crisis.start.adding(crisis.days - 1)
    return crisis.questions.filter { ($0.settles ?? last) < outlook.asOf }.map(\.id)
  }
}

/// What would have been said on each of some days.
public struct ReplayDocument: Sendable {
  /// A day: its outlook, or why there is none.
  public struct Day: Sendable {
    /// The last day whose news was used.
    public let asOf: CalendarDay
    /// Nil where no explanation could produce what was known.
    public let outlook: Outlook?
    /// What was forecast of questions still open on the day.
    public let forecasts: [LedgerForecast]

    /// A day of a replay.
    public init(asOf: CalendarDay, outlook: Outlook?, forecasts: [LedgerForecast]) {
      self.asOf = asOf
      self.outlook = outlook
      self.forecasts = forecasts
    }
  }
  /// Case, seed and command.
  public var head: ForecastHead
  /// The days, oldest first.
  public var days: [Day]

  /// A document.
  public init(head: ForecastHead, days: [Day]) {
    self.head = head
    self.days = days
  }

  /// How the questions came out; hindsight, shown beside and never used.
  public var settlements: [String: LedgerSettlement] { head.dossier.ledgerSettlements }

  /// The scores of a day's forecasts.
  public func scores(_ day: Day) -> ScoreSheet {
    ScoreSheet(
      day.forecasts, settlements: settlements, rivals: [], void: head.dossier.voidQuestions)
  }
}

extension Dossier {
  /// How the questions came out, by `case.question`; those that are not settled are left out.
  public var ledgerSettlements: [String: LedgerSettlement] {
    var found: [String: LedgerSettlement] = [:]
    for settlement in settlements {
      guard let answer = settlement.answer,
        let question = crisis.questions.first(where: { $0.id == settlement.question })
      else { continue }
      found["\(crisis.id).\(question.id)"] = LedgerSettlement(
        caseID: crisis.id, question: question.id,
        day: question.settles ?? crisis.start.adding(crisis.days - 1), answer: answer,
        note: "\(settlement.note) (\(settlement.source) \(settlement.grade))")
    }
    return found
  }

  /// Questions that came to nothing because their condition did not come true, by `case.question`.
  public var voidQuestions: Set<String> {
    Set(settlements.filter(\.isVoid).map { "\(crisis.id).\($0.question)" })
  }

  /// What the reference classes of its questions say, by `case.question`.
  public var baseRates: ScoreSheet.Rival {
    let answers = crisis.questions.compactMap { question -> (String, ForecastAnswer)? in
      guard let reference = question.baseRate,
        let rate = Baselines.baseRate(happened: reference.happened, of: reference.cases)
      else { return nil }
      return ("\(crisis.id).\(question.id)", .probability(rate))
    }
    return ScoreSheet.Rival(
      name: "base rates", answers: Dictionary(answers, uniquingKeysWith: { a, _ in a }))
  }
}

/// Forecasts held against what came of them.
public struct ScoreDocument: Sendable {
  /// A forecast or claim of a text behind the case.
  public struct Said: Sendable, Equatable {
    /// The claim.
    public let claim: Claim
    /// Its Brier score where it states a chance and is settled; nil otherwise.
    public let brier: Double?
  }
  /// What was scored, in words: a case as of a day, or the name of a ledger.
  public var title: String
  /// Version of this program, and the command as typed.
  public var version: String
  public var arguments: [String]
  /// Id and SHA-256 of the case that was scored; nil where a ledger was.
  public var scoredCase: (id: String, sha256: String)?
  /// The scores.
  public var sheet: ScoreSheet
  /// Words of each question, by `case.question`.
  public var asks: [String: String]
  /// Claims of a text behind the case.
  public var said: [Said]
  /// The hash of the ledger's last line; nil where no ledger was scored.
  public var ledgerHead: String?
  /// The Brier score that the mean must not exceed; nil: none was stated.
  public var limit: Double?

  /// A document.
  public init(
    title: String, version: String, arguments: [String], sheet: ScoreSheet,
    asks: [String: String], claims: [Claim], ledgerHead: String? = nil, limit: Double? = nil
  ) {
    self.title = title
    self.version = version
    self.arguments = arguments
    self.sheet = sheet
    self.asks = asks
    said = claims.map { Said(claim: $0, brier: Self.brier($0)) }
    self.ledgerHead = ledgerHead
    self.limit = limit
  }

  /// The mean Brier score exceeds the limit that was stated.
  public var isOverLimit: Bool {
    guard let limit, let brier = sheet.brier else { return false }
    return brier > limit
  }

  private static func brier(_ claim: Claim) -> Double? {
    guard let chance = claim.chance else { return nil }
    switch claim.standing {
    case .supported: return BinaryForecast(chance, happened: true)?.brier
    case .wrong: return BinaryForecast(chance, happened: false)?.brier
    case .contested, .open: return nil
    }
  }
}
