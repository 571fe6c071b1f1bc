/// Power of a claimant behind the offices: followers, organs and crowds.
enum RealPower: Observable {
  static let id = "real-power"
  static let unit = "share"
  static let meaning =
    "Power of a claimant behind the offices: followers, organs and crowds; what a ruler whom"
    + " insiders removed had is their leader's, and any other fallen ruler's is gone."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.claimants
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    for claimant in 0..<world.setting.claimants { row[claimant] = world.power.real[claimant] }
    guard world.ended else { return }
    // Followers of a ruler whom the street drove out are nobody's.
    world.passOn(row, to: world.power.fall == .insiders ? world.successor : nil)
    let left = row.total()
    guard left > 0 else { return }
    for claimant in 0..<world.setting.claimants { row[claimant] /= left }
  }
}
