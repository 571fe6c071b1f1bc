extension Athena: Classic {
  public static let id = "athena"
  public static let title = "Athena's arithmetic of control"
  public static let source =
    "Athena, a simulation of regional stability, Jet Propulsion Laboratory; formulas from its "
    + "documents"
  public static let says =
    "People support whom they like, as far as they feel safe enough to act. Support becomes "
    + "influence, and influence control; but a ruler who is overtaken does not always hand over: "
    + "if no rival is strong enough, nobody controls."
  public static let formulas = [
    "effective relationship = R + (stance - R) discipline; discipline 1, .9, .7, .4",
    "support = sum of V SF P_g / P over groups with V >= .2 and SF > 0",
    "influence = share of support among actors at or above a threshold",
    "control: kept unless strictly out-influenced; taken only above a threshold; else nobody",
    "volatility = 100 conflicts / force^2",
    "security = 100 (friends - enemies - v volatility) / (100 + v volatility)",
  ]
  public static let lookFor =
    "Turmoil lowers everybody's security, and most where friends are many: as volatility grows, "
    + "all curves run towards -100."
  public static let presets = [
    Preset("incumbent-holds", "the government is liked by more, and keeps control"),
    Preset("takeover", "the front has most of the influence, and takes control"),
    Preset("vacuum", "the leading rival is too weak to take over: nobody controls"),
  ]
  public static let switches = [
    Switch(
      "discipline", Discipline.allCases.map(\.rawValue),
      "how well the garrison keeps to the stance ordered"),
    Switch("volatility-gain", [], "v, weight of turmoil in security, 0 to 100; 1 if not set"),
  ]

  /// What three groups think of government, front and militia.
  private static func opinions(_ preset: String) -> [[Double]] {
    switch preset {
    case "takeover": [[0.3, 0.7, 0.1], [-0.4, 0.8, 0.2], [0.5, 0.3, -0.2]]
    case "vacuum": [[0.3, 0.4, 0.4], [0.2, 0.5, 0.45], [0.4, 0.3, 0.3]]
    default: [[0.8, 0.2, -0.1], [0.5, 0.6, 0.1], [0.6, -0.3, 0.1]]
    }
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    var read = SettingReader(settings)
    let gain = read.number("volatility-gain", 1, "from 0 to 100") { $0 >= 0 && $0 <= 100 }
    try read.finish()
    let discipline = settings["discipline"].flatMap(Discipline.init) ?? .proficient
    let (sentence, actors) = contest(opinions(preset))
    let stance = effectiveRelationship(own: -0.5, stance: 1, discipline: discipline)
    return ClassicAnswer(
      [
        sentence,
        "A garrison that dislikes the people (-0.5) and is ordered to be friendly (1) acts at "
          + "\(Figures.text(stance, 3)) with discipline '\(discipline.rawValue)'.",
      ], tables: [actors, safety(gain)])
  }

  private static func contest(_ opinions: [[Double]]) -> (String, ClassicTable) {
    let names = ["government", "front", "militia"]
    let people = [5000.0, 3000, 2000]
    let support = names.indices.map { actor in
      let groups = zip(opinions, people).map {
        Group(relationship: $0[actor], securityFactor: 0.8, people: $1)
      }
      return directSupport(groups, population: 10_000)
    }
    let influence = influence(support: support, threshold: 0.1)
    let holder = control(incumbent: 0, influence: influence, threshold: 0.5)
    let rows = names.indices.map { actor -> [ClassicTable.Cell] in
      [
        .word(names[actor]), .number(support[actor], decimals: 4),
        .number(influence[actor], decimals: 4),
        .word(holder == actor ? "controls" : "does not control"),
      ]
    }
    let sentence =
      holder.map { "The \(names[$0]) controls the neighbourhood." }
      ?? "Nobody controls the neighbourhood."
    return (
      sentence,
      ClassicTable(
        "Support at least 0.1 counts, influence above 0.5 takes over",
        columns: ["actor", "support", "influence", "control"], rows: rows)
    )
  }

  private static func safety(_ gain: Double) -> ClassicTable {
    let rows = [0.0, 5, 10, 25].map { volatility -> [ClassicTable.Cell] in
      let values = [(80.0, 20.0), (50, 50), (20, 80)].map { friends, enemies in
        security(friends: friends, enemies: enemies, volatility: volatility, gain: gain)
      }
      return [.number(volatility, decimals: 0)]
        + values.map { ClassicTable.Cell.number($0, decimals: 2) }
    }
    return ClassicTable(
      "Security by percent of force that are friends and enemies",
      columns: ["volatility", "80 and 20", "50 and 50", "20 and 80"], rows: rows)
  }
}
