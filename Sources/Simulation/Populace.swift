public import RandomStreams

/// The people of one run, where each citizen is told from every other.
///
/// A mechanism works out its rates as ever and hands them over; a populace applies them to citizens
/// and keeps the counts of the ``Street`` in step, so that all else reads what it always read.
/// Without a populace the counts themselves are drawn: cohorts.
public protocol Populace: AnyObject {
  /// Sets the rates of a region for the hour to come; every region is set before ``move(_:)``.
  func set(_ rates: CrowdRates, region: Int)
  /// One hour of joining, leaving and tiring in every region, all from the hour's first states.
  func move(_ world: World)
  /// Turns protesters of a region to riot, each at this hazard, 1/h.
  func radicalise(region: Int, hazard: Double, _ stream: RandomStream)
  /// Lets `count` of those who loot whatever the cause go out; the counts are moved already.
  func loot(_ count: Int, region: Int, _ stream: inout RandomStream)
  /// Takes people out of the crowd, whoever it hits; returns how many there were to take.
  func takeFromCrowd(
    _ count: Int, region: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) -> Int
  /// Renews the mean readiness of the region's cells, ``World/mobilisable``.
  func renewReadiness(_ world: World, region: Int)
  /// Takes this many tired people and people at home of one cell; the counts are moved already.
  func takeAtHome(
    cell: Int, tired: Int, rested: Int, as harm: Street.Harm, _ stream: inout RandomStream)
  /// Sentences of what does not hold between citizens and counts; empty when all is well.
  func brokenInvariants(_ world: World) -> [String]
}

/// How finely people are told apart; a value that makes the populace of each run.
public protocol Resolution: Sendable {
  /// The bins of disposition on which the quiet day is solved: fine enough to stand for everyone.
  var strata: Strata { get }
  /// The people of a run, placed as the street's counts stand before the first hour.
  func people(of world: World) -> any Populace
}
