/// Common belief that the ruler survives, at the day's lowest.
enum Belief: Observable {
  static let id = "belief"
  static let unit = "share"
  static let meaning = "Common belief that the ruler survives, at the day's lowest."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.lowest

  static func read(_ world: World, into row: Column) {
    row[0] = world.belief
  }
}
