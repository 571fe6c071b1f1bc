extension Country {
  /// The same country with another number of people: organs, groups and contingents shrink or grow
  /// with it; shares, leans and weights stay.
  public func scaled(to people: Double) -> Country {
    guard population > 0, people > 0, people.isFinite else { return self }
    let factor = people / population
    var country = self
    // Rounded sums, not rounded regions: so the regions add up to `people`.
    var sum = 0.0
    for index in country.regions.indices {
      let before = (sum * factor).rounded()
      sum += country.regions[index].people
      country.regions[index].people = (sum * factor).rounded() - before
    }
    for index in country.organs.indices { country.organs[index].men *= factor }
    for index in country.groups.indices { country.groups[index].men *= factor }
    for index in country.patrons.indices { country.patrons[index].contingent *= factor }
    return country
  }
}

extension Uncertain {
  /// A number times a known factor of at least 0.
  static func *= (number: inout Uncertain, factor: Double) {
    switch number {
    case .exactly(let value): number = .exactly(value * factor)
    case .between(let low, let high): number = .between(low * factor, high * factor)
    }
  }
}
