import Inference
import Testing

@Suite struct `A recovery table` {
  private static let table = RecoveryTable(
    chances: [
      [0.8, 0.1, 0.1], [0.3, 0.5, 0.2], [0.2, 0.6, 0.2], [0.1, 0.6, 0.3], [0.5, 0.4, 0.1],
    ],
    truths: [0, 0, 1, 2, 2], explanations: 3)

  @Test func `counts runs by truth and by what they were taken for`() {
    #expect(Self.table.counts == [[1, 1, 0], [0, 1, 0], [1, 1, 0]])
    #expect(Self.table.runs == 5)
    #expect(Self.table.accuracy == 0.4)
  }

  @Test func `says which pairs are no better than a coin`() throws {
    let pairs = Self.table.pairs
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(pairs[0].right == 2.0 / 3)
    #expect(pairs[1].right == 0.75)
    #expect(pairs[2].right == 1.0 / 3)
    // Of four runs even three quarters can be luck.
    #expect(pairs.allSatisfy { $0.isIndistinct })
  }

  @Test func `tells apart what many runs tell apart`() {
    let many = RecoveryTable(
      chances: (0..<400).map { $0 % 2 == 0 ? [0.7, 0.3] : [0.4, 0.6] },
      truths: (0..<400).map { $0 % 2 }, explanations: 2)
    #expect(many.accuracy == 1)
    #expect(!many.pairs[0].isIndistinct)
    let blind = RecoveryTable(
      chances: Array(repeating: [0.5, 0.5], count: 400), truths: (0..<400).map { $0 % 2 },
      explanations: 2)
    #expect(blind.pairs[0].right == 0.5)
    #expect(blind.pairs[0].isIndistinct)
  }

  @Test func `follows the order of a ranking`() {
    let turned = Self.table.ordered([2, 0, 1])
    #expect(turned.counts == [[0, 1, 1], [0, 1, 1], [0, 0, 1]])
    #expect(turned.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(turned.pairs.map(\.right) == [0.75, 1.0 / 3, 2.0 / 3])
    #expect(turned.accuracy == Self.table.accuracy)
  }

  @Test func `is read back, or refused where its parts do not fit`() throws {
    let slope = Self.table.reliability.slope
    let read = try #require(
      RecoveryTable(
        reading: Self.table.counts, pairs: Self.table.pairs,
        reliability: ReliabilityCurve(slope: slope, slopeError: 0.1)))
    #expect(read.counts == Self.table.counts && read.pairs == Self.table.pairs)
    #expect(read.accuracy == Self.table.accuracy && read.reliability.bins.isEmpty)
    let curve = ReliabilityCurve(slope: 1, slopeError: 1)
    let stranger = RecoveryTable.Pair(first: 0, second: 3, right: 0.5, error: 0.1)
    let bad: [([[Int]], [RecoveryTable.Pair])] = [
      ([[1, 2]], []), ([[1, -1], [0, 1]], []), (Self.table.counts, [stranger]),
    ]
    for (counts, pairs) in bad {
      #expect(RecoveryTable(reading: counts, pairs: pairs, reliability: curve) == nil)
    }
  }

  @Test func `of nothing is empty`() {
    let empty = RecoveryTable(chances: [], truths: [], explanations: 0)
    #expect(empty.runs == 0 && empty.accuracy == 0 && empty.pairs.isEmpty)
  }
}
