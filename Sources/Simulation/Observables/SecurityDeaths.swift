/// Officers killed.
enum SecurityDeaths: Observable {
  static let id = "deaths.security"
  static let unit = "people"
  static let meaning = "Officers killed."
  static let range: ClosedRange<Double> = 0...1e7
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.sum

  static func read(_ world: World, into row: Column) {
    write(world.street.officersDeadNow.total(), world.street.officersDeadNow, into: row)
  }
}
