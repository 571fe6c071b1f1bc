public import RandomStreams

extension World {
  /// Takes `count` people of a region out of the crowd, in proportion to who is there; returns how
  /// many, fewer if there are fewer.
  public func takeFromCrowd(
    _ count: Int, region: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) -> Int {
    people?.takeFromCrowd(count, region: region, as: harm, &stream)
      ?? street.takeFromCells(count, region: region, as: harm, &stream)
  }

  /// Takes people from their homes, the tired and the mobilisable first; returns how many.
  public func takeAtHome(
    _ count: Int, region: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) -> Int {
    people?.renewReadiness(self, region: region)
    let cells = region * street.stride..<(region + 1) * street.stride
    var weight = 0.0
    for cell in cells { weight += street.tired[cell] + street.home[cell] * mobilisable[cell] }
    let target = street.column(harm)
    var left = Double(count)
    var taken = 0.0
    for cell in cells where left > 0 && weight > 0 {
      let (tired, home) = (street.tired[cell], street.home[cell])
      let here = tired + home * mobilisable[cell]
      guard here > 0 else { continue }
      let share = min(1, here / weight)
      let wanted = share >= 1 ? left : Double(stream.binomial(Int(left), share))
      let hit = min(wanted, tired + home)
      let fromTired = min(hit, tired)
      street.tired[cell] -= fromTired
      street.home[cell] -= hit - fromTired
      target[cell] += hit
      people?.takeAtHome(
        cell: cell, tired: Int(fromTired), rested: Int(hit - fromTired), as: harm, &stream)
      left -= hit
      weight -= here
      taken += hit
    }
    return Int(taken)
  }

  /// Takes organised men out of a region for good: nobody comes in their place.
  public func dropOrganised(_ count: Double, region: Int) {
    organised[region] = max(0, organised[region] - count)
    groupPool[region] = max(0, groupPool[region] - count)
  }

  /// Notes citizens killed, and adds them to recent violence as known where it happened.
  public func kill(_ count: Int, _ region: Int) {
    guard count > 0 else { return }
    street.note(deaths: count, region: region, hour: hour)
    street.violence[region] += Double(count)
  }
}
