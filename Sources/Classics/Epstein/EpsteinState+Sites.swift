/// Who stands where: every change of a site goes through these.
extension EpsteinState {
  @inline(__always)
  func plane(ofGroup number: UInt8) -> EpsteinPlane {
    number == 0 ? groupPlanes.0 : groupPlanes.1
  }

  /// Puts a unit on an empty site; the planes of its standing are the caller's.
  @inline(__always)
  mutating func take(_ unit: Int, _ x: Int, _ y: Int) {
    sites[site(x, y)] = Int32(truncatingIfNeeded: unit)
    units[unit].x = UInt16(truncatingIfNeeded: x)
    units[unit].y = UInt16(truncatingIfNeeded: y)
    emptyCount &-= 1
    emptyPlane.flip(x, y)
  }

  /// Empties a unit's site.
  @inline(__always)
  mutating func vacate(_ unit: Int) {
    let (x, y) = place(unit)
    sites[site(x, y)] = -1
    emptyCount &+= 1
    emptyPlane.flip(x, y)
  }

  /// Moves a unit to a random empty site in its vision, with the planes it is in; it stays where
  /// there is none.
  @inline(__always)
  mutating func move(_ unit: Int, _ standing: Standing, luck: UInt32) {
    let from = place(unit)
    guard let to = emptyPlane.pick(from.x, from.y, luck: luck) else { return }
    shift(unit, standing, from: from, to: to)
  }

  @inline(__always)
  mutating func shift(
    _ unit: Int, _ standing: Standing, from: (x: Int, y: Int), to: (x: Int, y: Int)
  ) {
    sites[site(from.x, from.y)] = -1
    sites[site(to.x, to.y)] = Int32(truncatingIfNeeded: unit)
    units[unit].x = UInt16(truncatingIfNeeded: to.x)
    units[unit].y = UInt16(truncatingIfNeeded: to.y)
    func carry(_ plane: EpsteinPlane) {
      plane.flip(from.x, from.y)
      plane.flip(to.x, to.y)
    }
    carry(emptyPlane)
    if standing != .quiet { carry(standing == .cop ? copPlane : activePlane) }
    if groups != nil, standing != .cop { carry(plane(ofGroup: units[unit].group)) }
  }

  /// A random empty site anywhere; nil if there is none. Guesses first: prisoners leave as many
  /// sites empty as there are prisoners, so a guess is seldom far off.
  mutating func anyEmptySite() -> (x: Int, y: Int)? {
    guard emptyCount > 0 else { return nil }
    let area = width * height
    var found = 0
    var guesses = area / 16 + 64
    repeat {
      found = below(area)
      guesses -= 1
    } while sites[found] >= 0 && guesses > 0
    if sites[found] >= 0 {
      var rank = below(emptyCount)
      found = 0
      while found < area - 1, sites[found] >= 0 || rank > 0 {
        rank -= sites[found] < 0 ? 1 : 0
        found += 1
      }
    }
    return (found % width, found / width)
  }
}
