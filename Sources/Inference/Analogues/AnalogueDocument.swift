/// Which cases of the library run like the one asked for, and how those ended.
public struct AnalogueDocument: Sendable {
  /// Title and id of the case asked for, days compared, runs of each case.
  public var title: String
  public var id: String
  public var days: Int
  public var runs: Int
  public var seed: UInt64
  public var version: String
  /// SHA-256 of the files of the case asked for, hexadecimal.
  public var caseSHA256: String
  /// Distance of the case to itself, half its runs against the other half: what noise alone gives.
  public var noise: Double
  /// The others, the nearest first.
  public var neighbours: [Neighbour]
  /// Rulers who held, of those whose cases are settled; the case asked for is left out.
  public var held: Int
  public var settled: Int
  /// The cases and the options, as typed after `compare`.
  public var arguments: [String] = []

  /// One case beside the one asked for.
  public struct Neighbour: Sendable, Equatable {
    /// Its id and title.
    public var id: String
    public var title: String
    /// Energy distance, and the 90% interval over unknowns and chance (pairs of runs redrawn).
    public var distance: Double
    public var low: Double
    public var high: Double
    /// Features that differ most, each with its own distance and mean there less mean here, in
    /// spreads.
    public var differs: [Difference]
    /// The features most alike.
    public var alike: [String]
    /// How it ended: the ruler held, or not; nil: not settled. And the note of the record.
    public var held: Bool?
    public var note: String

    /// A case beside another.
    public init(
      id: String, title: String, distance: Double, low: Double, high: Double,
      differs: [Difference], alike: [String], held: Bool?, note: String
    ) {
      self.id = id
      self.title = title
      self.distance = distance
      self.low = low
      self.high = high
      self.differs = differs
      self.alike = alike
      self.held = held
      self.note = note
    }
  }

  /// A feature in which two cases differ.
  public struct Difference: Sendable, Equatable {
    /// The feature, its distance, and the difference of means in spreads.
    public var feature: String
    public var distance: Double
    public var shift: Double

    /// A difference.
    public init(feature: String, distance: Double, shift: Double) {
      self.feature = feature
      self.distance = distance
      self.shift = shift
    }
  }

  /// A document without neighbours yet.
  public init(
    title: String, id: String, days: Int, runs: Int, seed: UInt64, version: String,
    caseSHA256: String = "", noise: Double = 0, neighbours: [Neighbour] = [], held: Int = 0,
    settled: Int = 0
  ) {
    self.title = title
    self.id = id
    self.days = days
    self.runs = runs
    self.seed = seed
    self.version = version
    self.caseSHA256 = caseSHA256
    self.noise = noise
    self.neighbours = neighbours
    self.held = held
    self.settled = settled
  }
}
