/// Alignment with the first patron that can send troops, or with whoever landed.
enum Alignment: Observable {
  static let id = "alignment"
  static let unit = "share"
  static let meaning =
    "Alignment with the first patron that can send troops, or with whoever landed."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.patron.alignment
  }
}
