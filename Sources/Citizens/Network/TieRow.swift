/// The acquaintances of one citizen while they are gathered: rising, nobody twice, not himself.
struct TieRow: ~Copyable {
  private let base: UnsafeMutablePointer<UInt32>
  private let capacity: Int
  private(set) var count = 0
  private var owner: UInt32 = 0

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity + 1)
  }

  deinit { base.deallocate() }

  mutating func begin(_ citizen: Int) {
    owner = UInt32(truncatingIfNeeded: citizen)
    count = 0
  }

  /// Puts one more in his place.
  @inline(__always)
  mutating func meet(_ citizen: Int) {
    let other = UInt32(truncatingIfNeeded: citizen)
    guard other != owner, count < capacity else { return }
    var at = count
    while at > 0, base[at - 1] >= other {
      if base[at - 1] == other { return close(gap: at) }
      base[at] = base[at - 1]
      at -= 1
    }
    base[at] = other
    count += 1
  }

  /// Undoes the shifting once somebody turns out to be known already.
  private mutating func close(gap: Int) {
    var at = gap
    while at < count {
      base[at] = base[at + 1]
      at += 1
    }
  }

  func append(to targets: inout ContiguousArray<UInt32>) {
    targets.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }
}
