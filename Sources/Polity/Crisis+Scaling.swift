extension Crisis {
  /// The same crisis in a country with another number of people: men of organs, groups, patrons and
  /// of a putsch shrink or grow with it.
  public func scaled(to people: Double) -> Crisis {
    let before = country.population
    guard before > 0, people > 0, people.isFinite else { return self }
    var crisis = self
    crisis.country = country.scaled(to: people)
    crisis.putsch?.men *= people / before
    return crisis
  }
}
