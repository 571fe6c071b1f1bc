/// What to forecast.
public struct ForecastRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// The day whose knowledge is used; nil: the case's cutoff, or its last day.
  public var asOf: String?
  /// The ledger that the forecasts are appended to; nil: none.
  public var ledger: String?
  /// Some ten times the work.
  public var isThorough: Bool
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]
  /// A table of what grades are worth, as text, with its name for messages; nil: the standard one.
  public var grades: (name: String, text: String)?

  /// A request.
  public init(
    caseArgument: String, asOf: String? = nil, ledger: String? = nil, isThorough: Bool = false,
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2, settings: [String] = [],
    grades: (name: String, text: String)? = nil
  ) {
    self.grades = grades
    self.caseArgument = caseArgument
    self.asOf = asOf
    self.ledger = ledger
    self.isThorough = isThorough
    self.seed = seed
    self.threads = threads
    self.settings = settings
  }

  /// Equal if both ask for the same.
  public static func == (a: ForecastRequest, b: ForecastRequest) -> Bool {
    a.explaining == b.explaining && a.ledger == b.ledger
  }

  /// The weighing that it rests on.
  var explaining: ExplainRequest {
    ExplainRequest(
      caseArgument: caseArgument, asOf: asOf, grades: grades, isThorough: isThorough, seed: seed,
      threads: threads, settings: settings)
  }
}

/// What to score.
public struct ScoreRequest: Sendable, Equatable {
  /// A case, whose forecast is made anew, or the path of a ledger.
  public var subject: String
  /// For a case: the forecast to make. Its case is ignored.
  public var forecast: ForecastRequest
  /// Refuse a mean Brier score above this; nil: any is taken.
  public var limit: Double?
  /// For a ledger: the hash that its last line must have, noted elsewhere.
  public var head: String?
  /// For a ledger: append how its questions came out.
  public var settles: Bool

  /// A request.
  public init(
    subject: String, forecast: ForecastRequest = ForecastRequest(caseArgument: ""),
    limit: Double? = nil, head: String? = nil, settles: Bool = false
  ) {
    self.subject = subject
    self.forecast = forecast
    self.forecast.caseArgument = subject
    self.limit = limit
    self.head = head
    self.settles = settles
  }
}

/// Which days to replay.
public struct ReplayRequest: Sendable, Equatable {
  /// The forecast to make on each day; its own day is ignored.
  public var forecast: ForecastRequest
  /// First and last day; nil: the first of the case, and its cutoff or last day.
  public var from: String?
  public var to: String?
  /// Weigh each day as hard as `explain` does.
  public var isFull: Bool

  /// A request.
  public init(
    forecast: ForecastRequest, from: String? = nil, to: String? = nil, isFull: Bool = false
  ) {
    self.forecast = forecast
    self.from = from
    self.to = to
    self.isFull = isFull
  }
}
