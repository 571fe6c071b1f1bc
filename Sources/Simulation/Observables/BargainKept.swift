/// What the bargain delivers over what citizens expect of it.
enum BargainKept: Observable {
  static let id = "bargain"
  static let unit = "share of the promise"
  static let meaning = "What the bargain delivers over what citizens expect of it."
  static let range: ClosedRange<Double> = 0...2
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.bargainKept
  }
}
