/// People wounded.
enum Wounded: Observable {
  static let id = "wounded"
  static let unit = "people"
  static let meaning = "People wounded."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.sum

  static func read(_ world: World, into row: Column) {
    write(world.street.woundedNow.total(), world.street.woundedNow, into: row)
  }
}
