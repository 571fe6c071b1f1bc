import Citizens
import RandomStreams
import Testing

/// False alarms: fixed keys; under fresh ones each bound of 6 deviations would be broken once in
/// 10^8, and there are a few hundred.
@Suite struct `The citizens' hash` {
  private let citizens = 1 << 18

  private func key(_ hour: Int) -> CitizenHash {
    var stream = StreamFamily(seed: 2022, run: 1).stream(Purpose("test.hash"), tick: hour)
    return CitizenHash(key: stream.next())
  }

  /// Deviations of a chi-square statistic from its mean.
  private func excess(_ counts: [Int], _ total: Int) -> Double {
    let expected = Double(total) / Double(counts.count)
    let sum = counts.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    let freedom = Double(counts.count - 1)
    return (sum - freedom) / (2 * freedom).squareRoot()
  }

  @Test(arguments: [0, 8, 16, 24])
  func `is even in every byte, whatever the hour`(shift: UInt32) {
    for hour in 0..<20 {
      let hash = key(hour)
      var counts = [Int](repeating: 0, count: 256)
      for citizen in 0..<UInt32(citizens) {
        counts[Int(hash.bits(citizen) &>> shift & 255)] += 1
      }
      #expect(abs(excess(counts, citizens)) < 6)
    }
  }

  /// Neighbours in number and hours in time: pairs of high nibbles fall evenly into 256 cells.
  @Test(arguments: [1, 2, 32, 64, 256, 1024, 8192, 65_536])
  func `shows no trace of who is next to whom`(gap: UInt32) {
    for hour in 0..<10 {
      let (now, later) = (key(hour), key(hour + 1))
      var apart = [Int](repeating: 0, count: 256)
      var inTime = apart
      for citizen in 0..<UInt32(citizens) {
        let mine = now.bits(citizen) &>> 28
        apart[Int(mine &* 16 + now.bits(citizen &+ gap) &>> 28)] += 1
        inTime[Int(mine &* 16 + later.bits(citizen &* gap) &>> 28)] += 1
      }
      #expect(abs(excess(apart, citizens)) < 6)
      #expect(abs(excess(inTime, citizens)) < 6)
    }
  }

  /// The count of rare events in blocks is binomial: its variance is right, so sums are too.
  @Test func `gives rare events their variance`() {
    var (sum, squares, blocks) = (0.0, 0.0, 0.0)
    for hour in 0..<50 {
      let hash = key(hour)
      for block in 0..<64 {
        var hits = 0.0
        for citizen in 0..<4096 {
          hits += hash.bits(UInt32(block * 4096 + citizen)) < 1 << 22 ? 1 : 0
        }
        sum += hits
        squares += hits * hits
        blocks += 1
      }
    }
    let mean = sum / blocks
    let variance = squares / blocks - mean * mean
    // Mean 4 with error 2 / sqrt(3200); the variance's error is about 4 sqrt(2 / 3200) x 1.06.
    #expect(abs(mean - 4) < 6 * 0.0354)
    #expect(abs(variance - 4) < 6 * 0.106)
  }

  @Test func `turns over half of its bits when one of the number's does`() {
    let hash = key(3)
    for bit in 0..<24 {
      var flipped = [Int](repeating: 0, count: 32)
      for citizen in stride(from: UInt32(0), to: 1 << 24, by: 4099) {
        var change = hash.bits(citizen) ^ hash.bits(citizen ^ (1 << UInt32(bit)))
        while change != 0 {
          flipped[change.trailingZeroBitCount] += 1
          change &= change &- 1
        }
      }
      // 4,094 flips each: one in two with error .0078; the hash's own bias is allowed for.
      for count in flipped { #expect(abs(Double(count) / 4094 - 0.5) < 0.08, "bit \(bit)") }
    }
  }
}
