import RandomStreams

extension Edmond: Classic {
  public static let id = "edmond"
  public static let title = "Edmond's information manipulation"
  public static let source =
    "C. Edmond (2013), Information manipulation, coordination, and regime change, Review of "
    + "Economic Studies 80(4), 1422-1458, doi:10.1093/restud/rdt020"
  public static let says =
    "A regime can pay to look stronger than it is, and citizens know that it can. They cannot tell "
    + "whether what they see is strength or propaganda, so the trick works although nobody is "
    + "naive; and it works best where each citizen sees sharply, because then a small push moves "
    + "almost everybody."
  public static let formulas = [
    "x_i = theta + a + N(0, 1/alpha), flat prior; a citizen attacks if x_i < x*, at cost p",
    "S(theta + a) = Phi(sqrt(alpha) (x* - theta - a))",
    "the regime takes a >= 0 for the most of theta - S(theta + a) - C(a), C(a) = c a^2/2",
    "it falls where that is below 0: theta < theta*;  Pr(theta < theta* | x*) = p",
    "hence, with d = x* - theta*: theta* = min over a of Phi(sqrt(alpha) (d - a)) + C(a)",
    "and p theta* = (1 - p) Phi(-sqrt(alpha) d);  without manipulation theta* = 1 - p",
  ]
  public static let lookFor =
    "Every curve starts at 1 - p, where propaganda is of no use, and falls towards zero as "
    + "citizens see more sharply: better private information helps this regime."
  public static let feeds: [String] = []
  public static let presets =
    examples.map { example in
      Preset(
        example.id,
        "precision \(Figures.text(example.precision, 0)), cost of attacking "
          + Figures.text(example.cost, 2))
    }
  public static let switches = [
    Switch("precision", [], "alpha, precision of what a citizen sees, 0.0001 to 1,000,000"),
    Switch("cost", [], "p, cost of attacking, above 0 and below 1"),
    Switch("manipulation-cost", [], "c in C(a) = c a^2/2, 0.0001 to 1,000,000; 1 if not set"),
  ]

  /// A parameter set with the equilibrium computed for it elsewhere.
  struct Example: Sendable {
    var id: String
    var precision: Double
    var cost: Double
    var threshold: Double
    var cutoff: Double
  }

  static let examples = [
    Example(id: "dim-cheap", precision: 1, cost: 0.25, threshold: 0.7059, cutoff: 1.4274),
    Example(id: "dim-dear", precision: 1, cost: 0.5, threshold: 0.4611, cutoff: 0.5588),
    Example(id: "clear-cheap", precision: 10, cost: 0.25, threshold: 0.3852, cutoff: 0.7438),
    Example(id: "clear-dear", precision: 10, cost: 0.5, threshold: 0.2759, cutoff: 0.4641),
    Example(id: "sharp-cheap", precision: 100, cost: 0.25, threshold: 0.0959, cutoff: 0.2812),
    Example(id: "sharp-dear", precision: 100, cost: 0.5, threshold: 0.0791, cutoff: 0.2202),
  ]

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let example = examples.first { $0.id == preset } ?? examples[0]
    let wide = "from 0.0001 to 1000000"
    let isWide = { (value: Double) in value >= 1e-4 && value <= 1e6 }
    var read = SettingReader(settings)
    let precision = read.number("precision", example.precision, wide, isWide)
    let cost = read.number("cost", example.cost, "above 0 and below 1") { $0 > 0 && $0 < 1 }
    let manipulation = read.number("manipulation-cost", 1, wide, isWide)
    try read.finish()
    guard
      let regime = Edmond(
        precision: precision, attackCost: cost, manipulationCost: manipulation)
    else { throw ClassicFault(["edmond has no equilibrium for these numbers"]) }
    let found = regime.equilibrium
    return ClassicAnswer(regime.sentences(found), tables: [regime.table(found)])
  }

  private func sentences(_ found: Equilibrium) -> [String] {
    let strongest = manipulation(gap: found.cutoff - found.threshold)
    return [
      "The regime falls if its strength is below \(Figures.text(found.threshold, 4)); without "
        + "manipulation it would fall below \(Figures.text(honestThreshold, 4)).",
      "A citizen attacks if he sees less than \(Figures.text(found.cutoff, 4)).",
      "The weakest regime that survives makes itself look stronger by "
        + "\(Figures.text(strongest.amount, 4)).",
    ]
  }

  private func table(_ found: Equilibrium) -> ClassicTable {
    let rows = (0...10).map { step -> [ClassicTable.Cell] in
      let strength = found.threshold + Double(step) / 10 * (1.5 - found.threshold)
      let act = manipulation(gap: found.cutoff - strength)
      let attack = Elementary.normalDistribution(
        precision.squareRoot() * (found.cutoff - strength - act.amount))
      return [
        .number(strength, decimals: 4), .number(act.amount, decimals: 4),
        .number(attack, decimals: 4), .number(strength - act.loss, decimals: 4),
      ]
    }
    return ClassicTable(
      "Regimes that survive, from the weakest",
      columns: ["strength", "manipulation", "share attacking", "what it keeps"], rows: rows)
  }
}
