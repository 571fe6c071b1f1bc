/// What must hold between ticks.
extension EpsteinState {
  var contradictions: [String] {
    var found: [String] = []
    func same(_ what: String, _ one: Int, _ other: Int) {
      if one != other { found.append("\(what): \(one), counted \(other)") }
    }
    let present = (0..<capacity).filter { units[$0].standing != .gone }
    func counted(_ state: Standing) -> Int { present.count { units[$0].standing == state } }
    same("quiet", quiet, counted(.quiet))
    same("active", active, counted(.active))
    same("jailed", jailed, counted(.jailed))
    same("cops", cops, counted(.cop))
    let inOrder = Set((0..<ordered).map { Int(order[$0]) })
    let expected = present.filter { keepsPrisoners || units[$0].standing != .jailed }
    same("order", ordered, inOrder.count)
    if inOrder != Set(expected) { found.append("the order is not that of the units at large") }
    same("alive", alive.0 + alive.1, quiet + active + jailed)
    same("free numbers", freeCount + present.count, capacity)
    let offLattice = rules.jail == .removed ? jailed : 0
    same("empty sites", emptyCount, width * height - present.count + offLattice)
    found += planeContradictions(present)
    for site in 0..<(width * height) where !seesRightly(from: site % width, site / width) {
      found.append("what is seen from \(site % width), \(site / width)")
    }
    return found
  }

  /// Whether the empty sites seen, as counted and as picked one by one, are those within distance.
  private func seesRightly(from x: Int, _ y: Int) -> Bool {
    var expected: Set<Int> = []
    for site in 0..<(width * height) where sites[site] < 0 {
      let across = (site % width - x).magnitude
      let along = (site / width - y).magnitude
      let near = (min(across, UInt(width) - across), min(along, UInt(height) - along))
      guard near.0 + near.1 > 0 else { continue }
      if EpsteinSight.sees(near.0, near.1, vision, rules.visionShape) { expected.insert(site) }
    }
    let total = emptyPlane.count(x, y)
    let picked = (0..<total).compactMap { rank -> Int? in
      let luck = ((UInt64(rank) << 32) + UInt64(total) - 1) / UInt64(total)
      return emptyPlane.pick(x, y, luck: UInt32(luck)).map { site($0.x, $0.y) }
    }
    return total == expected.count && picked.count == total && Set(picked) == expected
  }

  /// Each plane's bits, repetitions beyond the edges included, against the units.
  private func planeContradictions(_ present: [Int]) -> [String] {
    var found: [String] = []
    func check(_ what: String, _ plane: EpsteinPlane, _ holds: (Int) -> Bool) {
      for y in 0..<height {
        for x in 0..<width where plane.isSetAlike(x, y) != holds(Int(sites[site(x, y)])) {
          found.append("\(what) at \(x), \(y)")
        }
      }
    }
    check("empty", emptyPlane) { $0 < 0 }
    check("active", activePlane) { $0 >= 0 && units[$0].standing == .active }
    check("cop", copPlane) { $0 >= 0 && units[$0].standing == .cop }
    for unit in present where units[unit].standing != .jailed {
      let (x, y) = place(unit)
      if Int(sites[site(x, y)]) != unit { found.append("unit \(unit) is not on its site") }
    }
    return found
  }
}

extension EpsteinPlane {
  /// The bit of a site; nil if its repetitions disagree.
  func isSetAlike(_ x: Int, _ y: Int) -> Bool? {
    let sight = sight.pointee
    let columns = [x - sight.width, x, x + sight.width].map { $0 + sight.left }
    let rows = [y - sight.height, y, y + sight.height].map { $0 + sight.up }
    var isSet: Bool?
    for column in columns where (0..<(sight.width + sight.left + sight.right)).contains(column) {
      for row in rows where (0..<(sight.height + sight.up + sight.down)).contains(row) {
        let bit = words[column / 16 * sight.stride + row] >> UInt16(column % 16) & 1 == 1
        if isSet == !bit { return nil }
        isSet = bit
      }
    }
    return isSet
  }
}
