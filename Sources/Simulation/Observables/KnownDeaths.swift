/// Deaths as officially told so far.
enum KnownDeaths: Observable {
  static let id = "deaths.known"
  static let unit = "people"
  static let meaning = "Deaths as officially told so far."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.street.deathsKnown
  }
}
