import Polity
import RandomStreams
import Simulation

/// One plain country with a generic shock, and what the reference class counts about it.
struct ReferenceRun: Sendable {
  /// log10 of peak crowd over population.
  let peakShare: Double
  /// Size of the shock, which nobody stated; standard deviations.
  let shock: Double
  /// log10 of the first week's largest crowd over population.
  let firstWeekShare: Double
  /// The first day that counts as an onset in the data: 10,000 people, or 3,000 with the demand that the
  /// ruler go, or 1,000 and state killings.
  let onset: Int
  /// State killings within 7 and 30 days of the onset.
  let killed7: Bool
  let killed30: Bool
  /// A concession within 30 days, the fall of the cabinet included.
  let conceded: Bool
  /// Days from the onset to a forced exit within thirty, captivity included; nil: none.
  let exitDay: Double?
  /// 1,000 people or more on some day after the first week, and the largest crowd of all then.
  let returned: Bool
  let grewLater: Bool
  /// 1,000 people or more in the last two of the thirty days.
  let lasted: Bool
  /// Decisions that no data count, within 30 days: ids of moves.
  let moves: Set<String>
  /// After each event that loosens a ruler's hold, if it came within 30 days: did he fall within 30 more?
  let fellAfter: [String: Bool]

  /// Days run, and days after the onset that are counted: an onset of the first thirty days has all
  /// of its own thirty.
  private static let (days, window) = (60, 30)

  /// Runs number `run`; nil where the onset rule of the data would not have counted it. Hidden facts
  /// are drawn as for any case that names no explanations.
  init?(run: Int, seed: UInt64) throws {
    let luck = StreamFamily(seed: seed, run: UInt64(bitPattern: Int64(run)))
    var stream = luck.stream(Purpose("validation.country"))
    let fit = ReferenceFigures.population
    let citizens = min(1.3e9, max(1e6, stream.logNormal(median: fit.median, spread: fit.spread)))
    let demand = stream.uniform() < ReferenceFigures.removalDemand
    let crisis = Crisis(
      id: "reference", title: "An onset", start: CalendarDay(number: 0), days: Self.days,
      country: .plain(people: citizens), shock: Shock(what: "an unsized shock"))
    let ensemble = Ensemble(
      crisis, engine: Laboratory.engine, seed: seed, runs: 1,
      explanations: Laboratory.explanations(of: crisis))
    // Even numbers: the odd ones are twins, which share their unknowns.
    let trajectory = ensemble.trajectory(2 * run)
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let turnout = try ObservableExpression("turnout")
    let (deaths, officers) = (
      try ObservableExpression("deaths"), try ObservableExpression("deaths.security")
    )
    let crowd = (0..<Self.days).map { reading.value(turnout, in: trajectory, within: $0...$0) }
    func killed(_ days: ClosedRange<Int>) -> Bool {
      reading.value(deaths, in: trajectory, within: days)
        > reading.value(officers, in: trajectory, within: days)
    }
    let first = (0...(Self.days - Self.window)).first { day in
      crowd[day] >= 10_000 || (crowd[day] >= 3000 && demand)
        || (crowd[day] >= 1000 && killed(day...day))
    }
    guard let onset = first else { return nil }
    let last = onset + Self.window - 1
    func happened(_ move: String) -> Bool {
      trajectory.hour(of: move).map { (onset...last).contains($0 / 24) } ?? false
    }
    killed7 = killed(onset...(onset + 6))
    killed30 = killed(onset...last)
    let peak = crowd[onset...last].max() ?? 0
    let later = crowd[(onset + 7)...last].max() ?? 0
    returned = later >= 1000
    let firstWeek = crowd[onset...(onset + 6)].max() ?? 0
    grewLater = later > firstWeek
    lasted = crowd[(last - 1)...last].max() ?? 0 >= 1000
    self.onset = onset
    let size = ensemble.unknownInputs.filter { $0.id == "bargain.generic-shock" }
    shock = ensemble.drawn(size, in: 2 * run).first ?? .nan
    let people = ensemble.setting.population
    peakShare = Elementary.log(peak / people) * 0.4342944819032518
    firstWeekShare = Elementary.log(firstWeek / people) * 0.4342944819032518
    moves = Set(ReferenceFirstWeek.uncounted.map(\.move).filter(happened))
    let fall = Self.exit(trajectory)
    fellAfter = Dictionary(
      uniqueKeysWithValues: ReferenceFirstWeek.loosening.compactMap { event in
        guard happened(event.move), let hour = trajectory.hour(of: event.move) else { return nil }
        return (event.move, fall.map { $0 >= hour && $0 < hour + 24 * Self.window } ?? false)
      })
    conceded = happened("concede") || happened("dismiss-cabinet")
    exitDay = Self.exit(trajectory).map { Double($0) / 24 - Double(onset) }
      .flatMap { (0..<Double(Self.window)).contains($0) ? $0 : nil }
  }

  /// The hour at which a ruler lost office by force: fell, or was held by insiders, whether or not he
  /// was brought back later.
  static func exit(_ run: Trajectory) -> Int? {
    [run.fallHour, run.hour(of: "ruler-held")].compactMap { $0 }.min()
  }

  /// Many of them, in order, over threads.
  static func many(_ runs: Int, seed: UInt64, threads: Int) async throws -> [ReferenceRun] {
    let size = max(1, runs / max(1, threads * 8))
    return try await withThrowingTaskGroup(of: (Int, [ReferenceRun]).self) { group in
      for start in stride(from: 0, to: runs, by: size) {
        group.addTask {
          (
            start,
            try (start..<min(runs, start + size)).compactMap { try Self(run: $0, seed: seed) }
          )
        }
      }
      var parts: [(Int, [ReferenceRun])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
