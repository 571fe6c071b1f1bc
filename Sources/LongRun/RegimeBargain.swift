public import Polity

/// What the ruled get in return for staying out of politics, in one of the four kinds compared.
public struct RegimeBargain: Sendable, Equatable {
  /// The four kinds, and the case's own.
  public enum Kind: String, Sendable, CaseIterable {
    case own, prosperity, pride, stability, shadow
  }
  /// Its kind.
  public var kind: Kind
  /// Weights of living standards, order and pride; they sum to 1.
  public var prosperity: Double
  public var stability: Double
  public var pride: Double
  /// Somebody rules behind a front who can be sacrificed.
  public var hasFront: Bool

  /// The bargain of a country, with a front where a shadow claimant stands behind the ruler.
  public init(of country: Country) {
    let sum = max(
      1e-9, country.bargain.prosperity + country.bargain.stability + country.bargain.pride)
    kind = .own
    prosperity = country.bargain.prosperity / sum
    stability = country.bargain.stability / sum
    pride = country.bargain.pride / sum
    hasFront = country.claimants.contains { $0.kind == .shadow }
  }

  /// One of the four kinds with weights that make it plain; ``Kind/own`` has those of prosperity.
  public init(_ kind: Kind) {
    self.kind = kind
    hasFront = kind == .shadow
    (prosperity, stability, pride) =
      switch kind {
      case .own, .prosperity: (0.8, 0.15, 0.05)
      case .pride: (0.35, 0.15, 0.5)
      case .stability: (0.3, 0.6, 0.1)
      case .shadow: (0.6, 0.35, 0.05)
      }
  }
}

/// A regime at its first month: what differs between the variants of a study.
public struct RegimePlan: Sendable, Equatable {
  /// What it trades in.
  public var bargain: RegimeBargain
  /// Corruption creeps up; otherwise it stays where it starts.
  public var creeps = true
  /// Rents relative to the drawn ones.
  public var rentFactor = 1.0

  /// A plan; corruption creeps and rents are as drawn.
  public init(_ bargain: RegimeBargain) { self.bargain = bargain }
}
