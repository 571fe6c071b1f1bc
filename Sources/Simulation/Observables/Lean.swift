/// Share of the elite's resources that follows a claimant.
enum Lean: Observable {
  static let id = "lean"
  static let unit = "share"
  static let meaning = "Share of the elite's resources that follows a claimant."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.claimants
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    for claimant in 0..<world.setting.claimants {
      row[claimant] = world.power.following(claimant)
    }
  }
}
