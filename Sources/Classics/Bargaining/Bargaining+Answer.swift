extension Bargaining {
  /// What happened, in sentences; `name` is the dimension's, or empty.
  static func sentences(
    _ actors: [Bargainer], _ rounds: [Round], wanted: Int, _ name: String
  ) -> [String] {
    guard let first = rounds.first, let last = rounds.last else { return [] }
    let head = name.isEmpty ? "" : "\(name): "
    let distinct = Set(first.positions).count
    var sentences = [
      "\(head)\(actors.count) actors on \(distinct) position\(distinct == 1 ? "" : "s"), "
        + "\(text(first.positions.min() ?? 0)) to \(text(first.positions.max() ?? 0))."
    ]
    if distinct == 1 { return sentences + ["All stand for the same: nothing is left to bargain."] }
    let played = rounds.count - 1
    sentences.append(
      "The median position is \(text(first.median)) at the start and \(text(last.median)) after "
        + "\(count(played, "round")); the weighted mean \(text(first.mean)) and \(text(last.mean))."
    )
    let moves = rounds.flatMap(\.moves)
    let kinds = [Kind.confrontation, .compromise, .capitulation].map { kind in
      moves.count { $0.kind == kind }
    }
    sentences.append(
      "\(count(moves.count, "move")): \(count(kinds[0], "lost confrontation")), "
        + "\(count(kinds[1], "compromise")), \(count(kinds[2], "capitulation")).")
    let longer = moves.count(where: isLonger)
    if longer > 0 {
      sentences.append(
        "\(count(longer, "compromise")) asked a longer move than another compromise on offer.")
    }
    if let end = rounds.last, end.moves.isEmpty, played > 0 {
      sentences.append("Nobody moves in round \(played), so nothing changes after it.")
    } else if wanted > 0 {
      sentences.append("In round \(played) actors still move: the game has not come to rest.")
    }
    return sentences
  }

  /// Rounds, moves, and actors at the start and the end.
  static func tables(
    _ actors: [Bargainer], _ rounds: [Round], _ name: String
  ) -> [ClassicTable] {
    let head = name.isEmpty ? "" : "\(name): "
    let course = rounds.enumerated().map { number, round -> [ClassicTable.Cell] in
      [
        .count(number), .number(round.median, decimals: 6), .number(round.mean, decimals: 6),
        .count(round.moves.count),
      ]
    }
    var tables = [
      ClassicTable(
        head + "rounds", columns: ["round", "median", "weighted mean", "moves"], rows: course)
    ]
    let moves = rounds.enumerated().flatMap { number, round in
      round.moves.map { row($0, number, actors) }
    }
    if !moves.isEmpty {
      tables.append(
        ClassicTable(
          head + "moves",
          columns: ["round", "actor", "how", "towards", "from", "to", "expects", "other expects"],
          rows: moves))
    }
    tables.append(ends(actors, rounds, head))
    return tables
  }

  private static func ends(
    _ actors: [Bargainer], _ rounds: [Round], _ head: String
  ) -> ClassicTable {
    let rows = actors.enumerated().map { place, actor -> [ClassicTable.Cell] in
      [
        .word(actor.name), .number(actor.capability, decimals: 3),
        .number(actor.salience, decimals: 3), .number(actor.position, decimals: 3),
        .number(rounds.last?.positions[place] ?? .nan, decimals: 6),
        .number(rounds.last?.exponents[place] ?? .nan, decimals: 3),
      ]
    }
    return ClassicTable(
      head + "actors",
      columns: ["actor", "capability", "salience", "start", "end", "risk exponent"], rows: rows)
  }

  private static func row(
    _ move: Move, _ round: Int, _ actors: [Bargainer]
  ) -> [ClassicTable.Cell] {
    [
      .count(round), .word(actors[move.actor].name), .word("\(move.kind)"),
      .word(actors[move.other].name), .number(move.from, decimals: 6),
      .number(move.to, decimals: 6), .number(move.own, decimals: 6),
      .number(move.others, decimals: 6),
    ]
  }

  /// Whether the rule chose a compromise although a shorter one was on offer.
  static func isLonger(_ move: Move) -> Bool {
    move.kind == .compromise && (move.to - move.from).magnitude > move.shortest
  }

  private static func text(_ value: Double) -> String { Figures.text(value, 6) }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
