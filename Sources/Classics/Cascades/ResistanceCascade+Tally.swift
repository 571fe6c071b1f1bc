extension ResistanceCascade {
  /// What many runs of one society came to.
  public struct Tally: Sendable, Equatable {
    /// How many runs, and in how many the regime fell.
    public var runs = 0, falls = 0
    /// On ordinary days: the mean share said of what people would like to say, and the mean share
    /// of citizens over the line. The last three days of a regime are not ordinary.
    public var voice = 0.0, over = 0.0
    /// The mean share of citizens who would like to go over the line.
    public var hidden = 0.0
    /// The mean share over the line three days before a fall and on its day; 0 without falls.
    public var before = 0.0, leap = 0.0
  }

  /// Runs at seeds `seed`, `seed` + 1 and so on.
  public static func tally(_ society: Society, runs: Int, seed: UInt64) -> Tally {
    var tally = Tally()
    var (days, foreseeable) = (0.0, 0.0)
    for index in 0..<max(0, runs) {
      let course = run(society, seed: seed &+ UInt64(index))
      let all = course.days
      tally.runs += 1
      tally.hidden += course.hidden
      for day in all.dropLast(course.fell ? 3 : 0) {
        tally.voice += day.voice
        tally.over += day.over
        days += 1
      }
      guard course.fell, let last = all.last else { continue }
      tally.falls += 1
      tally.leap += last.over
      if all.count > 3 {
        tally.before += all[all.count - 4].over
        foreseeable += 1
      }
    }
    tally.hidden /= Double(max(1, tally.runs))
    tally.voice /= max(1, days)
    tally.over /= max(1, days)
    tally.leap /= Double(max(1, tally.falls))
    tally.before /= max(1, foreseeable)
    return tally
  }
}
