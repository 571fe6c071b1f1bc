/// 1 while the ruler of the first day rules.
enum RulerInOffice: Observable {
  static let id = "ruler.in-office"
  static let unit = "yes or no"
  static let meaning = "1 while the ruler of the first day rules."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.ended || world.contest.isOusted ? 0 : 1
  }
}
