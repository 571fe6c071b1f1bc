/// How freely news passes, averaged over people, at the day's lowest.
enum ChannelOpenness: Observable {
  static let id = "channel"
  static let unit = "share"
  static let meaning = "How freely news passes, averaged over people, at the day's lowest."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.lowest

  static func read(_ world: World, into row: Column) {
    row[0] = world.meanOpenness
  }
}
