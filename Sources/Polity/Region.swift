import RandomStreams

/// One part of the country: the place where crowds, organs and prices meet.
public struct Region: Sendable, Equatable {
  /// Short name used everywhere in the case file.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// People living here.
  public var people: Double
  /// Share of them in towns, 0...1.
  public var urban: Uncertain
  /// How hard the shock hits here: 1 = the hardest-hit region, 0 = not at all.
  public var exposure: Uncertain
  /// Standing grievance relative to the country, in standard deviations of disposition.
  public var grievance: Uncertain
  /// Police per head relative to the country's average.
  public var garrison: Uncertain
  /// Holds the seat of power (capital).
  public var isSeat: Bool
  /// Is the symbolic city: its squares stand for the nation.
  public var isSymbolic: Bool
  /// Sympathy for the patron's troops, 0...1: damps the anger at foreign boots.
  public var patronAffinity: Uncertain
  /// Latitude and longitude in degrees, where known: nearer regions see more of each other.
  public var position: Position?

  /// Latitude and longitude in degrees.
  public struct Position: Sendable, Equatable {
    /// Degrees north.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double
    /// Degrees north and degrees east.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }

    /// Kilometres to another place, on a plane that touches the globe between them: within 1% up to a thousand
    /// kilometres, rougher beyond.
    public func kilometres(to other: Position) -> Double {
      let north = other.latitude - latitude
      let around = (other.longitude - longitude).remainder(dividingBy: 360)
      let east = around * Elementary.cosine(turns: (latitude + other.latitude) / 720)
      return 111.195 * (north * north + east * east).squareRoot()
    }
  }

  /// A region with the documented defaults.
  public init(
    id: String, name: String? = nil, people: Double, urban: Uncertain = 0.55,
    exposure: Uncertain = 0.5, grievance: Uncertain = 0, garrison: Uncertain = 1,
    isSeat: Bool = false, isSymbolic: Bool = false, patronAffinity: Uncertain = 0.3,
    position: Position? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.people = people
    self.urban = urban
    self.exposure = exposure
    self.grievance = grievance
    self.garrison = garrison
    self.isSeat = isSeat
    self.isSymbolic = isSymbolic
    self.patronAffinity = patronAffinity
    self.position = position
  }
}

/// A class of citizens within every region.
public struct SocialClass: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Share of each region's people, 0...1; the shares of all classes sum to 1.
  public var share: Double
  /// Position on the class contrast, -1...1: +1 the most aggrieved class.
  public var contrast: Double

  /// How hard shocks hit the class beside the region as a whole, at least 0; 1: as hard.
  public var exposure: Double

  /// A class; `contrast` multiplies the model's class-contrast parameter.
  public init(id: String, share: Double, contrast: Double, exposure: Double = 1) {
    self.id = id
    self.share = share
    self.contrast = contrast
    self.exposure = exposure
  }
}
