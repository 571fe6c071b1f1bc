/// People in the street for the ruler, at the day's peak hour.
enum Loyalists: Observable {
  static let id = "loyalists"
  static let unit = "people"
  static let meaning = "People in the street at once for the ruler, at the day's peak hour."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    row.fill(0)
    for (region, people) in world.contest.loyalists.enumerated() {
      row[0] += people
      row[region + 1] = people
    }
  }
}
