/// What exports still earn after the prices paid to patrons.
enum ExportTerms: Observable {
  static let id = "export-terms"
  static let unit = "share"
  static let meaning =
    "What exports still earn of what they earned, after discounts and concessions to patrons."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.patron.exports
  }
}
