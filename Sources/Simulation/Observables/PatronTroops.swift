/// Foreign troops of a called patron in the country.
enum PatronTroops: Observable {
  static let id = "patron.troops"
  static let unit = "people"
  static let meaning = "Foreign troops of a called patron in the country."
  static let range: ClosedRange<Double> = 0...1e7
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.patron.present ? world.patron.troops : 0
  }
}
