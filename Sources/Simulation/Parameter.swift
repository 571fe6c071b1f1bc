public import RandomStreams

/// What a parameter is measured in.
public enum Unit: String, Sendable, CaseIterable {
  case none = "-"
  case perHour = "1/h"
  case hours = "h"
  case people = "people"
  case kilometres = "km"
  case kilometresPerHour = "km/h"
  case share = "share"
  case deviations = "sd of disposition"
  case logOdds = "log odds"
}

/// What raising a parameter is claimed to do, all else equal.
public enum Effect: Sendable, Equatable {
  /// Raises this outcome on average.
  case raises(Target)
  /// Lowers this outcome on average.
  case lowers(Target)
  /// No direction is claimed; the reason says why.
  case unclaimed(String)

  /// An outcome of a run that a claim speaks of.
  public enum Target: String, Sendable, CaseIterable {
    case peakTurnout = "peak turnout"
    case duration = "days of unrest"
    case rioters = "peak rioters"
    case deaths
    case securityDeaths = "deaths of officers"
    case detained
    case damage
    case rulerStays = "the ruler stays"
    case obedience = "lowest obedience of the police"
    case knownDeaths = "deaths officially known"
    case troops = "patron troops"
    case arrival = "hour the patron lands"
    case moves = "moves made"
    case concession = "a concession is made"
    case cabinet = "the cabinet is dismissed"
    case office = "an office is taken"
    case fire = "live fire is ordered"
    case appeal = "a patron is called"
    case capitalFlown = "capital flown"
    case organised = "organised men present"
    case lootedArms = "looted arms"
    case strikes = "strikes"
    case sovereignty
    case exportTerms = "what exports earn"
    case rulerLean = "the elite's lean to the ruler"
  }
}

/// One number of a mechanism, said once: everything that reads, draws, checks, shows or tests it
/// reads this line.
public struct Parameter<Owner: Sendable>: Sendable {
  /// Where the mechanism keeps it.
  public let path: any WritableKeyPath<Owner, Double> & Sendable
  /// Its name within the mechanism.
  public let name: String
  /// What it is measured in.
  public let unit: Unit
  /// Values that make sense; draws are clamped to it.
  public let range: ClosedRange<Double>
  /// What is believed about it before any case is seen.
  public let prior: Prior
  /// What raising it is claimed to do.
  public let claims: Effect
  /// In one sentence.
  public let meaning: String
  /// Where the prior comes from: a publication, or "judgement" with its ground.
  public let source: String

  /// A parameter, declared by the mechanism that owns it.
  public init(
    _ path: any WritableKeyPath<Owner, Double> & Sendable, _ name: String, unit: Unit,
    range: ClosedRange<Double>, prior: Prior, claims: Effect, _ meaning: String, source: String
  ) {
    self.path = path
    self.name = name
    self.unit = unit
    self.range = range
    self.prior = prior
    self.claims = claims
    self.meaning = meaning
    self.source = source
  }
}

extension Parameter {
  /// A weight in the law of a decision: held at its value unless it is set, for nothing that could
  /// be measured tells more; `source` where something did.
  ///
  /// `unit` gives the range: rates 0...1 an hour, log odds -20...20, shares 0...1, levels -2...6.
  public static func weight(
    _ path: any WritableKeyPath<Owner, Double> & Sendable, _ name: String, _ value: Double,
    _ unit: Unit, _ meaning: String,
    source: String = "judgement: a guess that orders decisions; set it to try another"
  ) -> Self {
    let range: ClosedRange<Double> =
      switch unit {
      case .perHour, .share: 0...1
      case .logOdds: -20...20
      default: -2...6
      }
    return Self(
      path, name, unit: unit, range: range, prior: .fixed(value),
      claims: .unclaimed("a weight of a decision, held"), meaning,
      source: source)
  }
}

/// A parameter without its owner: what lists, claims and overrides speak of.
public struct ParameterCard: Sendable {
  /// `mechanism.name`.
  public let id: String
  /// As declared.
  public let unit: Unit
  public let range: ClosedRange<Double>
  public let prior: Prior
  public let claims: Effect
  public let meaning: String
  public let source: String
}

extension Mechanism {
  /// The declarations of this mechanism's parameters, without their owner.
  public static var cards: [ParameterCard] {
    parameters.map {
      ParameterCard(
        id: id + "." + $0.name, unit: $0.unit, range: $0.range, prior: $0.prior,
        claims: $0.claims, meaning: $0.meaning, source: $0.source)
    }
  }

  /// A mechanism with each parameter drawn from its prior, or taken from `overrides`.
  ///
  /// Every parameter has a stream of its own, so that leaving out one mechanism moves no other.
  static func drawn(from luck: StreamFamily, overrides: [String: Double]) -> any Mechanism {
    var mechanism = Self()
    for parameter in parameters {
      let key = id + "." + parameter.name
      let value = overrides[key] ?? parameter.prior.drawn(of: key, from: luck)
      mechanism[keyPath: parameter.path] = min(
        max(value, parameter.range.lowerBound), parameter.range.upperBound)
    }
    return mechanism
  }
}

extension ParameterCard {
  /// What a run with these unknowns draws for it, where it is not held.
  func drawn(from luck: StreamFamily) -> Double {
    min(max(prior.drawn(of: id, from: luck), range.lowerBound), range.upperBound)
  }
}

extension Prior {
  /// A draw for the parameter of that id, on the stream that is its own.
  func drawn(of id: String, from luck: StreamFamily) -> Double {
    var stream = luck.stream(Purpose("parameter." + id))
    return draw(from: &stream)
  }
}
