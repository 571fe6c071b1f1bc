/// Share of local life stopped by strikes, averaged over people.
enum Strikes: Observable {
  static let id = "strikes"
  static let unit = "share"
  static let meaning = "Share of local life stopped by strikes, averaged over people."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    var stopped = 0.0
    for region in 0..<world.setting.regions {
      stopped += world.street.strike[region] * world.setting.people[region]
    }
    row[0] = stopped / world.setting.population
  }
}
