/// Deaths by force, officers included.
enum Deaths: Observable {
  static let id = "deaths"
  static let unit = "people"
  static let meaning = "Deaths by force, officers included."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.sum

  static func read(_ world: World, into row: Column) {
    write(world.street.deathsNow.total(), world.street.deathsNow, into: row)
  }
}
