import RandomStreams

/// The order of a tick: releases, dismissals, then every unit in its turn, then the books.
extension EpsteinState {
  mutating func runTick(legitimacy now: Double, onDuty: Double) {
    release()
    dismissCops(to: Int((onDuty * Double(initialCops)).rounded()))
    if now != legitimacy {
      legitimacy = now
      for unit in 0..<capacity { units[unit].bound = boundOf(unit) }
    }
    takeTurns()
    tidy()
    tick += 1
  }

  private mutating func takeTurns() {
    let count = ordered
    switch rules.activation {
    case .randomOrder: takeRandomTurns(0, count)
    case .citizensFirst:
      let citizens = parted()
      takeRandomTurns(0, citizens)
      takeRandomTurns(citizens, count)
    case .fixedOrder:
      for index in 0..<count { act(Int(order[index]), luck: bits()) }
    case .withReplacement:
      for _ in 0..<count {
        let word = luck.next()
        let index = Int(((word &>> 32) &* UInt64(count)) &>> 32)
        act(Int(order[index]), luck: UInt32(truncatingIfNeeded: word))
      }
    }
  }

  /// Shuffles (Fisher and Yates) while it goes: one 64-bit word for the place and for the move.
  private mutating func takeRandomTurns(_ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let word = luck.next()
      let rest = UInt64(truncatingIfNeeded: end &- index)
      let other = index &+ Int(truncatingIfNeeded: ((word &>> 32) &* rest) &>> 32)
      let unit = order[other]
      order[other] = order[index]
      order[index] = unit
      act(Int(unit), luck: UInt32(truncatingIfNeeded: word))
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func act(_ unit: Int, luck: UInt32) {
    let standing = units[unit].standing
    if standing == .quiet || standing == .active {
      actAsCitizen(unit, luck: luck)
    } else if standing == .cop {
      actAsCop(unit, luck: luck)
    }
  }

  /// Citizens before cops, otherwise in the present order; returns how many citizens there are.
  private mutating func parted() -> Int {
    let present = (0..<ordered).map { order[$0] }
    let citizens = present.filter { units[Int($0)].standing != .cop }
    let cops = present.filter { units[Int($0)].standing == .cop }
    for (index, unit) in (citizens + cops).enumerated() { order[index] = unit }
    return citizens.count
  }

  /// Strikes those who left, and prisoners, from the order and frees the numbers of the first.
  private mutating func tidy() {
    var kept = 0
    for index in 0..<ordered {
      let unit = order[index]
      let standing = units[Int(unit)].standing
      order[kept] = unit
      kept &+= standing != .gone && (standing != .jailed || keepsPrisoners) ? 1 : 0
    }
    ordered = kept
    for index in 0..<leaverCount {
      freeUnits[freeCount] = leavers[index]
      freeCount += 1
    }
    leaverCount = 0
  }
}
