/// Weapons looted so far.
enum LootedArms: Observable {
  static let id = "looted-arms"
  static let unit = "weapons, cumulative"
  static let meaning = "Weapons looted so far."
  static let range: ClosedRange<Double> = 0...1e9
  static let axis = ObservableAxis.regions
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    write(world.street.lootedArms.total(), world.street.lootedArms, into: row)
  }
}
