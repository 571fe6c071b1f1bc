/// What cops do, and the jail.
extension EpsteinState {
  @inline(__always)
  mutating func actAsCop(_ unit: Int, luck: UInt32) {
    if rules.sequence == .moveFirst {
      move(unit, .cop, luck: luck)
      arrestOne(unit)
    } else {
      arrestOne(unit)
      move(unit, .cop, luck: luck)
    }
  }

  /// Arrests a random active in sight.
  @inline(__always)
  private mutating func arrestOne(_ unit: Int) {
    guard active > 0 else { return }
    let own = place(unit)
    guard let found = activePlane.pick(own.x, own.y, luck: bits()) else { return }
    let suspect = Int(sites[site(found.x, found.y)])
    jail(suspect)
    if rules.arrestingCop == .follows, rules.jail == .removed {
      shift(unit, .cop, from: own, to: found)
    }
  }

  private mutating func jail(_ unit: Int) {
    let (x, y) = place(unit)
    activePlane.flip(x, y)
    if groups != nil { plane(ofGroup: units[unit].group).flip(x, y) }
    if rules.jail == .removed { vacate(unit) }
    active -= 1
    jailed += 1
    arrests += 1
    units[unit].standing = .jailed
    guard !hasEndlessJail else { return }
    // A sentence of 0 ends with the tick, like one of 1: the next turn comes a tick later anyhow.
    let sentence = max(1, below(maximumSentence + 1))
    let place = (tick + sentence) % ring
    nextPrisoner[unit] = releases[place]
    releases[place] = Int32(truncatingIfNeeded: unit)
  }

  /// Lets go those whose time is up.
  mutating func release() {
    guard !hasEndlessJail else { return }
    let place = tick % ring
    var prisoner = releases[place]
    releases[place] = -1
    while prisoner >= 0 {
      let unit = Int(prisoner)
      prisoner = nextPrisoner[unit]
      free(unit)
    }
  }

  private mutating func free(_ unit: Int) {
    jailed -= 1
    if groups != nil, tick > Int(lastTick[unit]) {
      if rules.jail == .holdsSite { vacate(unit) }
      leave(unit)
      return
    }
    if rules.jail == .removed {
      guard let place = anyEmptySite() else { return leave(unit) }
      take(unit, place.x, place.y)
    }
    units[unit].standing = .quiet
    quiet += 1
    if !keepsPrisoners {
      order[ordered] = Int32(truncatingIfNeeded: unit)
      ordered += 1
    }
    guard groups != nil else { return }
    let (x, y) = place(unit)
    plane(ofGroup: units[unit].group).flip(x, y)
  }

  /// Takes random cops off duty until no more than `target` are left.
  mutating func dismissCops(to target: Int) {
    guard cops > target else { return }
    var list = (0..<ordered).map { Int(order[$0]) }.filter { units[$0].standing == .cop }
    while cops > target, !list.isEmpty {
      let index = below(list.count)
      let unit = list[index]
      list[index] = list[list.count - 1]
      list.removeLast()
      let (x, y) = place(unit)
      copPlane.flip(x, y)
      vacate(unit)
      leave(unit)
      cops -= 1
    }
  }
}
