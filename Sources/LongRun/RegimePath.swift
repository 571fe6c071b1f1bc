import RandomStreams

/// One regime from its first month to its end or to the horizon.
public struct RegimePath: Sendable, Equatable {
  /// How a regime ends.
  public enum End: String, Sendable, CaseIterable {
    case overrun, insiders, resigned, fled, palace, succession, handover
  }
  /// The month it ended, counted from 1; nil: it outlived the horizon.
  public internal(set) var endMonth: Int?
  /// How it ended.
  public internal(set) var end: End?
  /// Months in office of the first leader; nil: he outlived the horizon or the regime's.
  public internal(set) var firstTenure: Int?
  /// Leaders so far, fronts sacrificed, crises, victories and defeats.
  public internal(set) var leaders = 1
  public internal(set) var fronts = 0
  public internal(set) var crises = 0
  public internal(set) var victories = 0
  public internal(set) var defeats = 0
  /// Deaths in crises, and foreign landings.
  public internal(set) var deaths = 0.0
  public internal(set) var landings = 0
  /// Living standards relative to the start, corruption, deprivation and what left for good (in years
  /// of the first year's output), at the end of each fifth year while the regime stood.
  public internal(set) var marks: [Mark] = []

  /// How a country stands at a time.
  public struct Mark: Sendable, Equatable {
    /// Living standards relative to the first month.
    public var living: Double
    /// Share of the surplus that is taken, 0...1.
    public var corruption: Double
    /// Relative deprivation, 0...1.
    public var deprivation: Double
    /// Capital gone for good, in first years' outputs.
    public var leaked: Double
    /// Deaths in crises so far.
    public var deaths: Double
  }

  /// A path of which only the month of its end is known; nil: it outlived the horizon.
  public init(ending month: Int? = nil) {
    endMonth = month
    end = month == nil ? nil : .palace
  }
}

/// What a path draws from: numbers and coefficients shared by all variants of one run.
public struct RegimeLuck: Sendable {
  /// The streams of the run.
  let family: StreamFamily
  /// Its numbers.
  public let numbers: LongRunNumbers
  /// Corruption at the start.
  let corruption: Double
  /// Coefficients of the emulator's two curves.
  let exit: [Double]
  let landing: [Double]

  /// The luck of run `run`; `corruption` is the case's range at the start.
  public init(seed: UInt64, run: Int, corruption: ClosedRange<Double>, emulator: CrisisEmulator) {
    family = StreamFamily(seed: seed, run: UInt64(bitPattern: Int64(run)))
    numbers = LongRunNumbers.drawn(from: family)
    var stream = family.stream(Purpose("long-run.start"))
    self.corruption =
      corruption.lowerBound + (corruption.upperBound - corruption.lowerBound) * stream.uniform()
    exit = emulator.exit.draw(from: &stream)
    landing = emulator.landing.draw(from: &stream)
  }
}
