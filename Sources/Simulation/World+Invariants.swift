extension World {
  /// What must hold after every hour; the sentences of what does not, empty when all is well.
  ///
  /// People are conserved in every region and are whole numbers of at least 0; leans and power lie
  /// on their simplexes; no number is infinite or not a number. Cost: one pass over the cells.
  public func brokenInvariants() -> [String] {
    var broken: [String] = []
    let states = [
      street.home, street.protesting, street.rioting, street.tired, street.detained,
      street.wounded, street.dead,
    ]
    for region in 0..<setting.regions {
      let cells = region * street.stride..<(region + 1) * street.stride
      var people = 0.0
      for state in states {
        for cell in cells {
          let count = state[cell]
          people += count
          if !(count >= 0) || count != count.rounded() {
            broken.append("hour \(hour): cell \(cell) holds \(count) people")
          }
        }
      }
      if people != setting.people[region] {
        broken.append("hour \(hour): \(setting.regionID(region)) holds \(people) people")
      }
    }
    broken += brokenShares() + brokenNumbers()
    return broken
  }

  private func brokenShares() -> [String] {
    var broken: [String] = []
    func check(_ name: String, _ column: Column, _ rows: Int) {
      for row in 0..<rows {
        let part = column.part(row * setting.claimants, setting.claimants)
        let sum = part.total()
        if part.contains(where: { !($0 >= -1e-12 && $0 <= 1 + 1e-9) }) || !(sum <= 1 + 1e-9) {
          broken.append("hour \(hour): \(name) \(row) leans \(Array(part))")
        }
      }
    }
    check("faction", power.lean, setting.factions)
    check("organ", forces.lean, setting.organs)
    check("real power", power.real, 1)
    check("formal power", power.formal, 1)
    return broken
  }

  private func brokenNumbers() -> [String] {
    let named: [(String, Double, ClosedRange<Double>)] = [
      ("belief", belief, 0...1), ("endurance", endurance, 0...1), ("strength", strength, 0...10),
      ("sovereignty", patron.sovereignty, 0...1), ("exports", patron.exports, 0...1),
      ("alignment", patron.alignment, 0...1),
      ("capital flown", power.capitalFlown, 0...1), ("shock course", shockCourse, 0...1),
      ("later shocks", laterFelt, 0...1000),
    ]
    var broken = named.filter { !$0.2.contains($0.1) }.map { "hour \(hour): \($0.0) is \($0.1)" }
    let columns = [
      ("fear", street.fear), ("grievance", street.grievance), ("attention", street.attention),
      ("obedience", forces.obedience), ("fatigue", forces.fatigue), ("organised", organised),
      ("present", forces.present),
    ]
    for (name, column) in columns where column.contains(where: { !$0.isFinite }) {
      broken.append("hour \(hour): \(name) is not finite")
    }
    for place in 0..<forces.obedience.count where !(0...1).contains(forces.obedience[place]) {
      broken.append("hour \(hour): obedience is \(forces.obedience[place])")
    }
    return broken
  }
}
