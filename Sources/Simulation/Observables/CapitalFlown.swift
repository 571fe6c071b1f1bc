/// Share of the elite's home capital that left since the start.
enum CapitalFlown: Observable {
  static let id = "capital-flown"
  static let unit = "share"
  static let meaning = "Share of the elite's home capital that left since the start."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.power.capitalFlown
  }
}
