/// What 281 onsets of major protest under authoritarian rule came to, 1990-2004: aggregate figures
/// with 90% intervals, derived from Mass Mobilization events (Clark & Regan 2016,
/// doi:10.7910/DVN/HTTWYL) joined to Archigos 4.1 (Goemans, Gleditsch & Chiozza 2009,
/// doi:10.1177/0022343308100719) and V-Dem electoral democracy below 0.6. The rows are not shipped.
enum ReferenceFigures {
  /// log10 of the peak crowd over the population in 30 days, at 5, 25, 50, 75 and 95%.
  static let peakShare = [-4.35, -3.65, -3.09, -2.48, -1.88]
  /// Rates with their 90% intervals.
  static let killings7 = (rate: 0.206, low: 0.167, high: 0.246)
  static let killings30 = (rate: 0.249, low: 0.207, high: 0.291)
  static let concessions30 = (rate: 0.157, low: 0.121, high: 0.192)
  /// 10 of 281 within 30 days; half of those by day 9 or 10.
  static let forcedExit30 = (rate: 0.036, low: 0.017, high: 0.054)
  static let exitDay = (median: 9.5, low: 6.0, high: 14.0)
  /// A further event that began on days 8 to 30; the largest of the thirty days among those; an event
  /// of the first thirty days that was still going on after them.
  static let returned = (rate: 0.331, low: 0.285, high: 0.377)
  static let grewLater = (rate: 0.089, low: 0.061, high: 0.117)
  static let lasted = (rate: 0.032, low: 0.015, high: 0.049)
  /// By the first week's largest crowd as log10 of its share of the people: onsets, and how many of them
  /// had state killings in that week, a concession and a forced exit within thirty days.
  static let firstWeek: [FirstWeek] = [
    FirstWeek("under 1 in 3,160", -9 ..< -3.5, onsets: 87, killed: 31, conceded: 7, fallen: 3),
    FirstWeek(
      "1 in 3,160 to 1 in 1,000", -3.5 ..< -3, onsets: 72, killed: 16, conceded: 11, fallen: 2),
    FirstWeek("over 1 in 1,000", -3..<0, onsets: 122, killed: 12, conceded: 28, fallen: 5),
  ]

  /// What became of onsets whose first week was alike.
  struct FirstWeek: Sendable {
    let words: String
    let shares: Range<Double>
    let (onsets, killed, conceded, fallen): (Int, Int, Int, Int)

    init(
      _ words: String, _ shares: Range<Double>, onsets: Int, killed: Int, conceded: Int, fallen: Int
    ) {
      self.words = words
      self.shares = shares
      (self.onsets, self.killed, self.conceded, self.fallen) = (onsets, killed, conceded, fallen)
    }

    /// A share of these onsets with its 90% interval.
    func rate(_ count: Int) -> (rate: Double, low: Double, high: Double) {
      Share(count, of: onsets).interval
    }
  }

  /// So many of so many.
  struct Share: Sendable {
    let (count, all): (Int, Int)

    init(_ count: Int, of all: Int) { (self.count, self.all) = (count, all) }

    /// The share with its 90% interval (Wilson 1927, doi:10.1080/01621459.1927.10502953).
    var interval: (rate: Double, low: Double, high: Double) {
      let (n, z) = (Double(max(1, all)), 1.6448536269514722)
      let p = Double(count) / n
      let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
      let reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return (p, max(0, centre - reach), min(1, centre + reach))
    }
  }

  /// Nonviolent campaigns for a change of rule that ended 1945-2004 and in which security forces
  /// defected: how many reached their end, from NAVCO 1.2 (Chenoweth & Lewis 2013,
  /// doi:10.1177/0022343312471551). Of those without, 37 of 61 did. Campaigns enter that list for being
  /// large, and a change of rule may come without the ruler's fall: a figure to be near, not a rate.
  static let defections = Share(24, of: 28)
  /// Population of the countries: log-normal fit.
  static let population = (median: 18.6e6, spread: 1.45)
  /// Onsets below 10,000 people whose first week's demand was that the ruler go: half of them. An
  /// onset enters the data with 10,000 people, with 3,000 and that demand, or with 1,000 and state
  /// killings.
  static let removalDemand = 0.52
}
