/// Foreign fighters caught and known to be foreign, so far.
enum CaughtForeigners: Observable {
  static let id = "foreigners.caught"
  static let unit = "people"
  static let meaning = "Foreign fighters caught and known to be foreign, so far."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.foreignersCaught
  }
}
