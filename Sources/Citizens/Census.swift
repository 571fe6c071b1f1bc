import RandomStreams
import Simulation

/// Where each citizen lives: numbers run through regions, classes, strata, and within a stratum
/// through parts of it, so that those who are about equally ready stand side by side.
struct Census {
  /// Part of a stratum: its people are the numbers up to `end`, their dispositions lie below `edge`.
  struct Part {
    var end: Int
    /// Lower and upper quantile of disposition.
    var low: Double
    var high: Double
    /// Upper edge of disposition, standard deviations; infinite for the last.
    var edge: Double
  }

  /// A cell with fewer people than this is one part: cutting it would save nothing.
  static let smallestCut = 2048
  /// Parts of a larger cell.
  static let partsPerStratum = 8

  /// First citizen of each cell, and one more for the end; cells as in the street.
  let starts: [Int]
  /// First part of each cell, and one more for the end.
  let firstPart: [Int]
  let parts: [Part]
  private let key: UInt64

  init(_ world: World) {
    let street = world.street
    let stride = street.stride
    let coarse = Strata.edges(parts: 1)
    let fine = Strata.edges(parts: Self.partsPerStratum)
    let edges = fine.map { Elementary.normalQuantile($0) }
    let even = [Double](repeating: 1, count: Self.partsPerStratum)
    let purpose = Purpose("citizens.parts")
    var (starts, firstPart, parts) = ([0], [0], [Part]())
    parts.reserveCapacity(street.home.count)
    for cell in 0..<street.home.count {
      let people = Int(street.home[cell])
      let start = starts[cell]
      let place = cell % stride
      let stratum = place % (coarse.count - 1)
      let isLooters = place == stride - 1
      if isLooters || people < Self.smallestCut {
        let edge = isLooters ? -Double.infinity : edges[(stratum + 1) * Self.partsPerStratum]
        parts.append(
          Part(end: start + people, low: coarse[stratum], high: coarse[stratum + 1], edge: edge))
      } else {
        var stream = world.unknowns.stream(purpose, lane: cell)
        var end = start
        for (part, count) in stream.multinomial(people, weights: even).enumerated() {
          let at = stratum * Self.partsPerStratum + part
          end += count
          parts.append(Part(end: end, low: fine[at], high: fine[at + 1], edge: edges[at + 1]))
        }
      }
      starts.append(start + people)
      firstPart.append(parts.count)
    }
    (self.starts, self.firstPart, self.parts) = (starts, firstPart, parts)
    var stream = world.unknowns.stream(Purpose("citizens.disposition"))
    key = stream.next()
  }

  /// How many citizens there are.
  var population: Int { starts.last ?? 0 }

  /// The disposition of a citizen within a part: independent and normal, given its edges.
  ///
  /// Worked out when it is wanted: a number hashed from the citizen's own is a uniform quantile.
  @inline(__always)
  func disposition(_ citizen: Int, _ part: Part) -> Double {
    let word = Philox.scramble(key ^ UInt64(truncatingIfNeeded: citizen) &* 0x9e37_79b9_7f4a_7c15)
    let uniform = Double(Int64(bitPattern: word &>> 11 | 1)) * 0x1p-53
    return Elementary.normalQuantile(part.low + (part.high - part.low) * uniform)
  }

  /// The part of a cell that a citizen of it belongs to.
  func part(of citizen: Int, cell: Int) -> Part {
    var at = firstPart[cell]
    while at + 1 < firstPart[cell + 1], citizen >= parts[at].end { at += 1 }
    return parts[at]
  }
}
