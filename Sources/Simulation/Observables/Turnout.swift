/// People in the street at once, protesters and rioters, at the day's peak hour.
enum Turnout: Observable {
  static let id = "turnout"
  static let unit = "people"
  static let meaning =
    "People in the street at once, protesters and rioters, at the day's peak hour."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    row[0] = world.street.crowd
    for region in 0..<world.setting.regions {
      row[region + 1] = world.street.crowd(in: region)
    }
  }
}
