extension SIREpidemic: Classic {
  public static let id = "sir"
  public static let title = "How far a contagion goes"
  public static let source = """
    Kermack, W. O. & McKendrick, A. G. (1927). A contribution to the mathematical theory of \
    epidemics. Proceedings of the Royal Society A 115, 700-721. doi:10.1098/rspa.1927.0118
    """
  public static let says = """
    Whoever has caught it passes it on for a while and then stops. If each brings less than one \
    more, it dies out; above one it spreads, but stops before it has reached everybody.
    """
  public static let formulas = [
    "dS/dt = -b S I / N;  dI/dt = b S I / N - g I;  R0 = b / g",
    "share ever reached: 1 - exp(-R0 z) = z",
  ]
  public static let lookFor = """
    Nothing below a reproduction of 1, then a steep rise: at 1.5 more than half of all are reached. \
    Epidemics drawn by chance lie on the curve.
    """
  public static let feeds = ["mobilisation"]
  public static let presets = [
    Preset("1.2", "each brings 1.2 more"), Preset("1.5", "each brings 1.5 more"),
    Preset("2", "each brings 2 more"), Preset("3", "each brings 3 more"),
  ]
  public static let switches = [
    Switch("reproduction", [], "how many each brings, instead of the preset's"),
    Switch("people", [], "population, usually 20000"),
    Switch("infected", [], "infected at the start, usually 1 in 1000 people"),
  ]

  /// What a request asks for.
  private struct Plan {
    var people, infected: Int
    var reproduction: Double

    init(_ preset: String, _ settings: [String: String]) throws(ClassicFault) {
      var numbers = BoundedNumbers(settings)
      people = numbers.whole("people", in: 1...10_000_000, usual: 20_000)
      reproduction = numbers.number("reproduction", in: 0...100, usual: Double(preset) ?? 2)
      infected = numbers.whole("infected", in: 0...people, usual: max(1, people / 1000))
      try numbers.check()
    }
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let plan = try Plan(preset, settings)
    let limit = finalSize(reproduction: plan.reproduction)
    let start = Double(plan.infected) / Double(plan.people)
    let expected = finalSize(reproduction: plan.reproduction, initial: start)
    var rows: [[ClassicTable.Cell]] = []
    for index in 0..<request.seeds {
      let seed = request.seed &+ UInt64(index)
      let share = outbreaks(
        runs: 1, people: plan.people, infected: plan.infected, reproduction: plan.reproduction,
        seed: seed
      ).mean
      rows.append([.word(String(seed)), .number(100 * share, decimals: 2)])
    }
    return ClassicAnswer(
      [
        "In a large population \(Figures.text(100 * limit, 4)) percent are ever reached.",
        "Started with \(plan.infected) of \(plan.people), \(Figures.text(100 * expected, 4)) "
          + "percent are expected.",
      ],
      tables: [ClassicTable("Epidemics", columns: ["seed", "reached %"], rows: rows)])
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let (preset, settings) = try? settled(request),
      let plan = try? Plan(preset, settings)
    else { return nil }
    let seconds = Double(request.seeds) * Double(plan.people) * 2e-8
    return seconds < 1 ? nil : seconds
  }

  public static func findings() -> [Finding] {
    let expected = [(1.2, 0.313698), (1.5, 0.582812), (2, 0.796812), (3, 0.940480)]
    return expected.map { reproduction, share in
      .number(
        "each brings \(Figures.text(reproduction, 1)) more: share ever reached", expected: share,
        measured: finalSize(reproduction: reproduction), within: 1e-6, standing: .independent)
    } + [nothing] + expected.map { simulated($0.0) }
  }

  private static var nothing: Finding {
    .number(
      "each brings 1: share ever reached", expected: 0, measured: finalSize(reproduction: 1),
      within: 0, standing: .derived)
  }

  /// Chance beside the formula; four standard errors fail about once in 16,000.
  private static func simulated(_ reproduction: Double) -> Finding {
    let runs = outbreaks(
      runs: 40, people: 20_000, infected: 100, reproduction: reproduction, seed: 1927)
    let error = runs.deviation / 40.0.squareRoot()
    return .number(
      "40 epidemics of 20,000 people, each brings \(Figures.text(reproduction, 1)): mean share",
      expected: finalSize(reproduction: reproduction, initial: 0.005), measured: runs.mean,
      within: 4 * error, decimals: 4, standing: .derived,
      remark: "within four standard errors; 100 infected at the start")
  }

  public static func figure() -> Figure {
    let curve = (0...80).map { step -> Figure.Point in
      let reproduction = 0.05 * Double(step)
      return Figure.Point(reproduction, 100 * finalSize(reproduction: reproduction))
    }
    let runs = (1...16).map { step -> Figure.Point in
      let reproduction = 0.25 * Double(step)
      let share = outbreaks(
        runs: 1, people: 20_000, infected: 20, reproduction: reproduction, seed: 1927
      ).mean
      return Figure.Point(reproduction, 100 * share)
    }
    return Figure(
      title: "Above one it spreads, and stops by itself",
      about: """
        Percent ever reached by how many each brings: none up to 1, 58 at 1.5, 80 at 2, 94 at 3. \
        Epidemics of 20,000 people by chance lie on the curve.
        """,
      x: Figure.Axis("how many each brings"), y: Figure.Axis("ever reached, percent"),
      series: [
        Figure.Series("formula", .line, curve), Figure.Series("epidemics by chance", .points, runs),
      ])
  }
}
