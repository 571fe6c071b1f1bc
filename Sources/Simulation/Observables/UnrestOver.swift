/// 1 once unrest came and the street stayed below the onset level for 48 hours.
enum UnrestOver: Observable {
  static let id = "unrest.over"
  static let unit = "yes or no"
  static let meaning =
    "1 once unrest came and the street stayed below the onset level for 48 hours."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.unrestOverHour == nil ? 0 : 1
  }
}
