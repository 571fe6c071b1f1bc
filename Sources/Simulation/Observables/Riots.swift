/// Rioters at once, at the day's peak hour.
enum Riots: Observable {
  static let id = "riots"
  static let unit = "people"
  static let meaning = "Rioters at once, at the day's peak hour."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    write(world.street.rioters.total(), world.street.rioters, into: row)
  }
}
