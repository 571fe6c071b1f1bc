public import RandomStreams

/// The numbers of the long run: drawn once a path, each declared once in ``parameters``.
///
/// Rates are per year unless said otherwise.
public struct LongRunNumbers: Sendable, Equatable {
  /// Monthly persistence and monthly shock of the log price of what the state sells.
  public var pricePersistence = 0.985
  public var priceShock = 0.08
  /// Rents at the mean price, and taxes, as shares of output.
  public var rents = 0.2
  public var taxes = 0.18
  /// Surplus that only keeps living standards where they are, as a share of output.
  public var upkeep = 0.15
  /// How upkeep grows with living standards: the exponent.
  public var costliness = 0.8
  /// Growth of living standards for each unit of surplus beyond upkeep that reaches citizens.
  public var returns = 0.2
  /// How fast corruption creeps, and how far somebody holds it to account, 0...1.
  public var creeping = 0.08
  public var accountability = 0.2
  /// Share of what is taken that leaves the country for good.
  public var leak = 0.4
  /// Growth that citizens come to expect whatever they get.
  public var aspiration = 0.01
  /// Crises a month in a content country, and the log of how much a unit of deprivation adds.
  public var onset = 0.012
  public var anger = 6.0
  /// How much a unit of deprivation enlarges a crisis.
  public var enlarging = 2.0
  /// Loyalty gained, in standard deviations, per log of the elite's take over what it expects.
  public var bought = 0.5
  /// Palace coups that succeed, a month, with a contented elite.
  public var palace = 0.0012
  /// Handovers by term or election, a month.
  public var handover = 0.006
  /// Chance that the regime outlives a leader's natural end, and his fall.
  public var outlivesDeath = 0.87
  public var outlivesFall = 0.4
  /// Half-life of pride, months; victories sought a month; their size; how often they succeed.
  public var prideHalfLife = 24.0
  public var venture = 0.008
  public var victory = 0.35
  public var success = 0.7
  /// Chance that a front man can be sacrificed, and the share of a crisis that takes away.
  public var sacrifice = 0.5
  public var relief = 0.5

  /// With the prior medians.
  public init() {}

  /// Every number drawn from its prior; a path and its variants share them.
  public static func drawn(from family: StreamFamily) -> LongRunNumbers {
    var numbers = LongRunNumbers()
    for (index, parameter) in parameters.enumerated() {
      var stream = family.stream(Purpose("long-run.number"), lane: index)
      let value = parameter.prior.draw(from: &stream)
      numbers[keyPath: parameter.path] = min(
        max(value, parameter.range.lowerBound), parameter.range.upperBound)
    }
    return numbers
  }
}

/// One number of the long run, said once.
public struct LongRunParameter: Sendable {
  /// Where it is kept.
  public let path: any WritableKeyPath<LongRunNumbers, Double> & Sendable
  /// Its name.
  public let id: String
  /// Its unit, in words.
  public let unit: String
  /// Values that make sense; draws are clamped to it.
  public let range: ClosedRange<Double>
  /// What is believed about it.
  public let prior: Prior
  /// In one sentence.
  public let meaning: String
  /// Where the prior comes from.
  public let source: String
}
