/// Citizens who entered or left the crowd: what their acquaintances have still to be told.
struct Flips {
  private(set) var entered: ContiguousArray<UInt32> = []
  private(set) var left: ContiguousArray<UInt32> = []

  var count: Int { entered.count + left.count }

  @inline(__always) mutating func enter(_ citizen: UInt32) { entered.append(citizen) }
  @inline(__always) mutating func leave(_ citizen: UInt32) { left.append(citizen) }

  mutating func clear() {
    entered.removeAll(keepingCapacity: true)
    left.removeAll(keepingCapacity: true)
  }
}
