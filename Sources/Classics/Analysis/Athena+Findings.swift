extension Athena {
  /// Each formula on worked numbers.
  public static func findings() -> [Finding] {
    [
      .number(
        "Effective relationship of a group at -0.5, ordered to 1, of partial discipline",
        expected: 0.55,
        measured: effectiveRelationship(own: -0.5, stance: 1, discipline: .partial),
        within: 1e-12, standing: .published),
      .number(
        "Effective relationship with perfect discipline is the stance", expected: 1,
        measured: effectiveRelationship(own: -0.5, stance: 1, discipline: .proficient),
        within: 1e-12, standing: .derived),
      support,
    ] + control + [volatile] + safety
  }

  /// Three groups, of which one dislikes the actor too much and one dare not act.
  private static var support: Finding {
    let groups = [
      Group(relationship: 0.5, securityFactor: 0.8, people: 5000),
      Group(relationship: 0.19, securityFactor: 1, people: 3000),
      Group(relationship: 0.9, securityFactor: -0.2, people: 2000),
    ]
    return .number(
      "Support counts only groups with V at least .2 and SF above 0: .5 x .8 x 5000 of 10,000",
      expected: 0.2, measured: directSupport(groups, population: 10_000), within: 1e-12,
      standing: .derived)
  }

  private static var control: [Finding] {
    func holder(_ influence: [Double]) -> String {
      let found = control(incumbent: 0, influence: influence, threshold: 0.5)
      return found.map { $0 == 0 ? "the incumbent" : "the rival" } ?? "nobody"
    }
    return [
      .exact(
        "Who controls at equal influence", expected: "the incumbent", measured: holder([0.5, 0.5]),
        standing: .published),
      .exact(
        "Who controls if a rival leads above the threshold", expected: "the rival",
        measured: holder([0.4, 0.6]), standing: .published),
      .exact(
        "Who controls if a rival leads below the threshold", expected: "nobody",
        measured: holder([0.2, 0.45, 0.35]), standing: .published),
    ]
  }

  private static var volatile: Finding {
    .number(
      "Volatility with conflicts of 2,500 at a force of 100", expected: 25,
      measured: volatility(conflicts: 2500, totalForce: 100), within: 1e-12, standing: .derived)
  }

  private static var safety: [Finding] {
    var values: [Double] = []
    for friends in 0...10 {
      for enemies in 0...(10 - friends) {
        for volatility in [0.0, 1, 25, 100, 1e6] {
          values.append(
            security(
              friends: Double(10 * friends), enemies: Double(10 * enemies), volatility: volatility))
        }
      }
    }
    let (least, most) = (values.min() ?? .nan, values.max() ?? .nan)
    return [
      .comparison(
        "Security lies between -100 and 100, and reaches both", expected: "-100 to 100",
        measured: "\(Figures.text(least, 4)) to \(Figures.text(most, 4)), "
          + "\(values.count) circumstances",
        holds: least == -100 && most == 100, standing: .published)
    ]
  }

  /// Security against volatility.
  public static func figure() -> Figure {
    let shares = [(90.0, 10.0), (70, 30), (50, 50), (30, 70)]
    let series = shares.map { friends, enemies in
      let points = (0...100).map { volatility in
        Figure.Point(
          Double(volatility),
          security(friends: friends, enemies: enemies, volatility: Double(volatility)))
      }
      let name = "friends \(Figures.text(friends, 0)), enemies \(Figures.text(enemies, 0))"
      return Figure.Series(name, .line, points)
    }
    let calm = security(friends: 90, enemies: 10, volatility: 0)
    let turmoil = security(friends: 90, enemies: 10, volatility: 100)
    return Figure(
      title: "Turmoil makes everybody unsafe",
      about: "Security against volatility, by percent of force that are friends and enemies. With "
        + "90 and 10 it falls from \(Figures.text(calm, 0)) to \(Figures.text(turmoil, 0)).",
      x: .init("volatility"), y: .init("security, -100 to 100"), series: series)
  }
}
