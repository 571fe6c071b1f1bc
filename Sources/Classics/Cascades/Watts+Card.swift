extension Watts: Classic {
  public static let id = "watts"
  public static let title = "Watts's global cascades"
  public static let source = """
    Watts, D. J. (2002). A simple model of global cascades on random networks. PNAS 99(9), \
    5766-5771. doi:10.1073/pnas.082090499
    """
  public static let says = """
    People on a network turn once a given share of their acquaintances has. With too few ties news \
    does not travel; with too many, nobody is moved by one acquaintance. In between a single person \
    can turn almost everybody.
    """
  public static let formulas = [
    "node of degree k turns when turned neighbours >= threshold k",
    "vulnerable: k <= K = floor(1 / threshold)",
    "global cascades possible iff z P(Poisson(z) <= K - 2) > 1, z = mean degree",
  ]
  public static let lookFor = """
    The share of single starts that grow into a global cascade is above zero only inside the \
    window; near its upper end cascades are rare, and each takes nearly all.
    """
  public static let presets = [
    Preset("inside", "threshold 0.18, mean degree 3: inside the window"),
    Preset("too-sparse", "threshold 0.18, mean degree 0.8: below the window"),
    Preset("too-dense", "threshold 0.18, mean degree 8: above the window"),
  ]
  public static let switches = [
    Switch("threshold", [], "share of neighbours that turns a node, usually 0.18"),
    Switch("degree", [], "mean degree, instead of the preset's"),
    Switch("nodes", [], "nodes of the network, usually 10000"),
    Switch("tries", [], "single starts on each network, usually 200"),
  ]

  /// What a request asks for.
  private struct Plan {
    var nodes, tries: Int
    var degree, threshold: Double

    init(_ preset: String, _ settings: [String: String]) throws(ClassicFault) {
      let usual = ["inside": 3.0, "too-sparse": 0.8, "too-dense": 8.0]
      var numbers = BoundedNumbers(settings)
      nodes = numbers.whole("nodes", in: 1...1_000_000, usual: 10_000)
      tries = numbers.whole("tries", in: 1...10_000, usual: 200)
      degree = numbers.number("degree", in: 0...50, usual: usual[preset] ?? 3)
      threshold = numbers.number("threshold", in: 0.005...1, usual: 0.18)
      try numbers.check()
    }
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let plan = try Plan(preset, settings)
    var rows: [[ClassicTable.Cell]] = []
    for index in 0..<request.seeds {
      let seed = request.seed &+ UInt64(index)
      let tally = tally(
        nodes: plan.nodes, meanDegree: plan.degree, threshold: plan.threshold,
        tries: plan.tries, seed: seed)
      rows.append([
        .word(String(seed)), .count(tally.tries), .count(tally.global),
        .number(100 * tally.meanGlobal, decimals: 1), .number(100 * tally.largest, decimals: 2),
      ])
    }
    let edge = window(threshold: plan.threshold).map {
      "between \(Figures.text($0.lowerBound, 5)) and \(Figures.text($0.upperBound, 5))"
    }
    return ClassicAnswer(
      [
        "At a threshold of \(Figures.text(plan.threshold, 3)) global cascades are possible "
          + (edge.map { "at mean degrees \($0)." } ?? "at no mean degree."),
        "The network here has a mean degree of \(Figures.text(plan.degree, 2)).",
      ],
      tables: [
        ClassicTable(
          "Cascades by network",
          columns: ["seed", "starts", "global", "mean size of these %", "largest %"], rows: rows)
      ])
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let (preset, settings) = try? settled(request),
      let plan = try? Plan(preset, settings)
    else { return nil }
    let work = Double(plan.nodes) * (1 + plan.degree) * Double(plan.tries + 5)
    let seconds = Double(request.seeds) * work * 1e-8
    return seconds < 1 ? nil : seconds
  }
}
