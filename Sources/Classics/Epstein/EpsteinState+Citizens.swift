import RandomStreams

/// What a citizen at large does in its turn.
extension EpsteinState {
  @inline(__always)
  mutating func actAsCitizen(_ unit: Int, luck: UInt32) {
    if groups != nil, tick > Int(lastTick[unit]) {
      remove(unit)
      return
    }
    if rules.sequence == .moveFirst {
      if citizensMove { move(unit, units[unit].standing, luck: luck) }
      decide(unit)
    } else {
      decide(unit)
      if citizensMove { move(unit, units[unit].standing, luck: luck) }
    }
    if groups != nil { fightAndClone(unit) }
  }

  /// Active exactly if cops in sight are fewer than bound times actives.
  @inline(__always)
  mutating func decide(_ unit: Int) {
    let bound = units[unit].bound
    let was = units[unit].standing == .active
    let now = bound > 0 && (bound == .infinity || dares(unit, bound, was))
    guard now != was else { return }
    units[unit].standing = now ? .active : .quiet
    let (x, y) = place(unit)
    activePlane.flip(x, y)
    active &+= now ? 1 : -1
    quiet &+= now ? -1 : 1
  }

  @inline(__always)
  private func dares(_ unit: Int, _ bound: Double, _ isActive: Bool) -> Bool {
    let (x, y) = place(unit)
    let seenCops = copPlane.count(x, y)
    // Even with every active of the lattice in sight: spares a count when all is calm.
    guard Double(seenCops) < bound * Double(active &+ 2) else { return false }
    var actives = activePlane.count(x, y)
    switch rules.ownCount {
    case .once: actives &+= 1
    case .twice: actives &+= isActive ? 2 : 1
    case .none: break
    }
    guard actives > 0 else { return seenCops == 0 }
    return Double(seenCops) < bound * Double(actives)
  }

  /// Model II: an active kills one of the other group in sight; then any citizen may bear a child.
  private mutating func fightAndClone(_ unit: Int) {
    let (x, y) = place(unit)
    if units[unit].standing == .active,
      let victim = plane(ofGroup: 1 - units[unit].group).pick(x, y, luck: bits())
    {
      remove(Int(sites[site(victim.x, victim.y)]))
      killed += 1
    }
    guard let groups, luck.bernoulli(groups.cloning) else { return }
    guard let place = emptyPlane.pick(x, y, luck: bits()) else { return }
    bear(unit, place.x, place.y)
  }

  /// A child of the parent's group and hardship, with a risk aversion and a death of its own.
  /// Prisoners keep a claim to a site, so that every release finds one.
  private mutating func bear(_ parent: Int, _ x: Int, _ y: Int) {
    guard freeCount > 0, quiet + active + jailed + cops < width * height else { return }
    freeCount -= 1
    let child = Int(freeUnits[freeCount])
    enrol(child, group: units[parent].group, hardship: hardship[parent], at: x, y)
    born += 1
  }

  /// A new quiet citizen on an empty site.
  mutating func enrol(_ unit: Int, group number: UInt8, hardship own: Double, at x: Int, _ y: Int) {
    units[unit].standing = .quiet
    units[unit].group = number
    hardship[unit] = own
    riskAversion[unit] = luck.uniform()
    units[unit].bound = boundOf(unit)
    order[ordered] = Int32(truncatingIfNeeded: unit)
    ordered += 1
    take(unit, x, y)
    quiet += 1
    if let groups {
      lastTick[unit] = Int32(truncatingIfNeeded: tick + 1 + below(groups.maximumAge))
      plane(ofGroup: number).flip(x, y)
    }
    if number == 0 { alive.0 += 1 } else { alive.1 += 1 }
  }

  /// Takes a citizen at large out of the world.
  mutating func remove(_ unit: Int) {
    let (x, y) = place(unit)
    if units[unit].standing == .active {
      activePlane.flip(x, y)
      active -= 1
    } else {
      quiet -= 1
    }
    plane(ofGroup: units[unit].group).flip(x, y)
    vacate(unit)
    leave(unit)
  }

  /// The number is free again at the end of the tick.
  mutating func leave(_ unit: Int) {
    if units[unit].standing != .cop {
      if units[unit].group == 0 { alive.0 -= 1 } else { alive.1 -= 1 }
    }
    units[unit].standing = .gone
    leavers[leaverCount] = Int32(truncatingIfNeeded: unit)
    leaverCount += 1
  }
}
