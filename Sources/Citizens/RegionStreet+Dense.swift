import RandomStreams
import Simulation

extension RegionStreet {
  static let densePurpose = Purpose("citizens.join-densely")
  /// Citizens asked at once.
  private static let row = 1024

  /// Joining with a question to every citizen: the reference for the walk.
  func joinDensely(_ luck: StreamFamily, hour: Int) {
    var stream = luck.stream(Self.densePurpose, tick: hour, lane: region)
    let hash = CitizenHash(key: stream.next())
    let flags = CitizenBytes(Self.row)
    let table = NormalTable.shared
    for group in 0..<ground.classes {
      let first = region * ground.street.stride + group * ground.strata
      for cell in first..<first + ground.strata {
        var start = ground.census.starts[cell]
        for index in ground.census.firstPart[cell]..<ground.census.firstPart[cell + 1] {
          let part = ground.census.parts[index]
          let top = rates.readiness(level: levels[group], disposition: part.edge, table)
          let chance = -Elementary.expm1(-(top + 1e-8) * fullPull)
          while start < part.end {
            let count = min(Self.row, part.end - start)
            ask(start, count, cell, group, part, chance, hash, flags)
            start += count
          }
        }
      }
    }
  }

  private func ask(
    _ start: Int, _ count: Int, _ cell: Int, _ group: Int, _ part: Census.Part,
    _ chance: Double, _ hash: CitizenHash, _ flags: CitizenBytes
  ) {
    let number = UInt32(truncatingIfNeeded: start)
    let found = DenseKernel.candidates(
      hash, limit: DenseKernel.limit(chance), first: number, count: count,
      states: ground.states.base + start, flags: flags.base)
    guard found > 0 else { return }
    for place in 0..<count where flags.base[place] == 1 {
      let citizen = start + place
      let disposition = ground.census.disposition(citizen, part)
      let hazard = joiningHazard(citizen, group, disposition)
      let luck = Double(hash.bits(number &+ UInt32(truncatingIfNeeded: place)) &>> 1) + 0.5
      guard luck < -Elementary.expm1(-hazard) * DenseKernel.scale else { continue }
      enter(citizen, cell, disposition)
    }
  }
}
