/// A citizen who is not quietly at home.
struct Member {
  /// The citizen's number.
  var citizen: UInt32
  /// The cell, counted within the region.
  var cell: Int32
  /// Disposition, standard deviations; minus infinity for those who loot whatever the cause.
  var disposition: Double
}

/// Citizens of one region who are in one state, in no order that means anything.
struct Gathering {
  private(set) var members: ContiguousArray<Member> = []

  var count: Int { members.count }

  @inline(__always) mutating func add(_ member: Member) { members.append(member) }

  mutating func clear() { members.removeAll(keepingCapacity: true) }

  /// Takes out the member at a place; the last takes that place.
  @inline(__always) mutating func remove(at place: Int) -> Member {
    members.swapAt(place, members.count - 1)
    return members.removeLast()
  }
}
