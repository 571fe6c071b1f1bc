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
  /// Months in which expectations follow what is delivered, upward and downward.
  public var expectUp = 12.0
  public var expectDown = 60.0
  /// Crises a month in a content country, and the log of how much a unit of deprivation adds beyond
  /// what is borne, up to a most.
  public var onset = 0.012
  public var anger = 6.0
  public var borne = 0.03
  public var mostAnger = 5.0
  /// Further crises a month after a first one, the months in which they fade, and how long they come.
  public var wave = 0.47
  public var waveFading = 5.0
  public var waveMonths = 24.0
  /// Median size of a crisis, standard deviations of disposition, and its spread in logs.
  public var size = 0.47
  public var sizeSpread = 0.58
  /// Size of a crisis that upsets all order; months in which half of the disorder is gone; share of
  /// order that full disorder takes.
  public var upsetting = 2.0
  public var calming = 8.0
  public var disorderCost = 0.5
  /// How much a unit of deprivation enlarges a crisis.
  public var enlarging = 2.0
  /// Loyalty gained, in standard deviations, per log of the elite's take over what it expects.
  public var bought = 0.5
  /// Months in which the elite gets used to what it takes.
  public var habit = 60.0
  /// Palace coups that succeed, a month, with a contented elite; how many times more in the months
  /// after a crisis, and how many months.
  public var palace = 0.0012
  public var shaken = 3.0
  public var shakenMonths = 12.0
  /// Handovers by term or election, a month.
  public var handover = 0.006
  /// Chance that the regime outlives a leader's natural end, and his fall.
  public var outlivesDeath = 0.87
  public var outlivesFall = 0.4
  /// Age of the first leader, and mean and spread of his successors' ages when they come, years.
  public var firstAge = 60.0
  public var newAge = 57.0
  public var newAgeSpread = 7.0
  /// Deaths a year at 60, and the years in which they double.
  public var mortality = 0.01
  public var mortalityDoubling = 8.0
  /// Share of the gap between what is expected and delivered that a new leader is forgiven.
  public var honeymoon = 0.5
  /// Half-life of pride, months; victories sought a month, how many times more are added once pride is
  /// gone, and the weight of pride from which a ruler seeks them; their size; how often they succeed.
  public var prideHalfLife = 24.0
  public var venture = 0.008
  public var craving = 4.0
  public var seeksFrom = 0.25
  public var victory = 0.35
  public var success = 0.7
  /// Chance that a front man can be sacrificed, and the share of a crisis that takes away.
  public var sacrifice = 0.5
  public var relief = 0.5
  /// Months between two sacrifices, and how much less likely a regime outlives the man behind a front.
  public var frontMonths = 18.0
  public var mastersLoss = 0.2

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
