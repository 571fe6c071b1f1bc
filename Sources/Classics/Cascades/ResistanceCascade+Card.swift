extension ResistanceCascade: Classic {
  public static let id = "resistance-cascade"
  public static let title = "A resistance cascade around an unclear red line"
  public static let source = """
    After Kuran, T. (1991). Now out of never. World Politics 44(1), 7-48. doi:10.2307/2010422; \
    equations of this program. Related: Helbing, J. (2023), thesis, University of Chicago
    """
  public static let says = """
    People say less than they think, because bold words are punished; but nobody knows from where \
    on. They learn it from what happens to others. A vague line keeps most people quieter, yet the \
    few who overstep it sometimes go unpunished, and then everybody moves at once.
    """
  public static let formulas = [
    "belief: the line is equally likely anywhere in low...high",
    "boldness = min(wish, low + tolerance (high - low) - margin)",
    "over the line: punished with chance (1 - lapse) min(1, capacity N / number over the line)",
    "low = max(low, boldest unpunished), high = min(high, mildest punished), then both drift back",
    "the regime falls on the day a share `breaking` of citizens is over the line",
  ]
  public static let lookFor = """
    With a known line people speak up to it and nothing happens. With a vague line they say less \
    and the regime looks safer, and it falls within days, with nothing seen before.
    """
  public static let feeds = ["fear"]
  public static let presets = [
    Preset("vague", "the believed line is anywhere within 0.8 of boldness"),
    Preset("blurred", "within 0.4"), Preset("clear", "within 0.2"),
    Preset("known", "everybody knows the line"),
  ]
  public static let switches = [
    Switch("uncertainty", [], "width of the belief people drift to, instead of the preset's"),
    Switch("citizens", [], "how many citizens, usually 1000"),
    Switch("days", [], "how long a run lasts, usually 120"),
    Switch("lapse", [], "chance that an act over the line is overlooked, usually 0.05"),
  ]

  /// The widths of the presets.
  static let widths = ["vague": 0.8, "blurred": 0.4, "clear": 0.2, "known": 0.0]

  private static func society(
    _ preset: String, _ settings: [String: String]
  ) throws(ClassicFault) -> Society {
    var numbers = BoundedNumbers(settings)
    var society = Society()
    society.uncertainty = numbers.number("uncertainty", in: 0...2, usual: widths[preset] ?? 0.8)
    society.citizens = numbers.whole("citizens", in: 1...1_000_000, usual: society.citizens)
    society.days = numbers.whole("days", in: 1...10_000, usual: society.days)
    society.lapse = numbers.number("lapse", in: 0...1, usual: society.lapse)
    try numbers.check()
    return society
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let society = try society(preset, settings)
    let tally = tally(society, runs: request.seeds, seed: request.seed)
    let course = run(society, seed: request.seed)
    let rows = course.days.indices.map { day -> [ClassicTable.Cell] in
      let seen = course.days[day]
      return [
        .count(day + 1), .number(100 * seen.voice, decimals: 1),
        .number(100 * seen.over, decimals: 2), .number(100 * seen.punished, decimals: 2),
      ]
    }
    return ClassicAnswer(
      [
        "The regime falls in \(tally.falls) of \(tally.runs) runs of \(society.days) days.",
        "On an ordinary day people say \(percent(tally.voice)) of what they would like to say; "
          + "\(percent(tally.over)) go over the line and \(percent(tally.hidden)) would like to.",
      ],
      tables: [
        ClassicTable(
          "The first run, by day", columns: ["day", "said %", "over the line %", "punished %"],
          rows: rows)
      ])
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let (preset, settings) = try? settled(request),
      let society = try? society(preset, settings)
    else { return nil }
    let work = Double(society.citizens) * Double(society.days) * (Double(request.seeds) + 1)
    return work * 1e-8 < 1 ? nil : work * 1e-8
  }

  static func percent(_ share: Double) -> String { Figures.text(100 * share, 1) + " percent" }
}
