import RandomStreams

/// Finds the few who act among the many who might, without looking at the others.
///
/// Lay all trials end to end, each as long as a bound on its hazard, and let E be standard
/// exponential. The trial in whose stretch E falls is a candidate, and E has no memory, so a fresh
/// one starts behind it: as in ``RandomStreams/HazardWalk``, every trial is a candidate
/// independently with chance 1 - exp(-bound). Given that E fell into a stretch, it lies at a
/// distance `offset` from its start, and P(offset < h and candidate) = 1 - exp(-h) for any h up to
/// the bound. So whoever acts at hazard h acts exactly where `offset < h`: no second draw, and
/// h need be known for candidates only. (Thinning after Lewis and Shedler 1979,
/// doi:10.1002/nav.3800260304.)
///
/// Which bounds are laid out must not depend on E; it may depend on anything known before.
struct ThinnedWalk {
  var stream: RandomStream
  private var distance: Double

  init(_ stream: RandomStream) {
    self.stream = stream
    distance = self.stream.exponential()
  }

  /// Passes stretches that sum to `load` if no candidate lies in them; else passes nothing.
  @inline(__always)
  mutating func passes(load: Double) -> Bool {
    guard load < distance else { return false }
    distance -= load
    return true
  }

  /// Calls `visit` with the place and the offset of each candidate among `count` trials.
  @inline(__always)
  mutating func candidates(_ count: Int, bound: Double, _ visit: (Int, Double) -> Void) {
    guard bound > 0, count > 0 else { return }
    var left = Double(count)
    while left > 0 {
      guard distance < left * bound else {
        distance -= left * bound
        return
      }
      // The quotient may round up to `left`; the candidate is among these trials all the same.
      let skipped = Double(Int(min(distance / bound, left - 1)))
      let offset = max(0, distance - skipped * bound)
      visit(count - Int(left) + Int(skipped), offset)
      left -= skipped + 1
      distance = stream.exponential()
    }
  }
}
