extension Bargaining {
  /// The published course of the emissions data, its first round, and what the rules claim.
  public static func findings() -> [Finding] {
    let published = play(Bargainer.emissions, rule: Rule(), rounds: 10)
    let corrected = play(Bargainer.emissions, rule: .corrected, rounds: 10)
    return course(published) + firstRound(published) + choices(published, corrected)
  }

  /// Median and weighted mean over twenty rounds, as published and with the faults put right.
  public static func figure() -> Figure {
    let published = play(Bargainer.emissions, rule: Rule(), rounds: 20)
    let corrected = play(Bargainer.emissions, rule: .corrected, rounds: 20)
    func points(_ rounds: [Round], _ value: KeyPath<Round, Double>) -> [Figure.Point] {
      rounds.enumerated().map { Figure.Point(Double($0.offset), $0.element[keyPath: value]) }
    }
    let (low, high) = span(published)
    let same = zip(published, corrected).prefix { $0.positions == $1.positions }.count - 1
    return Figure(
      title: "Car emissions in the European Community: the median that does not settle",
      about: "Over twenty rounds the median under the published rule wanders between "
        + "\(Figures.text(low, 2)) and \(Figures.text(high, 2)) years; with the faults put right it "
        + "is the same until round \(same) and another after it. The weighted mean hardly moves.",
      x: Figure.Axis("round"), y: Figure.Axis("position, years of delay"),
      series: [
        Figure.Series("median, rules as published", .line, points(published, \.median)),
        Figure.Series("median, faults put right", .line, points(corrected, \.median)),
        Figure.Series("weighted mean, rules as published", .line, points(published, \.mean)),
      ])
  }

  private static func span(_ rounds: [Round]) -> (low: Double, high: Double) {
    (rounds.map(\.median).min() ?? .nan, rounds.map(\.median).max() ?? .nan)
  }

  /// What a run of the published code gives, rounds 0 to 10.
  private static let reference: [(median: Double, mean: Double)] = [
    (7, 7.389956), (8.415932, 7.461314), (9.610859, 7.552501), (9.961980, 7.590145),
    (9.961980, 7.358131), (9.961980, 7.349174), (7.472046, 7.414878), (8.824594, 7.510457),
    (9.671130, 7.572447), (9.671130, 7.324989), (7, 7.242131),
  ]

  private static func course(_ rounds: [Round]) -> [Finding] {
    reference.enumerated().map { number, wanted in
      let found = rounds.indices.contains(number) ? rounds[number] : nil
      let (median, mean) = (found?.median ?? .nan, found?.mean ?? .nan)
      let gap = max((median - wanted.median).magnitude, (mean - wanted.mean).magnitude)
      return .comparison(
        "emissions, median and weighted mean after round \(number), within 0.000001",
        expected: "\(Figures.text(wanted.median, 6)) and \(Figures.text(wanted.mean, 6))",
        measured: "\(Figures.text(median, 6)) and \(Figures.text(mean, 6))",
        holds: gap <= 1e-6, standing: .independent)
    }
  }

  private static func firstRound(_ rounds: [Round]) -> [Finding] {
    let moves = rounds.indices.contains(1) ? rounds[1].moves : []
    let names = Bargainer.emissions.map(\.name)
    let told = moves.map { "\(names[$0.actor]) to \(names[$0.other]), \($0.kind)" }
    let belgium = moves.first { names[$0.actor] == "Belgium" }
    return [
      .exact(
        "who moves in round 1",
        expected: [
          "Belgium to France, compromise", "Luxembourg to Belgium, confrontation",
          "Ireland to Luxembourg, confrontation",
        ].joined(separator: "; "),
        measured: told.joined(separator: "; "), standing: .independent),
      .number(
        "Belgium's new position in round 1", expected: 8.415932, measured: belgium?.to ?? .nan,
        within: 1e-6, standing: .independent),
      .number(
        "what Belgium expects from challenging France", expected: -0.114831,
        measured: belgium?.own ?? .nan, within: 1e-6, standing: .independent),
      .number(
        "what France expects from challenging Belgium", expected: 0.243297,
        measured: belgium?.others ?? .nan, within: 1e-6, standing: .independent),
      .number(
        "Luxembourg's new position in round 1", expected: 7,
        measured: moves.first { names[$0.actor] == "Luxembourg" }?.to ?? .nan, within: 1e-6,
        standing: .independent),
      .number(
        "Ireland's new position in round 1", expected: 4,
        measured: moves.first { names[$0.actor] == "Ireland" }?.to ?? .nan, within: 1e-6,
        standing: .independent),
    ]
  }

  private static func choices(_ published: [Round], _ corrected: [Round]) -> [Finding] {
    func longer(_ rounds: [Round]) -> Finding {
      let compromises = rounds.flatMap(\.moves).filter { $0.kind == .compromise }
      let count = compromises.count(where: isLonger)
      return .comparison(
        "every actor takes the compromise that asks the least of it",
        expected: "no longer move taken",
        measured: "\(count) of \(compromises.count) compromises were longer than another on offer",
        holds: count == 0, standing: .published,
        remark: "the description says so; the code takes the lowest weighted mean instead")
    }
    func capitulations(_ rounds: [Round]) -> Int {
      rounds.flatMap(\.moves).count { $0.kind == .capitulation }
    }
    let rests = published.last?.moves.isEmpty == true
    return [
      .byRule(
        stated: longer(published), other: longer(corrected), rule: "compromise-choice=least-move"),
      .exact(
        "capitulations under the published test, which no number passes", expected: 0,
        measured: capitulations(published), standing: .derived),
      .comparison(
        "bargaining comes to rest within ten rounds", expected: "a round without a move",
        measured: rests ? "at rest" : "\(published.last?.moves.count ?? 0) actors move in round 10",
        holds: rests, standing: .implied,
        remark: "rounds are said to repeat until the issue is resolved"),
    ]
  }
}

extension Bargaining.Rule {
  /// Both faults of the published code put right.
  static let corrected = Bargaining.Rule(choice: .leastMove, capitulation: .corrected)
}
