/// Sovereignty kept after the prices paid to patrons.
enum Sovereignty: Observable {
  static let id = "sovereignty"
  static let unit = "share"
  static let meaning = "Sovereignty kept after the prices paid to patrons."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.patron.sovereignty
  }
}
