import RandomStreams

extension ResistanceCascade {
  /// The citizens of a run: what they would like to say, what they risk, and until when they are
  /// silenced.
  struct Crowd {
    private let society: Society
    private let wishes, tolerances: [Double]
    private var silentUntil: [Int]
    private var acts: [(citizen: Int, boldness: Double)] = []

    init(_ society: Society, _ family: StreamFamily) {
      var wish = family.stream(Purpose("resistance.wish"))
      var tolerance = family.stream(Purpose("resistance.tolerance"))
      let citizens = 0..<max(1, society.citizens)
      self.society = society
      wishes = citizens.map { _ in
        max(0, wish.normal(mean: society.wish, deviation: society.spread))
      }
      tolerances = citizens.map { _ in society.tolerance * tolerance.exponential() }
      silentUntil = citizens.map { _ in 0 }
    }

    /// Share of citizens who would like to go over the line.
    var hidden: Double {
      Double(wishes.count { $0 > society.line }) / Double(wishes.count)
    }

    /// What is seen of a day: the boldest act unpunished, the mildest punished.
    struct News {
      var day: Day
      var unpunished, punished: Double
    }

    /// Everybody free says what he dares; the regime punishes what it can of what is over the line.
    mutating func speak(_ day: Int, _ belief: Belief, _ luck: inout RandomStream) -> News {
      acts.removeAll(keepingCapacity: true)
      var news = News(day: Day(voice: 0, over: 0, punished: 0), unpunished: 0, punished: .infinity)
      var (said, wished) = (0.0, 0.0)
      for citizen in wishes.indices {
        wished += wishes[citizen]
        guard silentUntil[citizen] <= day else { continue }
        let daring = belief.daring(tolerance: tolerances[citizen], margin: society.margin)
        let boldness = min(wishes[citizen], daring)
        said += boldness
        if boldness > society.line {
          acts.append((citizen, boldness))
        } else {
          news.unpunished = max(news.unpunished, boldness)
        }
      }
      let size = Double(wishes.count)
      let reach = min(1, society.capacity * size / max(1, Double(acts.count)))
      for act in acts {
        if luck.bernoulli((1 - society.lapse) * reach) {
          silentUntil[act.citizen] = day + 1 + max(0, society.silence)
          news.punished = min(news.punished, act.boldness)
          news.day.punished += 1 / size
        } else {
          news.unpunished = max(news.unpunished, act.boldness)
        }
      }
      news.day.voice = wished > 0 ? said / wished : 0
      news.day.over = Double(acts.count) / size
      return news
    }
  }
}
