extension Selectorate {
  /// What a leader gives: the public good, and a private good to each coalition member.
  public struct Offer: Sendable, Equatable {
    /// x, amount of the public good.
    public var publicGood: Double
    /// g, private good of each member.
    public var privateGood: Double

    /// What the public good is worth to anybody, its square root.
    public var publicWorth: Double { publicGood.squareRoot() }
    /// What the private good is worth to a member, its square root.
    public var privateWorth: Double { privateGood.squareRoot() }
  }

  /// The best offer that `budget` (in revenues, at least 0) can buy, searched by thirds over the
  /// share spent on the public good, with no use of the closed form. About a microsecond.
  public func bestOffer(budget: Double) -> Offer {
    func offer(_ share: Double) -> Offer {
      Offer(
        publicGood: share * budget / price, privateGood: (1 - share) * budget / coalition)
    }
    func worth(_ share: Double) -> Double {
      let one = offer(share)
      return one.publicWorth + one.privateWorth
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<90 {
      let third = (high - low) / 3
      if worth(low + third) < worth(high - third) { low += third } else { high -= third }
    }
    return offer(0.5 * (low + high))
  }

  /// By how much backing the incumbent is worth more than deserting him, if he spends `budget` now
  /// and ever after and a challenger spends a whole revenue.
  public func advantage(budget: Double) -> Double {
    let own = bestOffer(budget: budget)
    let rival = bestOffer(budget: 1)
    let future = discount / (1 - discount)
    let staying =
      own.publicWorth + own.privateWorth + future * (own.publicWorth + own.privateWorth)
    let leaving =
      rival.publicWorth + rival.privateWorth
      + future * (own.publicWorth + inclusion * own.privateWorth)
    return staying - leaving
  }

  /// E/R again, by halving on the budget at which nobody gains by deserting: a check of `spending`
  /// that shares no formula with it. Good to 1e-7; about 0.2 milliseconds.
  public var searchedSpending: Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<50 {
      let middle = 0.5 * (low + high)
      if advantage(budget: middle) < 0 { low = middle } else { high = middle }
    }
    return high
  }
}
