extension ResistanceCascade {
  /// Each claim, measured now; the same at every call.
  public static func findings() -> [Finding] {
    let tallies = [0, 0.2, 0.4, 0.8].map { width in
      var society = Society()
      society.uncertainty = width
      return tally(society, runs: 100, seed: 1991)
    }
    let (known, vague) = (tallies[0], tallies[tallies.count - 1])
    return [
      .exact(
        "the line is known: in how many of 100 runs the regime falls", expected: 0,
        measured: known.falls, standing: .implied, remark: "at the presets' other numbers"),
      .comparison(
        "the line is vague (0.8): the regime falls, but not always",
        expected: "some runs, not all", measured: "\(vague.falls) of \(vague.runs) runs",
        holds: vague.falls > 0 && vague.falls < vague.runs, standing: .implied),
      falls(tallies), calm(tallies), surprise(vague), hiding(vague),
    ]
  }

  /// The regime falls more often the vaguer the line.
  private static func falls(_ tallies: [Tally]) -> Finding {
    let falls = tallies.map(\.falls)
    return .comparison(
      "the vaguer the line (0, 0.2, 0.4, 0.8), the more often the regime falls",
      expected: "rising", measured: falls.map(String.init).joined(separator: ", ") + " of 100",
      holds: zip(falls, falls.dropFirst()).allSatisfy { $0 < $1 }, standing: .implied)
  }

  /// People say less the vaguer the line.
  private static func calm(_ tallies: [Tally]) -> Finding {
    let voices = tallies.map(\.voice)
    return .comparison(
      "the vaguer the line (0, 0.2, 0.4, 0.8), the less is said on ordinary days",
      expected: "falling", measured: voices.map(percent).joined(separator: ", "),
      holds: zip(voices, voices.dropFirst()).allSatisfy { $0 > $1 }, standing: .implied)
  }

  /// Nothing shows before the fall.
  private static func surprise(_ vague: Tally) -> Finding {
    .comparison(
      "a fall comes by surprise: over the line three days before, and on the day",
      expected: "at most 1 percent before, at least 15 on the day",
      measured: "\(percent(vague.before)) before, \(percent(vague.leap)) on the day",
      holds: vague.falls > 0 && vague.before <= 0.01 && vague.leap >= 0.15, standing: .implied)
  }

  /// Far more would like to than do.
  private static func hiding(_ vague: Tally) -> Finding {
    .comparison(
      "on ordinary days far fewer go over the line than would like to",
      expected: "at most a tenth of them",
      measured: "\(percent(vague.over)) of citizens go, \(percent(vague.hidden)) would like to",
      holds: vague.over <= 0.1 * vague.hidden, standing: .implied)
  }

  /// One picture that shows the point.
  public static func figure() -> Figure {
    let series = [("known line", 0.0), ("vague line", 0.8)].map { name, width in
      var society = Society()
      society.uncertainty = width
      let days = fallen(society).days
      let points = days.indices.map { Figure.Point(Double($0 + 1), 100 * days[$0].voice) }
      return Figure.Series("\(name): share said", .line, points)
    }
    var vague = Society()
    vague.uncertainty = 0.8
    let days = fallen(vague).days
    let over = days.indices.map { Figure.Point(Double($0 + 1), 100 * days[$0].over) }
    return Figure(
      title: "Quieter, until it is not",
      about: """
        One run each. With a known line people say some 83 percent of what they would like to, and \
        nothing happens. With a vague one they say less, almost nobody oversteps the line, and \
        then within two or three days a quarter of the country does.
        """,
      x: Figure.Axis("day"), y: Figure.Axis("percent"),
      series: series + [Figure.Series("vague line: citizens over it", .steps, over)])
  }

  /// The first of twenty runs in which the regime falls, else the first of all.
  private static func fallen(_ society: Society) -> Course {
    let courses = (0..<20).lazy.map { run(society, seed: 1991 + UInt64($0)) }
    return courses.first { $0.fell } ?? run(society, seed: 1991)
  }
}
