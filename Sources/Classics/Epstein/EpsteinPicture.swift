/// The picture: actives over 300 ticks of run 2 under the three readings of the arrest ratio.
enum EpsteinPicture {
  static var figure: Figure {
    var peaks: [String] = []
    let series = EpsteinRules.ArrestRatio.allCases.map { reading -> Figure.Series in
      var rules = EpsteinRules()
      rules.arrestRatio = reading
      let run = try? EpsteinSeries(EpsteinRun.run2.setup(rules), seed: 2022, ticks: 300)
      peaks.append("\(reading.rawValue) \(run?.peak().active ?? 0)")
      let points = (run?.active ?? []).enumerated().map { tick, active in
        Figure.Point(Double(tick), Double(active))
      }
      return Figure.Series(reading.rawValue, .line, points)
    }
    return Figure(
      title: "Epstein's run 2 under three readings of cops over actives",
      about: "The most citizens active at once within 300 ticks: \(peaks.joined(separator: ", ")). "
        + "Only where the ratio becomes a whole number are there outbursts.",
      x: Figure.Axis("tick"), y: Figure.Axis("active citizens"), series: series)
  }
}
