extension GlobalGame: Classic {
  public static let id = "global-game"
  public static let title = "The global game of regime change"
  public static let source =
    "S. Morris and H. S. Shin (1998), Unique equilibrium in a model of self-fulfilling currency "
    + "attacks, American Economic Review 88(3), 587-597; G.-M. Angeletos, C. Hellwig and A. Pavan "
    + "(2007), Dynamic global games of regime change, Econometrica 75(3), 711-756, "
    + "doi:10.1111/j.1468-0262.2007.00766.x"
  public static let says =
    "A citizen joins an attack on the regime only if he expects enough others to join. If each "
    + "sees the regime's strength only through his own noise, there is exactly one outcome for "
    + "every strength; if what everybody knows together outweighs what each sees alone, the same "
    + "regime may stand or fall by expectation only."
  public static let formulas = [
    "theta ~ N(z, 1/alpha), known to all; x_i = theta + N(0, 1/beta), seen by citizen i",
    "citizen i attacks if x_i < x*; the regime falls if theta <= theta*",
    "theta* = Phi(alpha/sqrt(beta) (theta* - z) - sqrt((alpha+beta)/beta) Phi^-1(c))",
    "x* = theta* + Phi^-1(theta*) / sqrt(beta)",
    "one equilibrium for every z if and only if alpha/sqrt(beta) <= sqrt(2 pi)",
  ]
  public static let lookFor =
    "Where the curve bends back, one public mean has three thresholds: the outer two are stable, "
    + "the middle one is not. Make private sight sharper and the fold disappears."
  public static let feeds = ["belief"]
  public static let presets = [
    Preset("cheap-attack", "z .5, alpha 1, beta 1, c .3: one equilibrium, a regime in danger"),
    Preset("even", "z .5, alpha 1, beta 1, c .5: one equilibrium, by symmetry at one half"),
    Preset("sharp-citizens", "z .6, alpha .5, beta 10,000, c .3: near the limit 1 - c"),
    Preset("state-television", "z .8, alpha 2, beta 1, c .3: a strong public signal"),
    Preset("knife-edge", "z .5, alpha 2.5, beta 1, c .5: just unique"),
    Preset("three", "z .5, alpha 2.6, beta 1, c .5: just not unique"),
    Preset("panic-or-calm", "z .5, alpha 5, beta 1, c .5: nobody or everybody attacks"),
  ]
  public static let switches = [
    Switch("public-mean", [], "z, the strength that everybody expects"),
    Switch("public-precision", [], "alpha, precision of what everybody knows, 0 to 1e6"),
    Switch("private-precision", [], "beta, precision of what each sees alone, 1e-6 to 1e9"),
    Switch("cost", [], "c, cost of attacking, between 0 and 1"),
  ]

  /// The parameters of a preset; those of `cheap-attack` for an unknown one.
  static func preset(_ id: String) -> GlobalGame {
    func game(_ mean: Double, _ common: Double, _ own: Double, _ cost: Double) -> GlobalGame {
      GlobalGame(publicMean: mean, publicPrecision: common, privatePrecision: own, cost: cost)
    }
    switch id {
    case "even": return game(0.5, 1, 1, 0.5)
    case "sharp-citizens": return game(0.6, 0.5, 1e4, 0.3)
    case "state-television": return game(0.8, 2, 1, 0.3)
    case "knife-edge": return game(0.5, 2.5, 1, 0.5)
    case "three": return game(0.5, 2.6, 1, 0.5)
    case "panic-or-calm": return game(0.5, 5, 1, 0.5)
    default: return game(0.5, 1, 1, 0.3)
    }
  }

  /// The game that a request describes.
  static func game(_ request: ClassicRequest) throws(ClassicFault) -> GlobalGame {
    let (preset, settings) = try settled(request)
    var game = Self.preset(preset)
    var read = SettingReader(settings)
    game.publicMean = read.number("public-mean", game.publicMean, "from -1000 to 1000") {
      $0.magnitude <= 1000
    }
    game.publicPrecision = read.number(
      "public-precision", game.publicPrecision, "from 0 to 1e6"
    ) { $0 >= 0 && $0 <= 1e6 }
    game.privatePrecision = read.number(
      "private-precision", game.privatePrecision, "from 1e-6 to 1e9"
    ) { $0 >= 1e-6 && $0 <= 1e9 }
    game.cost = read.number("cost", game.cost, "above 0 and below 1") { $0 > 0 && $0 < 1 }
    try read.finish()
    return game
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let game = try game(request)
    let found = game.equilibria()
    let rows = found.map { one -> [ClassicTable.Cell] in
      [
        .number(one.threshold, decimals: 8), .number(one.cutoff, decimals: 8),
        .number(game.chanceOfFall(threshold: one.threshold), decimals: 6),
        .word(one.isStable ? "stable" : "not stable"),
      ]
    }
    let table = ClassicTable(
      "Equilibria",
      columns: ["threshold theta*", "cutoff x*", "chance that the regime falls", "stability"],
      rows: rows)
    return ClassicAnswer(game.sentences(found), tables: [table])
  }

  private func sentences(_ found: [Equilibrium]) -> [String] {
    let limit = Figures.text(Self.largestUniqueWeight, 6)
    let side = isUniqueForEveryMean ? "at most" : "above"
    var lines = [
      "\(found.count == 1 ? "One equilibrium" : "\(found.count) equilibria"): with "
        + "z = \(Figures.text(publicMean, 4)), alpha = \(Figures.text(publicPrecision, 4)), "
        + "beta = \(Figures.text(privatePrecision, 4)), c = \(Figures.text(cost, 4)).",
      "The weight of public over private knowledge, alpha/sqrt(beta) = "
        + "\(Figures.text(weight, 6)), is \(side) sqrt(2 pi) = \(limit).",
    ]
    if let means = meansWithThreeEquilibria {
      lines.append(
        "There are three equilibria for every public mean between "
          + "\(Figures.text(means.lowerBound, 6)) and \(Figures.text(means.upperBound, 6)).")
    }
    return lines
  }
}
