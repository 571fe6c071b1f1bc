/// Power of a claimant on paper: the weight of the offices held.
enum FormalPower: Observable {
  static let id = "formal-power"
  static let unit = "share"
  static let meaning =
    "Power of a claimant on paper: the weight of the offices held; a fallen ruler's are those of the"
    + " leader of the insiders who removed him, else of the strongest who is left."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.claimants
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    for claimant in 0..<world.setting.claimants { row[claimant] = world.power.formal[claimant] }
    if world.ended { world.passOn(row, to: world.successor) }
  }
}
