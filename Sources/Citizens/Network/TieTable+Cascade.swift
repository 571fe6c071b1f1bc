extension TieTable {
  /// How many citizens turn, the first included, when `first` turns on his own and everybody else
  /// does once at least a share `threshold` of his acquaintances, and at least one, have.
  ///
  /// Watts (2002), "A simple model of global cascades on random networks",
  /// doi:10.1073/pnas.082090499. Counts are pushed to acquaintances as in a run. 0 for a number that
  /// is nobody's.
  public func cascade(from first: Int, threshold: Double) -> Int {
    guard first >= 0, first < citizens else { return 0 }
    let active = CitizenBytes(citizens)
    let turned = CitizenBytes(citizens)
    turned.base[first] = 1
    var queue = [UInt32(truncatingIfNeeded: first)]
    var served = 0
    while served < queue.count {
      for other in acquaintances(of: Int(queue[served])) {
        let place = Int(other)
        active.base[place] &+= 1
        let share = Double(active.base[place]) / Double(degree(of: place))
        guard turned.base[place] == 0, share >= threshold else { continue }
        turned.base[place] = 1
        queue.append(other)
      }
      served += 1
    }
    return queue.count
  }

  /// True if every row rises, is free of its owner, and every tie is there both ways.
  public var isSound: Bool {
    (0..<citizens).allSatisfy { citizen in
      let row = acquaintances(of: citizen)
      return zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
        && row.allSatisfy { other in
          Int(other) < citizens && Int(other) != citizen
            && acquaintances(of: Int(other)).contains(UInt32(citizen))
        }
    }
  }
}
