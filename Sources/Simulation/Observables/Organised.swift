/// Organised men present, at the day's peak hour.
enum Organised: Observable {
  static let id = "organised"
  static let unit = "people"
  static let meaning = "Organised men present, at the day's peak hour."
  static let range: ClosedRange<Double> = 0...1e7
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    write(world.organised.total(), world.organised, into: row)
  }
}
