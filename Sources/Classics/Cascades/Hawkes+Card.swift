extension Hawkes: Classic {
  public static let id = "hawkes"
  public static let title = "Hawkes's self-exciting clusters"
  public static let source = """
    Hawkes, A. G. (1971). Spectra of some self-exciting and mutually exciting point processes. \
    Biometrika 58(1), 83-90. doi:10.1093/biomet/58.1.83
    """
  public static let says = """
    Each incident brings a few more. As long as it brings less than one on average every wave ends, \
    but near one the waves differ wildly in size: most are a single incident, some are very long.
    """
  public static let formulas = [
    "each event brings Poisson(n) events; n is the branching ratio",
    "P(cluster of k) = exp(-n k) (n k)^(k-1) / k!",
    "mean size = 1 / (1 - n)",
  ]
  public static let lookFor = """
    The counted sizes follow the law over four decades; at n = 0.8 the mean is 5, yet almost half \
    of all clusters are single events.
    """
  public static let presets = [
    Preset("0.8", "branching ratio 0.8"), Preset("0.5", "branching ratio 0.5"),
    Preset("0.95", "branching ratio 0.95, close to endless"),
  ]
  public static let switches = [
    Switch("branching", [], "how many one event brings, instead of the preset's"),
    Switch("clusters", [], "how many clusters to draw for each seed, usually 20000"),
  ]

  /// What a request asks for.
  private struct Plan {
    var branching: Double
    var clusters: Int

    init(_ preset: String, _ settings: [String: String]) throws(ClassicFault) {
      var numbers = BoundedNumbers(settings)
      branching = numbers.number("branching", in: 0...0.999, usual: Double(preset) ?? 0.8)
      clusters = numbers.whole("clusters", in: 1...10_000_000, usual: 20_000)
      try numbers.check()
    }
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    let plan = try Plan(preset, settings)
    let most = 10
    var counts = [Int](repeating: 0, count: most + 1)
    var (events, drawn) = (0, 0)
    for index in 0..<request.seeds {
      let seed = request.seed &+ UInt64(index)
      for size in clusters(plan.clusters, branching: plan.branching, seed: seed) {
        counts[min(size, most + 1) - 1] += 1
        events += size
        drawn += 1
      }
    }
    let rows = (1...most).map { size -> [ClassicTable.Cell] in
      [
        .count(size), .number(100 * Double(counts[size - 1]) / Double(max(1, drawn)), decimals: 3),
        .number(100 * clusterChance(size: size, branching: plan.branching), decimals: 3),
      ]
    }
    let mean = Figures.text(Double(events) / Double(max(1, drawn)), 3)
    let law = Figures.text(meanSize(branching: plan.branching), 3)
    return ClassicAnswer(
      ["\(drawn) clusters have a mean size of \(mean); the law says \(law)."],
      tables: [ClassicTable("Cluster sizes", columns: ["size", "drawn %", "law %"], rows: rows)])
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let (preset, settings) = try? settled(request),
      let plan = try? Plan(preset, settings)
    else { return nil }
    let each = 2e-7 * meanSize(branching: plan.branching).squareRoot()
    let seconds = Double(request.seeds) * Double(plan.clusters) * each
    return seconds < 1 ? nil : seconds
  }

  public static func findings() -> [Finding] {
    let law = [0.449329, 0.161517, 0.087089, 0.055654, 0.039073]
    let sizes = clusters(200_000, branching: 0.8, seed: 1971)
    let chances = law.indices.map { place in
      Finding.number(
        "branching 0.8: chance of a cluster of \(place + 1)", expected: law[place],
        measured: clusterChance(size: place + 1, branching: 0.8), within: 1e-6,
        standing: .independent)
    }
    let counted = law.indices.map { place in
      let share = Double(sizes.count { $0 == place + 1 }) / Double(sizes.count)
      let error = (law[place] * (1 - law[place]) / Double(sizes.count)).squareRoot()
      return Finding.number(
        "200,000 clusters drawn at 0.8: share of size \(place + 1)", expected: law[place],
        measured: share, within: 4 * error, decimals: 4, standing: .derived,
        remark: "within four standard errors")
    }
    return chances + counted + means
  }

  /// The variance of Borel's law is n / (1 - n)^3.
  private static var means: [Finding] {
    [0.2, 0.5, 0.8].map { branching in
      let sizes = clusters(200_000, branching: branching, seed: 1971)
      let mean = Double(sizes.reduce(0, +)) / Double(sizes.count)
      let rest = 1 - branching
      let error = (branching / (rest * rest * rest) / Double(sizes.count)).squareRoot()
      return .number(
        "branching \(Figures.text(branching, 1)): mean size of 200,000 clusters",
        expected: meanSize(branching: branching), measured: mean, within: 4 * error, decimals: 3,
        standing: .derived, remark: "within four standard errors")
    }
  }

  public static func figure() -> Figure {
    let sizes = clusters(200_000, branching: 0.8, seed: 1971)
    let places = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40]
    let law = places.map {
      Figure.Point(Double($0), clusterChance(size: $0, branching: 0.8))
    }
    let counted = places.map { place in
      Figure.Point(
        Double(place), Double(sizes.count { $0 == place }) / Double(sizes.count))
    }
    return Figure(
      title: "Most waves are small, a few are very long",
      about: """
        Chance of a cluster by its size at a branching ratio of 0.8: 45 percent are single events, \
        3.9 percent have five. Counts of 200,000 drawn clusters lie on the law.
        """,
      x: Figure.Axis("events in a cluster", isLogarithmic: true),
      y: Figure.Axis("chance", isLogarithmic: true),
      series: [
        Figure.Series("Borel's law", .line, law),
        Figure.Series("200,000 clusters drawn", .points, counted.filter { $0.y > 0 }),
      ])
  }
}
