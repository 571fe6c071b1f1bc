/// The political arithmetic of Athena, a simulation of regional stability: how force groups get on
/// with civilians, whom the people support, who controls a neighbourhood, how safe it is.
///
/// Formulas of the Jet Propulsion Laboratory's Athena as its documents give them.
public enum Athena: Sendable {
  /// How well a force group keeps to the stance that its owner orders.
  public enum Discipline: String, Sendable, CaseIterable {
    case proficient, full, partial, none

    /// The share of the way from its own feeling to the order: 1, .9, .7, .4.
    public var weight: Double {
      switch self {
      case .proficient: 1
      case .full: 0.9
      case .partial: 0.7
      case .none: 0.4
      }
    }
  }

  /// How a group acts towards another, -1 to 1: `own` + (`stance` - `own`) weight.
  public static func effectiveRelationship(
    own: Double, stance: Double, discipline: Discipline
  ) -> Double {
    own + (stance - own) * discipline.weight
  }

  /// A group of people as an actor's supporters.
  public struct Group: Sendable, Equatable {
    /// V, what it thinks of the actor, -1 to 1.
    public var relationship: Double
    /// SF, how freely it can act, from its security; 0 or less: not at all.
    public var securityFactor: Double
    /// P_g, how many they are.
    public var people: Double

    /// A group with V, SF and P_g.
    public init(relationship: Double, securityFactor: Double, people: Double) {
      self.relationship = relationship
      self.securityFactor = securityFactor
      self.people = people
    }
  }

  /// The relationship below which a group gives no support.
  public static let leastRelationship = 0.2

  /// Direct support of an actor in a neighbourhood of `population` people: the sum of V SF P_g over
  /// groups with V at least .2 and SF above 0, over the population. 0 where nobody lives.
  public static func directSupport(_ groups: [Group], population: Double) -> Double {
    guard population > 0 else { return 0 }
    let backing = groups.filter { $0.relationship >= leastRelationship && $0.securityFactor > 0 }
    return backing.reduce(0) { $0 + $1.relationship * $1.securityFactor * $1.people } / population
  }

  /// Influence of each actor: its share of the support of all actors with at least `threshold`; 0
  /// for the others. Adds to 1, or to 0 if nobody reaches the threshold.
  public static func influence(support: [Double], threshold: Double) -> [Double] {
    let counted = support.map { $0 >= threshold && $0 > 0 ? $0 : 0 }
    let total = counted.reduce(0, +)
    return total > 0 ? counted.map { $0 / total } : counted
  }

  /// Who controls a neighbourhood next: the one who does keeps it unless another has strictly more
  /// influence; that one takes it only with more than `threshold` and more than any other rival;
  /// else nobody controls. Indexes of `influence`; nil is nobody.
  public static func control(
    incumbent: Int?, influence: [Double], threshold: Double
  ) -> Int? {
    let top = influence.max() ?? 0
    if let incumbent, influence.indices.contains(incumbent), influence[incumbent] >= top {
      return incumbent
    }
    let leaders = influence.indices.filter { influence[$0] == top }
    return leaders.count == 1 && top > threshold ? leaders[0] : nil
  }

  /// 100 conflicts / force^2: how much of the force in a neighbourhood is set against the rest.
  /// `conflicts` is in squared units of force; 0 where there is no force.
  public static func volatility(conflicts: Double, totalForce: Double) -> Double {
    totalForce > 0 ? 100 * conflicts / (totalForce * totalForce) : 0
  }

  /// How safe a group is, -100 to 100: 100 (friends - enemies - gain volatility) / (100 + gain
  /// volatility), friends and enemies in percent of all force, together at most 100.
  public static func security(
    friends: Double, enemies: Double, volatility: Double, gain: Double = 1
  ) -> Double {
    let turmoil = gain * volatility
    return 100 * (friends - enemies - turmoil) / (100 + turmoil)
  }
}
