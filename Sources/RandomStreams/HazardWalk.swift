/// Draws the number of events in each of many small cells, at almost no cost where nothing happens.
///
/// A cell is a number of trials, each of which fires with probability 1 - exp(-hazard), all
/// independently: the counts are exactly binomial. Feed the cells of one step in any fixed order.
///
/// ```swift
/// var walk = HazardWalk(family.stream(Purpose("arrest"), tick: tick))
/// for cell in cells.indices {
///   let arrested = walk.events(cells[cell].crowd, hazard: cells[cell].risk)
/// }
/// ```
///
/// Why this is exact: lay all trials end to end, each as long as its hazard. Let E be standard
/// exponential and let the trial fire in whose stretch the distance E falls. A trial of length h
/// reached without a firing fires when E falls within the next h, and E has no memory, so the
/// chance is 1 - exp(-h) whatever came before: for equal trials the waiting count is geometric.
/// After a firing the rest of that trial's stretch is skipped (a trial fires once) and a fresh E
/// starts at the next trial. So every trial is an independent Bernoulli trial, and a cell's sum is
/// binomial. This stays true if later hazards depend on earlier counts. A cell drawn by `binomial`
/// instead leaves E untouched, and E is independent of that draw.
///
/// Rounding: hazards below 1e-16 of the distance left are lost, a total of at most 2e-16 of it per
/// cell.
public struct HazardWalk: Sendable {
  /// The stream that pays for the draws.
  public var stream: RandomStream

  /// Hazard still to pass before the next event.
  @usableFromInline var distance: Double

  /// From this expected number of events per cell on, one binomial is cheaper than single events.
  @inlinable static var binomialFrom: Double { 2 }

  /// Starts a walk; draws one exponential variate.
  @inlinable
  public init(_ stream: RandomStream) {
    self.stream = stream
    distance = self.stream.exponential()
  }

  /// Whether a walk on this stream would surely pass a load at once: then nothing happens in its
  /// cells, and it need not be begun. No logarithm: -ln u > load wherever u < 1 - load.
  @inlinable
  public static func isStill(_ stream: RandomStream, load: Double) -> Bool {
    guard load < 1 else { return false }
    var first = stream
    return first.uniform() < 1 - load
  }

  /// The number of events among `trials` in one step: binomial with probability 1 - exp(-`hazard`).
  ///
  /// Trials below 0 count as 0 and above 2^53 as 2^53; a hazard not above 0 (or NaN) gives 0, an
  /// infinite one gives all trials. About 1 ns and no draw when nothing happens; about 30 ns and
  /// one draw per event; one binomial draw if 2 or more are expected.
  @inlinable
  public mutating func events(_ trials: Int, hazard: Double) -> Int {
    let load = Double(trials < 0 ? 0 : trials) * (hazard > 0 ? hazard : 0)
    // A cell for `binomial` must go there whatever the distance, or its zeros would be too many.
    if load < Swift.min(distance, Self.binomialFrom) {
      distance -= load
      return 0
    }
    return eventful(trials, hazard: hazard)
  }

  /// The same for a count held as a whole Double of at least 0, as cells hold people: no conversion
  /// where nothing happens.
  @inlinable @inline(__always)
  public mutating func events(among people: Double, hazard: Double) -> Double {
    let load = people * hazard
    if load < Swift.min(distance, Self.binomialFrom) {
      distance -= Swift.max(0, load)
      return 0
    }
    guard people < 9e15, hazard > 0 else { return 0 }
    return Double(eventful(Int(people), hazard: hazard))
  }

  /// Passes many cells at once if nothing happens in any of them: true, and the walk is beyond them.
  /// If false, nothing was passed and they are to be walked one by one.
  ///
  /// `load` is the sum of people x hazard over the cells. The same events come of it as of single
  /// steps, up to the rounding of the sum.
  @inlinable @inline(__always)
  public mutating func passes(load: Double) -> Bool {
    guard load < Swift.min(distance, Self.binomialFrom) else { return false }
    distance -= Swift.max(0, load)
    return true
  }

  @usableFromInline
  mutating func eventful(_ trials: Int, hazard: Double) -> Int {
    guard trials > 0, hazard > 0 else { return 0 }
    var left = Double(Swift.min(trials, 1 << 53))
    if left * hazard >= Self.binomialFrom { return stream.binomial(trials, hazard: hazard) }
    var count = 0
    while left > 0 && left * hazard >= distance {
      // The quotient may round up to `left`; the event belongs to this cell all the same.
      let passed = Swift.min(Double(Int(Swift.min(distance / hazard, left))), left - 1)
      left -= passed + 1
      count += 1
      distance = stream.exponential()
    }
    distance -= left * hazard
    return count
  }
}
