/// People arrested, in crowds or in sweeps afterwards.
enum Detained: Observable {
  static let id = "detained"
  static let unit = "people"
  static let meaning = "People arrested, in crowds or in sweeps afterwards."
  static let range: ClosedRange<Double> = 0...1e10
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.sum

  static func read(_ world: World, into row: Column) {
    write(world.street.detainedNow.total(), world.street.detainedNow, into: row)
  }
}
