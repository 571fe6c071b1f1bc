/// Run 5: cops withdrawn; and runs 6 to 8: two groups.
extension EpsteinPlan {
  func copAnswer() throws(ClassicFault) -> ClassicAnswer {
    var rows: [[ClassicTable.Cell]] = []
    var tipped = 0
    var first: EpsteinSeries?
    for index in 0..<seeds {
      let series = try series(.run5, index)
      first = first ?? series
      let peak = series.peak(from: 50)
      tipped += peak.active > 50 ? 1 : 0
      let cops = series.cops.indices.contains(peak.tick) ? series.cops[peak.tick] : 0
      rows.append([seedCell(index)] + [peak.active, peak.tick, cops].map(ClassicTable.Cell.count))
    }
    let table = ClassicTable(
      "When cops are withdrawn",
      columns: ["seed", "peak from tick 50", "tick of it", "cops left then"], rows: rows)
    let sentence =
      "More than 50 are active at once, from tick 50 on, in \(tipped) of \(seeds) seeds."
    return ClassicAnswer([sentence], tables: [table] + [first].compactMap { $0 }.map(course))
  }

  func groupAnswer() throws(ClassicFault) -> ClassicAnswer {
    var rows: [[ClassicTable.Cell]] = []
    var ends: [Double] = []
    var first: EpsteinSeries?
    for index in 0..<seeds {
      let series = try series(run, index)
      first = first ?? series
      let end = series.extinction
      if let end { ends.append(Double(end)) }
      rows.append([
        seedCell(index), end.map(ClassicTable.Cell.count) ?? .word("never"),
        .count(series.killed), .count(series.born), .count(series.alive.first),
        .count(series.alive.second),
      ])
    }
    let table = ClassicTable(
      "Two groups",
      columns: [
        "seed", "a group extinct at tick", "killed", "born", "first group", "second group",
      ],
      rows: rows)
    var sentence = "A group dies out within \(ticks) ticks in \(ends.count) of \(seeds) seeds"
    let mean = Figures.text(EpsteinMoments(ends).mean, 1)
    sentence += ends.isEmpty ? "." : ", at tick \(mean) on average."
    return ClassicAnswer([sentence], tables: [table] + [first].compactMap { $0 }.map(course))
  }
}
