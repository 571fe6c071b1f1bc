/// One input moved over its stated range, all else as it was.
public struct TornadoBar: Sendable, Equatable {
  /// The input.
  public let name: String
  /// Its low and its high setting.
  public let range: ClosedRange<Double>
  /// The result at the low setting, and at the high one.
  public let atLow: Estimate
  public let atHigh: Estimate
  /// The result at the high setting less that at the low one, from paired runs.
  public let swing: Estimate

  /// A bar. Paired runs know the swing better than the two results do, so it comes with its own
  /// interval.
  public init(
    name: String, range: ClosedRange<Double>, atLow: Estimate, atHigh: Estimate, swing: Estimate
  ) {
    self.name = name
    self.range = range
    self.atLow = atLow
    self.atHigh = atHigh
    self.swing = swing
  }
}

/// Which input matters most over its stated range.
public struct Tornado: Sendable, Equatable {
  /// Bars from the largest swing to the smallest, ties by name. Clear swings come first: a large
  /// one that may as well be 0 tells nothing.
  public let bars: [TornadoBar]
  /// Names of inputs without a usable result, in order of name.
  public let unusable: [String]

  /// Orders the bars.
  public init(_ bars: [TornadoBar]) {
    let usable = bars.filter { $0.swing.value.isFinite }
    unusable = bars.filter { !$0.swing.value.isFinite }.map(\.name).sorted()
    self.bars = usable.sorted { a, b in
      if a.swing.isClear != b.swing.isClear { return a.swing.isClear }
      let (one, other) = (a.swing.value.magnitude, b.swing.value.magnitude)
      return one == other ? a.name < b.name : one > other
    }
  }

  /// Names of inputs whose swing can not be told from 0, in the order of the bars.
  public var unclear: [String] { bars.filter { !$0.swing.isClear }.map(\.name) }
}
