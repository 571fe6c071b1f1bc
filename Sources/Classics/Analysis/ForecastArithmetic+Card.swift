extension ForecastArithmetic: Classic {
  public static let id = "forecast-arithmetic"
  public static let title = "The arithmetic of forecasts"
  public static let source =
    "Standard identities of probability; the example of two chances from A. Beger's forecasts of "
    + "coups, github.com/andybega/forecaster2"
  public static let says =
    "A chance belongs to a window of time. Thirty percent within two weeks is about two and a half "
    + "percent a day; who takes it for a daily chance makes the event certain within a season."
  public static let formulas = [
    "daily chance h = 1 - (1 - P)^(1/n);  chance within n days 1 - (1 - h)^n",
    "chance of either P1 + P2 - P1 P2",
    "from counts p_k = (n_k + a) / (N + K a)",
    "an ensemble with a member missing: the weights of the others scaled to add to 1",
  ]
  public static let lookFor =
    "Two readings of the same 30 percent: as a chance within two weeks, and as a chance a day."
  public static let presets = [
    Preset("window", "a chance within some days as a daily chance; 30 percent within 14"),
    Preset("either", "the chance of at least one of two events, .0061339 and .0147218"),
    Preset("climatology", "chances from counts: 17 protests ended in talks, 3 in a fall, 0 in war"),
    Preset("ensemble", "three forecasts, .10, .20 and .40, of which the last is missing"),
  ]
  public static let switches = [
    Switch("chance", [], "the chance, 0 to 1: of the window, or of the first event"),
    Switch("second-chance", [], "the chance of the second event, 0 to 1"),
    Switch("days", [], "length of the window in days, above 0 and at most 1,000,000"),
    Switch("prior", [], "a, the pseudo-count of each outcome, above 0 and at most 1,000,000"),
  ]

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    var read = SettingReader(settings)
    let isChance = { (value: Double) in value >= 0 && value <= 1 }
    let isSize = { (value: Double) in value > 0 && value <= 1e6 }
    let first = read.number("chance", preset == "either" ? 0.0061339 : 0.3, "from 0 to 1", isChance)
    let second = read.number("second-chance", 0.0147218, "from 0 to 1", isChance)
    let days = read.number("days", 14, "above 0 and at most 1000000", isSize)
    let prior = read.number("prior", 0.5, "above 0 and at most 1000000", isSize)
    try read.finish()
    switch preset {
    case "either": return either(first, second)
    case "climatology": return counted(prior)
    case "ensemble": return combined()
    default: return window(first, days)
    }
  }

  private static func window(_ chance: Double, _ days: Double) -> ClassicAnswer {
    let daily = dailyChance(window: chance, days: days)
    let rows = [1.0, 7, 14, 30, 90, 365].map { span -> [ClassicTable.Cell] in
      [
        .number(span, decimals: 0), .number(chanceWithin(days: span, daily: daily), decimals: 6),
        .number(chanceWithin(days: span, daily: chance), decimals: 6),
      ]
    }
    return ClassicAnswer(
      [
        "\(Figures.text(chance, 4)) within \(Figures.text(days, 1)) days is "
          + "\(Figures.text(daily, 6)) a day."
      ],
      tables: [
        ClassicTable(
          "Chance of at least one event",
          columns: ["days", "read as a window", "read as a daily chance"], rows: rows)
      ])
  }

  private static func either(_ first: Double, _ second: Double) -> ClassicAnswer {
    ClassicAnswer([
      "At least one of two independent events with chances \(Figures.text(first, 7)) and "
        + "\(Figures.text(second, 7)): \(Figures.text(chanceOfAny([first, second]), 7))."
    ])
  }

  private static func counted(_ prior: Double) -> ClassicAnswer {
    let names = ["talks", "fall", "war"]
    let counts = [17.0, 3, 0]
    let rows = zip(zip(names, counts), climatology(counts, prior: prior)).map {
      [ClassicTable.Cell.word($0.0), .number($0.1, decimals: 0), .number($1, decimals: 6)]
    }
    return ClassicAnswer(
      ["What never happened keeps a chance above 0: \(Figures.text(prior, 2)) is added to each."],
      tables: [
        ClassicTable("Outcomes", columns: ["outcome", "count", "chance"], rows: rows)
      ])
  }

  private static func combined() -> ClassicAnswer {
    let all = ensemble([(0.1, 1), (0.2, 1), (0.4, 2)]) ?? .nan
    let two = ensemble([(0.1, 1), (0.2, 1), (nil, 2)]) ?? .nan
    return ClassicAnswer([
      "With weights 1, 1 and 2 the three forecasts give \(Figures.text(all, 4)); without the third "
        + "the other two, weighed alike, give \(Figures.text(two, 4))."
    ])
  }
}
