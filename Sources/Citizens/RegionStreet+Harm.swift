import RandomStreams
import Simulation

extension RegionStreet {
  /// Protesters turn to riot, each at this hazard.
  func radicalise(hazard: Double, _ stream: RandomStream) {
    var walk = ThinnedWalk(stream)
    var places: [Int] = []
    walk.candidates(protesting.count, bound: hazard) { place, _ in places.append(place) }
    for place in places.reversed() {
      let member = protesting.remove(at: place)
      let cell = region * ground.street.stride + Int(member.cell)
      ground.street.protesting[cell] -= 1
      ground.street.rioting[cell] += 1
      ground.states.base[Int(member.citizen)] = CitizenState.rioting
      rioting.add(member)
    }
  }

  /// So many looters go out, whichever they are.
  func loot(_ count: Int, _ stream: inout RandomStream) {
    for _ in 0..<min(count, looters.count) {
      let member = looters.remove(at: Self.anyone(of: looters.count, &stream))
      ground.states.base[Int(member.citizen)] = CitizenState.rioting
      rioting.add(member)
      flips.enter(member.citizen)
    }
  }

  /// Takes whoever it hits out of the crowd.
  func takeFromCrowd(
    _ count: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) -> Int {
    let street = ground.street
    let target = street.column(harm)
    let wanted = min(count, protesting.count + rioting.count)
    for _ in 0..<max(0, wanted) {
      let place = Self.anyone(of: protesting.count + rioting.count, &stream)
      let isPeaceful = place < protesting.count
      let member =
        isPeaceful
        ? protesting.remove(at: place) : rioting.remove(at: place - protesting.count)
      let cell = region * street.stride + Int(member.cell)
      let source = isPeaceful ? street.protesting : street.rioting
      source[cell] -= 1
      target[cell] += 1
      ground.states.base[Int(member.citizen)] = CitizenState.after(harm)
      flips.leave(member.citizen)
    }
    return max(0, wanted)
  }

  /// Takes tired people and people at home of one cell, whichever they are; the counts are moved.
  func takeAtHome(
    cell: Int, tired wantedTired: Int, rested: Int, as harm: Street.Harm,
    _ stream: inout RandomStream
  ) {
    let state = CitizenState.after(harm)
    takeTired(cell, wantedTired, state, &stream)
    let here = cell - region * ground.street.stride
    if here == ground.street.stride - 1 {
      for _ in 0..<min(rested, looters.count) {
        let member = looters.remove(at: Self.anyone(of: looters.count, &stream))
        ground.states.base[Int(member.citizen)] = state
      }
      return
    }
    for _ in 0..<max(0, rested) {
      guard let citizen = someoneAtHome(cell, &stream) else { return }
      ground.states.base[citizen] = state
    }
  }

  /// Draws `wanted` of the tired of a cell without replacement, in one pass over the region's.
  private func takeTired(
    _ cell: Int, _ wanted: Int, _ state: UInt8, _ stream: inout RandomStream
  ) {
    guard wanted > 0 else { return }
    let here = Int32(truncatingIfNeeded: cell - region * ground.street.stride)
    var left = Double(wanted)
    // The counts are moved already: those to be taken are no longer among the tired.
    var among = ground.street.tired[cell] + left
    for place in (0..<tired.count).reversed() where tired.members[place].cell == here {
      if left > 0, stream.uniform() * among < left {
        ground.states.base[Int(tired.remove(at: place).citizen)] = state
        left -= 1
      }
      among -= 1
      if left <= 0 { return }
    }
  }

  /// Anybody of a cell who is at home, all alike; nil if nobody is.
  private func someoneAtHome(_ cell: Int, _ stream: inout RandomStream) -> Int? {
    let start = ground.census.starts[cell]
    let people = ground.census.starts[cell + 1] - start
    guard people > 0 else { return nil }
    let states = ground.states.base
    for _ in 0..<64 {
      let citizen = start + Self.anyone(of: people, &stream)
      if states[citizen] == CitizenState.home { return citizen }
    }
    // Few are left at home: count them, then take one.
    var home = 0
    for citizen in start..<start + people where states[citizen] == CitizenState.home { home += 1 }
    guard home > 0 else { return nil }
    var skip = Self.anyone(of: home, &stream)
    for citizen in start..<start + people where states[citizen] == CitizenState.home {
      if skip == 0 { return citizen }
      skip -= 1
    }
    return nil
  }

  /// A number from 0 up to, not including, `count`; all alike to within 2^-53.
  private static func anyone(of count: Int, _ stream: inout RandomStream) -> Int {
    min(count - 1, Int(stream.uniform() * Double(count)))
  }
}
