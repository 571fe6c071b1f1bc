/// People wounded.
enum Wounded: Observable {
  static let id = "wounded"
  static let unit = "people"
  static let meaning = "People wounded."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.sum

  static func read(_ world: World, into row: Column) {
    row[0] = world.street.woundedNow.total()
  }
}
