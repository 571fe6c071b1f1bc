/// Damage so far, measured in hours that rioters and organised men were at large.
enum Damage: Observable {
  static let id = "damage"
  static let unit = "rioter-hours, cumulative"
  static let meaning =
    "Damage so far, measured in hours that rioters and organised men were at large."
  static let range: ClosedRange<Double> = 0...1e12
  static let axis = ObservableAxis.nation
  static let fold = DailyFold.last

  static func read(_ world: World, into row: Column) {
    row[0] = world.street.damage
  }
}
