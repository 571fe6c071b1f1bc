/// Share of an organ's orders not carried out, at the day's worst hour; for the country and by region.
enum Refusal: Observable {
  static let id = "refusal"
  static let unit = "share"
  static let meaning =
    "Share of an organ's orders not carried out, at the day's worst hour; for the country and by region."
  static let range: ClosedRange<Double> = 0...1
  static let axis = ObservableAxis.organs
  static let fold = DailyFold.peak

  static func read(_ world: World, into row: Column) {
    let forces = world.forces
    for organ in 0..<world.setting.organs {
      row[organ] = 1 - forces.meanObedience(organ)
      for region in 0..<world.setting.regions {
        let place = forces.place(organ, region)
        row[world.setting.organs + place] = 1 - forces.obedience[place]
      }
    }
  }
}
