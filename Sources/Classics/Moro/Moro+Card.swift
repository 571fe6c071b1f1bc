extension Moro: Classic {
  public static let id = "moro"
  public static let title = "Moro's violent revolutions"
  public static let source = """
    Moro, A. (2016). Understanding the dynamics of violent political revolutions in an agent-based \
    framework. PLoS ONE 11(4), e0154175. doi:10.1371/journal.pone.0154175
    """
  public static let says = """
    The poorest riot, the police arrest them, and an armed organisation strikes where rebels \
    outnumber police. The same beginning can end with the fall of the regime, with anarchy, or \
    where it began. Only the paper's description was at hand: most rules here are our choices.
    """
  public static let formulas = [
    "income y uniform; grievance (1 - L)(1 - y); risk 1 - exp(-2.3 floor(C / A)) (choice)",
    "a citizen rebels iff grievance - y risk > T (choice)",
    "a policeman arrests or kills one of the open in sight with chance p",
    "a revolutionary attacks iff A >= n C > 0 in sight (choice), and kills with chance r",
    "regime falls: all police dead; anarchy: revolution fails, half of them dead (choice)",
  ]
  public static let lookFor = """
    Better aim of the police turns the fall of the regime into anarchy; worse aim of the \
    revolutionaries besides turns anarchy into a return of the old order.
    """
  public static let presets = [
    Preset("revolution", "p = 0.4, r = 0.3: in the paper all police are killed"),
    Preset("anarchy", "p = 0.9, r = 0.3: in the paper it fails, many police are killed"),
    Preset("status-quo", "p = 0.9, r = 0.1: in the paper it fails, few police are killed"),
  ]
  public static let switches = [
    Switch("police", [], "precision p of the police, instead of the preset's"),
    Switch("revolutionaries", [], "precision r of the revolutionaries, instead of the preset's"),
    Switch("superiority", [], "rebels to a policeman at which they attack, n, usually 1.2"),
    Switch("legitimacy", [], "legitimacy of the regime, usually 0.88 (our choice)"),
  ]

  /// The precisions of the presets.
  private static let precisions = [
    "revolution": (0.4, 0.3), "anarchy": (0.9, 0.3), "status-quo": (0.9, 0.1),
  ]

  private static func setting(
    _ preset: String, _ settings: [String: String]
  ) throws(ClassicFault) -> Setting {
    let (police, revolutionaries) = precisions[preset] ?? (0.4, 0.3)
    var setting = Setting()
    var numbers = BoundedNumbers(settings)
    setting.police = numbers.number("police", in: 0...1, usual: police)
    setting.revolutionaries = numbers.number("revolutionaries", in: 0...1, usual: revolutionaries)
    setting.superiority = numbers.number("superiority", in: 0...100, usual: setting.superiority)
    setting.legitimacy = numbers.number("legitimacy", in: 0...1, usual: setting.legitimacy)
    try numbers.check()
    return setting
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let setting = try setting(preset, settings)
    let counts = outcomes(setting, runs: request.seeds, seed: request.seed)
    let course = run(setting, seed: request.seed)
    let rows = course.ticks.indices.map { tick -> [ClassicTable.Cell] in
      let now = course.ticks[tick]
      return [
        .count(tick), .count(now.active), .count(now.jailed), .count(now.police),
        .count(now.revolutionaries),
      ]
    }
    let ends = Outcome.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }
    return ClassicAnswer(
      [
        "Of \(request.seeds) runs: \(ends.joined(separator: ", ")).",
        "The first run ends in: \(course.outcome.rawValue).",
      ],
      tables: [
        ClassicTable(
          "The first run", columns: ["tick", "active", "jailed", "police", "revolutionaries"],
          rows: rows)
      ])
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    let seconds = 0.05 * (Double(request.seeds) + 1)
    return seconds < 1 ? nil : seconds
  }
}
