/// What the first week of an onset says of the rest, in our runs and in the data: that is what a
/// forecast made on the way can use.
enum ReferenceFirstWeek {
  private typealias Figure = (rate: Double, low: Double, high: Double)

  static func findings(_ runs: [ReferenceRun]) -> [Finding] {
    let large = runs.filter { $0.firstWeekShare >= -3 }
    let small = runs.filter { $0.firstWeekShare < -3 }
    let killed = runs.filter(\.killed7)
    let quiet = runs.filter { !$0.killed7 }
    return [
      rate(
        "state killings within 7 days, a thousandth out", large, \.killed7, (0.098, 0.054, 0.143)),
      rate("state killings within 7 days, fewer out", small, \.killed7, (0.296, 0.236, 0.355)),
      rate("concession within 30 days, a thousandth out", large, \.conceded, (0.230, 0.167, 0.292)),
      rate("concession within 30 days, fewer out", small, \.conceded, (0.113, 0.072, 0.155)),
      rate(
        "forced exit within 30 days, a thousandth out", large, { $0.exitDay != nil },
        (0.041, 0.011, 0.071)),
      rate(
        "forced exit within 30 days, fewer out", small, { $0.exitDay != nil }, (0.031, 0.009, 0.054)
      ),
      rate(
        "forced exit within 30 days, killings in week 1", killed, { $0.exitDay != nil },
        (0.068, 0.014, 0.122)),
      rate(
        "forced exit within 30 days, none in week 1", quiet, { $0.exitDay != nil },
        (0.027, 0.009, 0.044)),
      rate("concession, killings in week 1", killed, \.conceded, (0.136, 0.062, 0.209)),
      rate("concession, none in week 1", quiet, \.conceded, (0.169, 0.128, 0.210)),
      rate("back, killings in week 1", killed, \.returned, (0.237, 0.146, 0.328)),
      rate("back, none in week 1", quiet, \.returned, (0.364, 0.312, 0.417)),
      rate("back, a thousandth", large, \.returned, (0.369, 0.297, 0.441)),
      rate("back, fewer", small, \.returned, (0.302, 0.242, 0.362)),
      rate(
        "exit, killed and thousandth", killed.filter { $0.firstWeekShare >= -3 },
        { $0.exitDay != nil }, (0.167, 0.0, 0.344)),
      rate(
        "conc, killed and thousandth", killed.filter { $0.firstWeekShare >= -3 }, \.conceded,
        (0.333, 0.109, 0.557)),
      rate(
        "exit, hundredth", runs.filter { $0.firstWeekShare >= -2 }, { $0.exitDay != nil },
        (0, 0.0, 0.344)),
      rate(
        "exit, hundredth and killed", runs.filter { $0.firstWeekShare >= -2 && $0.killed7 },
        { $0.exitDay != nil }, (0, 0.0, 0.344)),
      rate(
        "killed, hundredth", runs.filter { $0.firstWeekShare >= -2 }, \.killed7, (0, 0.0, 0.344)),
    ]
  }

  private static func rate(
    _ quantity: String, _ runs: [ReferenceRun], _ happened: (ReferenceRun) -> Bool, _ figure: Figure
  ) -> Finding {
    ReferenceClass.rate(quantity + " (\(runs.count))", runs.map(happened), figure)
  }
}
