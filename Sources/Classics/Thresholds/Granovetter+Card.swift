extension Granovetter: Classic {
  public static let id = "granovetter"
  public static let title = "Granovetter's thresholds"
  public static let source = """
    Granovetter, M. (1978). Threshold models of collective behavior. American Journal of Sociology \
    83(6), 1420-1443. doi:10.1086/226707
    """
  public static let says = """
    Everyone has a number: how many others must have joined before he joins too. Two crowds that \
    are almost the same can end quite differently, so the outcome does not tell what people want.
    """
  public static let formulas = [
    "n(0) = 0;  n(t+1) = number of people whose threshold is at most n(t)",
    "a large crowd with normal thresholds: r = Phi((r - mean) / deviation), smallest root",
    "jump where phi(z) = deviation and Phi(z) - z phi(z) = mean, z < 0",
  ]
  public static let lookFor = """
    Widen the spread of thresholds slowly: almost nobody joins, and then, within a hair's breadth, \
    almost everybody does. With 100 whole people the jump comes later, and where depends on how \
    they are placed.
    """
  public static let feeds = ["mobilisation"]
  public static let presets = [
    Preset("riot", "100 people with thresholds 0, 1, 2, ..., 99"),
    Preset("riot-altered", "the same, but the person with threshold 1 has 2"),
    Preset("normal", "a large crowd with normal thresholds: share that joins by deviation"),
    Preset("finite", "whole people with normal thresholds, placed by a named convention"),
  ]
  public static let switches = [
    Switch(
      "placement", Placement.allCases.map(\.rawValue),
      "how normal thresholds become whole people (finite)"),
    Switch("mean", [], "mean threshold in percent of the crowd, usually 25 (normal, finite)"),
    Switch("deviation", [], "deviation in percent, usually 12.2 (normal, finite)"),
    Switch("people", [], "whole people, usually 100 (finite)"),
  ]

  /// The thresholds of the two riots, in people.
  static func riot(altered: Bool) -> [Double] {
    (0..<100).map { altered && $0 == 1 ? 2 : Double($0) }
  }

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    var numbers = BoundedNumbers(settings)
    let mean = numbers.number("mean", in: 0.1...100, usual: 25)
    let deviation = numbers.number("deviation", in: 0.1...1000, usual: 12.2)
    let people = numbers.whole("people", in: 1...2000, usual: 100)
    try numbers.check()
    switch preset {
    case "normal": return large(mean: mean / 100, deviation: deviation / 100)
    case "finite":
      let placement = settings["placement"].flatMap(Placement.init(rawValue:)) ?? .floor
      return finite(people, mean: mean, deviation: deviation, placement)
    default: return riotAnswer(course(thresholds: riot(altered: preset == "riot-altered")))
    }
  }

  private static func riotAnswer(_ course: [Int]) -> ClassicAnswer {
    let rows = course.indices.map { [ClassicTable.Cell.count($0), .count(course[$0])] }
    return ClassicAnswer(
      ["Of 100 people, \(course.last ?? 0) join; rounds: \(course.count - 1)."],
      tables: [ClassicTable("Joined by round", columns: ["round", "joined"], rows: rows)])
  }

  private static func large(mean: Double, deviation: Double) -> ClassicAnswer {
    let share = equilibrium(mean: mean, deviation: deviation)
    var sentences = ["At a deviation of \(percent(deviation)), \(percent(share)) join."]
    if let point = criticalPoint(mean: mean) {
      sentences.append(
        "The jump is at a deviation of \(Figures.text(100 * point.deviation, 4)) percent, from "
          + "\(percent(point.share)).")
    } else {
      sentences.append("With this mean there is no jump.")
    }
    let rows = deviations.map {
      [
        ClassicTable.Cell.number(100 * $0, decimals: 2),
        .number(100 * equilibrium(mean: mean, deviation: $0), decimals: 4),
      ]
    }
    return ClassicAnswer(
      sentences,
      tables: [
        ClassicTable("Joining by deviation", columns: ["deviation %", "join %"], rows: rows)
      ])
  }

  private static func finite(
    _ people: Int, mean: Double, deviation: Double, _ placement: Placement
  ) -> ClassicAnswer {
    let unit = Double(people) / 100
    let joined = crowd(
      people: people, mean: mean * unit, deviation: deviation * unit, placement: placement)
    let rows = Placement.allCases.map { placement -> [ClassicTable.Cell] in
      let step = 0.01 * unit
      guard
        let jump = jump(people: people, mean: mean * unit, placement: placement, step: step)
      else { return [.word(placement.rawValue), .word("none"), .word("none"), .word("none")] }
      return [
        .word(placement.rawValue), .number(jump.above / unit, decimals: 2), .count(jump.before),
        .count(jump.after),
      ]
    }
    return ClassicAnswer(
      [
        "Of \(people) people, \(joined) join at a deviation of "
          + "\(Figures.text(deviation, 2)) percent, placed by \(placement.rawValue)."
      ],
      tables: [
        ClassicTable(
          "Where the outcome jumps", columns: ["placement", "deviation %", "before", "after"],
          rows: rows)
      ])
  }

  static func percent(_ share: Double) -> String { Figures.text(100 * share, 2) + " percent" }
}
