/// Posts abandoned by an organ: regions for the country, 1 or 0 for a region.
enum StandDown: Observable {
  static let id = "stand-down"
  static let unit = "regions"
  static let meaning = "Posts abandoned by an organ: regions for the country, 1 or 0 for a region."
  static let range: ClosedRange<Double> = 0...1000
  static let axis = ObservableAxis.organs
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    let forces = world.forces
    for organ in 0..<world.setting.organs {
      let places = forces.abandoned.part(organ * world.setting.regions, world.setting.regions)
      row[organ] = places.total()
      for region in 0..<world.setting.regions {
        row[world.setting.organs + forces.place(organ, region)] = places[region]
      }
    }
  }
}
