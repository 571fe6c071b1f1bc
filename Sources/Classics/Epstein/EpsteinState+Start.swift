import RandomStreams

/// The state before the first tick.
extension EpsteinState {
  init(_ setup: EpsteinSetup, _ memory: EpsteinMemory, luck: RandomStream) {
    let area = setup.width * setup.height
    let sight = memory.block(
      1,
      of: EpsteinSight(
        width: setup.width, height: setup.height, vision: setup.vision,
        shape: setup.rules.visionShape, memory: memory))
    width = setup.width
    height = setup.height
    vision = setup.vision
    rules = setup.rules
    threshold = setup.threshold
    arrestConstant = setup.arrestConstant
    citizensMove = setup.citizensMove
    maximumSentence = setup.maximumSentence ?? 0
    groups = setup.groups
    hasEndlessJail = setup.maximumSentence == nil
    // A number freed within a tick is not given again before its end.
    capacity = setup.groups == nil ? setup.citizens + setup.cops : 2 * area
    units = memory.block(capacity, of: Unit())
    hardship = memory.block(capacity, of: 0)
    riskAversion = memory.block(capacity, of: 0)
    lastTick = memory.block(capacity, of: .max)
    order = memory.block(capacity, of: 0)
    freeUnits = memory.block(capacity, of: 0)
    leavers = memory.block(capacity, of: 0)
    nextPrisoner = memory.block(capacity, of: -1)
    sites = memory.block(area, of: -1)
    releases = memory.block(hasEndlessJail ? 1 : maximumSentence + 2, of: -1)
    emptyPlane = memory.plane(sight)
    activePlane = memory.plane(sight)
    copPlane = memory.plane(sight)
    groupPlanes =
      setup.groups == nil ? (activePlane, activePlane) : (memory.plane(sight), memory.plane(sight))
    self.luck = luck
    legitimacy = setup.legitimacy.value(at: 0)
    settle(setup)
  }

  /// Everyone on a random site: citizens first, in Model II of alternating groups.
  private mutating func settle(_ setup: EpsteinSetup) {
    emptyCount = width * height
    for site in 0..<emptyCount { emptyPlane.flip(site % width, site / width) }
    var free = Array(0..<emptyCount)
    func draw(_ state: inout EpsteinState) -> (x: Int, y: Int) {
      let index = state.below(free.count)
      free.swapAt(index, free.count - 1)
      let site = free.removeLast()
      return (site % state.width, site / state.width)
    }
    for unit in 0..<setup.citizens {
      let (x, y) = draw(&self)
      let number: UInt8 = groups == nil ? 0 : UInt8(unit % 2)
      enrol(unit, group: number, hardship: luck.uniform(), at: x, y)
    }
    for unit in setup.citizens..<(setup.citizens + setup.cops) {
      let (x, y) = draw(&self)
      units[unit].standing = .cop
      order[ordered] = Int32(truncatingIfNeeded: unit)
      ordered += 1
      take(unit, x, y)
      copPlane.flip(x, y)
      cops += 1
    }
    initialCops = cops
    for unit in stride(from: capacity - 1, through: ordered, by: -1) {
      freeUnits[freeCount] = Int32(truncatingIfNeeded: unit)
      freeCount += 1
    }
  }
}
