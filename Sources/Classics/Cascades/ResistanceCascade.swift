import RandomStreams

/// Citizens who do not know how much they may say, and learn it from what happens to others.
///
/// After Kuran (1991), doi:10.2307/2010422, on private and public preferences; that uncertainty
/// about what is tolerated makes resistance rare but explosive is argued by Helbing (2023, thesis,
/// University of Chicago) with agents on a grid. The equations here are this program's own.
public enum ResistanceCascade: Sendable {
  /// A society and its regime. Boldness of speech is a number: 0 says nothing, and acts bolder than
  /// `line` are punished if the regime can.
  public struct Society: Sendable, Equatable {
    /// How many citizens.
    public var citizens = 1000
    /// The true red line.
    public var line = 0.5
    /// Width of the belief about the line to which people drift, centred on the true line: how
    /// vague the regime is. 0 means that everybody always knows it.
    public var uncertainty = 0.4
    /// Mean and deviation of the boldness people would like to show, normal, cut off at 0.
    public var wish = 0.34, spread = 0.3
    /// Mean chance of punishment that people accept, exponential.
    public var tolerance = 0.15
    /// How far people stay below what they dare, to be safe.
    public var margin = 0.02
    /// Chance that the regime overlooks an act over the line.
    public var lapse = 0.05
    /// The most that can be punished in a day, as a share of citizens.
    public var capacity = 0.02
    /// The share of citizens over the line on one day at which the regime falls.
    public var breaking = 0.15
    /// Share of what was learnt of the line that is forgotten each day.
    public var forgetting = 0.1
    /// Days a punished citizen is silent, and days a run lasts.
    public var silence = 10, days = 120

    /// The society described above.
    public init() {}
  }

  /// What everybody believes of the red line: equally likely anywhere in low...high.
  public struct Belief: Sendable, Equatable {
    /// The ends, with low <= high.
    public var low, high: Double

    /// The first day's belief: until then the line was known.
    public init(of society: Society) {
      low = society.line
      high = society.line
    }

    /// The boldest act whose believed chance of being over the line is at most `tolerance`, less
    /// the margin. Nobody goes where punishment is certain.
    public func daring(tolerance: Double, margin: Double) -> Double {
      max(0, low + min(1, tolerance) * (high - low) - margin)
    }

    /// Learns from a day by Bayes' rule: the line is no lower than the boldest act that went
    /// unpunished and no higher than the mildest that did not; where the two contradict each other
    /// impunity is believed. Then forgets a little.
    public mutating func learn(unpunished: Double, punished: Double, in society: Society) {
      low = max(low, unpunished)
      high = max(low, min(high, punished))
      let half = max(0, society.uncertainty) / 2
      low += society.forgetting * (society.line - half - low)
      high += society.forgetting * (society.line + half - high)
    }
  }

  /// What a day looked like.
  public struct Day: Sendable, Equatable {
    /// Share said of what people would like to say, in 0...1.
    public var voice: Double
    /// Shares of citizens who went over the line and who were punished for it.
    public var over, punished: Double
  }

  /// A run: its days, and whether the regime fell on the last.
  public struct Course: Sendable, Equatable {
    /// One entry a day.
    public var days: [Day]
    /// True if the regime fell on the last day.
    public var fell: Bool
    /// Share of citizens who would like to go over the line.
    public var hidden: Double
  }

  /// One run. The same seed gives the same citizens whatever the uncertainty, so that runs can be
  /// compared in pairs. Citizens times days steps.
  public static func run(_ society: Society, seed: UInt64) -> Course {
    let family = StreamFamily(seed: seed, run: 0)
    var crowd = Crowd(society, family)
    var belief = Belief(of: society)
    var course = Course(days: [], fell: false, hidden: crowd.hidden)
    for day in 0..<max(0, society.days) {
      var luck = family.stream(Purpose("resistance.lapse"), tick: day)
      let news = crowd.speak(day, belief, &luck)
      course.days.append(news.day)
      if news.day.over >= society.breaking {
        course.fell = true
        break
      }
      belief.learn(unpunished: news.unpunished, punished: news.punished, in: society)
    }
    return course
  }
}
