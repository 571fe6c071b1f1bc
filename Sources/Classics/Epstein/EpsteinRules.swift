/// The readings of Epstein's rules that published implementations do not share. The default of each
/// is what the article states; the NetLogo library's Rebellion and Mesa's example depart from it.
public struct EpsteinRules: Sendable, Equatable {
  /// How cops over actives becomes a chance of arrest.
  public var arrestRatio = ArrestRatio.literal
  /// In which order the units act within a tick.
  public var activation = Activation.randomOrder
  /// Which sites lie within the radius of vision.
  public var visionShape = VisionShape.euclidean
  /// How often a citizen counts itself among the actives it sees.
  public var ownCount = OwnCount.once
  /// Whether a unit moves before it decides or arrests.
  public var sequence = Sequence.moveFirst
  /// Where a prisoner spends the sentence.
  public var jail = Jail.removed
  /// Whether a cop steps on to the site of the arrest.
  public var arrestingCop = ArrestingCop.stays

  /// The article's rules.
  public init() {}

  /// Cops over actives as it is, cut to a whole number (NetLogo), or rounded half to even (Mesa).
  public enum ArrestRatio: String, Sendable, CaseIterable { case literal, floor, round }

  /// Every unit once in a fresh random order; all citizens before all cops, each in random order;
  /// the same order at every tick; or as many draws as there are units, with replacement.
  public enum Activation: String, Sendable, CaseIterable {
    case randomOrder = "random-order"
    case citizensFirst = "citizens-first"
    case fixedOrder = "fixed-order"
    case withReplacement = "with-replacement"
  }

  /// Distance as the crow flies; the square (Moore); or steps along the axes (von Neumann).
  public enum VisionShape: String, Sendable, CaseIterable { case euclidean, moore, neumann }

  /// Once; not at all; or, when active, twice: as the one who might act and as a neighbour in its
  /// own field of vision (NetLogo).
  public enum OwnCount: String, Sendable, CaseIterable { case once, none, twice }

  /// Move, then decide or arrest; or the other way round (Mesa).
  public enum Sequence: String, Sendable, CaseIterable {
    case moveFirst = "move-first"
    case decideFirst = "decide-first"
  }

  /// Off the lattice, then back to a random empty site; or on the site of the arrest, which stays
  /// taken (Mesa).
  public enum Jail: String, Sendable, CaseIterable {
    case removed
    case holdsSite = "holds-site"
  }

  /// Stays where it is, or steps on to the freed site (NetLogo). Where prisoners hold their sites
  /// no cop follows.
  public enum ArrestingCop: String, Sendable, CaseIterable { case stays, follows }
}
