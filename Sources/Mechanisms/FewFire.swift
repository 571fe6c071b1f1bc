import RandomStreams

/// How much of a rate is left for each of many: beyond `firing` men what they do grows only by the power
/// `growth` of their number, because few of them act.
struct FewFire {
  /// Number up to which everybody acts, above 0.
  let firing: Double
  /// Power by which what they do grows beyond, 0...1.
  let growth: Double

  /// What is left of the rate of each where there are so many, 0...1.
  func share(of men: Double) -> Double {
    Elementary.exp((1 - growth) * Elementary.log(firing / max(firing, men)))
  }
}
