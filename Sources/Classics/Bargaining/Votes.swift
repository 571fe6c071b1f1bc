import RandomStreams

/// Who would win if positions were put to the vote two by two.
///
/// Everybody votes for the nearer of two positions, with capability times salience times the
/// difference of the distances, each raised to the voter's own exponent (Bueno de Mesquita 1994;
/// Scholz, Calbert & Smith 2011, doi:10.1177/0951629811418142). The chance of i against j is what i
/// gets over all that would be cast on every ordered pair of voters' positions.
///
/// With voters sorted by position the supporters of the lower of two positions are those below the
/// middle, so running sums answer every pair: O(voters x positions) powers for all pairs instead of
/// O(voters x positions^2), and memory for one row at a time.
struct Votes {
  /// The distinct positions, ascending.
  let positions: [Double]
  /// How many voters hold each.
  let counts: [Double]
  /// The index of each voter's position.
  let seats: [Int]

  /// Voters by position, with their weights and exponents, sorted.
  private let voters: [(position: Double, weight: Double, exponent: Double)]
  private let range: Double

  /// An electorate; `exponents` one per voter, `range` above 0.
  init(positions held: [Double], weights: [Double], exponents: [Double], range: Double) {
    let order = held.indices.sorted { (held[$0], $0) < (held[$1], $1) }
    var positions: [Double] = []
    var counts: [Double] = []
    var seats = Array(repeating: 0, count: held.count)
    for voter in order {
      if positions.last != held[voter] {
        positions.append(held[voter])
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      seats[voter] = positions.count - 1
    }
    self.positions = positions
    self.counts = counts
    self.seats = seats
    self.range = range
    voters = order.map { (held[$0], weights[$0], exponents[$0]) }
  }

  /// How much a voter has against a position: weight times distance to the exponent.
  @inline(__always)
  private func against(_ voter: Int, _ place: Int) -> Double {
    let (position, weight, exponent) = voters[voter]
    let distance = (position - positions[place]).magnitude / range
    return weight * Elementary.power(distance, exponent)
  }

  /// Calls `body` once for each position, ascending, with its chances against every position, and
  /// theirs against it; 0 against itself, and everywhere if nobody would vote.
  func eachRow(_ body: (_ row: Int, _ wins: [Double], _ losses: [Double]) -> Void) {
    let (totals, cast) = totals()
    let scale = cast > 0 ? 1 / cast : 0
    var below = Array(repeating: 0, count: positions.count)
    var sums = Array(repeating: 0.0, count: positions.count)
    var wins = sums
    var losses = sums
    var running = Array(repeating: 0.0, count: voters.count + 1)
    for row in positions.indices {
      for voter in voters.indices { running[voter + 1] = running[voter] + against(voter, row) }
      for other in positions.indices where other != row {
        let middle = (positions[row] + positions[other]) / 2
        var first = below[other]
        while first < voters.count, voters[first].position < middle {
          sums[other] += against(first, other)
          first += 1
        }
        below[other] = first
        let lower = sums[other] - running[first]
        let upper = (totals[other] - sums[other]) - (totals[row] - running[first])
        // Below the middle they are nearer to the row where the row is the lower of the two.
        wins[other] = max(0, row < other ? lower : upper) * scale
        losses[other] = max(0, row < other ? -upper : -lower) * scale
      }
      wins[row] = 0
      losses[row] = 0
      body(row, wins, losses)
    }
  }

  /// What all have against each position, and all that would be cast.
  private func totals() -> (against: [Double], cast: Double) {
    var totals = Array(repeating: 0.0, count: positions.count)
    var values = totals
    var cast = 0.0
    var seat = 0
    for voter in voters.indices {
      while positions[seat] < voters[voter].position { seat += 1 }
      for place in positions.indices {
        values[place] = against(voter, place)
        totals[place] += values[place]
      }
      cast += spread(values, from: seat)
    }
    return (totals, cast)
  }

  /// The sum of |a - b| over all ordered pairs of voters' positions, of values that rise on both
  /// sides of `seat`: two sorted runs, merged.
  private func spread(_ values: [Double], from seat: Int) -> Double {
    var (left, right) = (seat, seat + 1)
    var (count, sum, total) = (0.0, 0.0, 0.0)
    while left >= 0 || right < values.count {
      let isLeft = right >= values.count || (left >= 0 && values[left] <= values[right])
      let place = isLeft ? left : right
      if isLeft { left -= 1 } else { right += 1 }
      total += counts[place] * (values[place] * count - sum)
      count += counts[place]
      sum += counts[place] * values[place]
    }
    return 2 * total
  }
}
