/// What befell a region, over the runs.
public struct RegionShare: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// For each day: the probability that somebody has been killed there by its end.
  public let deadly: [Chance]
  /// Largest crowd at once, in people, and people killed, over the whole case.
  public let crowd: Quantiles
  /// People killed there over the whole case.
  public let deaths: Quantiles
}

/// What a claimant held, over the runs.
public struct ClaimantShare: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// For each day: the probability that it holds an office at its end.
  public let inOffice: [Chance]
  /// For each day: the probability that no other has more power in fact.
  public let strongest: [Chance]
}

/// What became of an organ, over the runs.
public struct OrganShare: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// For each day: the probability that it has left its posts in some region, never quite 0 or 1.
  public let abandoned: [Double]
  /// For each day: the probability that some of it has gone over to the rival by its end; empty where
  /// none ever does.
  public let switched: [Double]
}

/// What an ending cost: one observable of the country over the whole case, in the runs that ended so.
public struct Stake: Sendable, Equatable {
  /// The ending, in words, and the runs that ended so.
  public let outcome: Outcome
  /// The ending in words.
  public let label: String
  /// Runs that ended so.
  public let count: Int
  /// The observable and its unit.
  public let observable: String
  /// Unit of the observable, in words.
  public let unit: String
  /// Its value over the whole case: sums of flows, peaks of crowds, stocks on the last day.
  public let size: Quantiles
}

/// What crises of one explanation cost: one observable of the country over the whole case, in the runs
/// in which the explanation was true.
public struct ExplanationStake: Sendable, Equatable {
  /// Id of the explanation.
  public let id: String
  /// Runs in which it was true.
  public let count: Int
  /// The observable and its unit, in words.
  public let observable: String
  /// Unit of the observable.
  public let unit: String
  /// Its value over the whole case: sums of flows, peaks of crowds, stocks on the last day.
  public let size: Quantiles
}
