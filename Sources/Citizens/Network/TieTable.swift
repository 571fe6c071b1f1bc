public import Polity
import RandomStreams
public import Simulation

/// Who knows whom, as compressed sparse rows: acquaintances of citizen 0, then of citizen 1, ...
///
/// Rows are rising, hold nobody twice and not their owner; whoever stands in a row has its owner in
/// his. Never changed once made, so runs and threads share it. 4 bytes a tie and end, 4 a citizen.
public final class TieTable: @unchecked Sendable {
  /// How many citizens.
  public let citizens: Int
  private let offsets: UnsafeMutablePointer<UInt32>
  private var targets: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var used = 0

  /// Rows that are worked out as one piece.
  private static let piece = 16_384
  /// Most ends of ties that offsets of 32 bits can tell apart.
  public static let mostEnds = 4_000_000_000

  /// Draws the ties of citizens who live in regions of these sizes, numbered through the regions.
  ///
  /// The same seed gives the same table, whatever the workers. The number of acquaintances is held
  /// to 2...64, and to what ``mostEnds`` leaves room for; people beyond 2^32 have no ties.
  public init(_ network: SocialNetwork, people: [Int], seed: UInt64, workers: Workers = .alone) {
    let people = people.map { max(0, $0) }
    citizens = min(people.reduce(0, +), Int(UInt32.max))
    let room = Self.mostEnds / max(1, citizens)
    let neighbours = max(0, min(max(2, network.neighbours), 64, room))
    offsets = .allocate(capacity: citizens + 1)
    offsets.initialize(to: 0)
    capacity = citizens * neighbours + citizens / 16 + 4096
    targets = .allocate(capacity: capacity)
    var stream = StreamFamily(seed: seed, run: 0).stream(Purpose("citizens.ties"))
    switch network.kind {
    case .smallWorld:
      let rule = SmallWorld(
        people: people, neighbours: neighbours, rewired: network.rewired, &stream)
      fill(rule, people, longest: 3 * neighbours, workers)
    case .households:
      fill(
        Households(people: people, neighbours: neighbours, &stream), people,
        longest: neighbours + 8, workers)
    case .random:
      fill(
        RandomTies(people: people, neighbours: neighbours, &stream), people,
        longest: 16 * neighbours, workers)
    }
  }

  deinit {
    offsets.deallocate()
    targets.deallocate()
  }

  /// How many acquaintances a citizen has; 0 for a number that is nobody's.
  @inline(__always)
  public func degree(of citizen: Int) -> Int {
    guard citizen >= 0, citizen < citizens else { return 0 }
    return Int(offsets[citizen + 1] &- offsets[citizen])
  }

  /// The acquaintances of a citizen, rising; none for a number that is nobody's.
  @inline(__always)
  public func acquaintances(of citizen: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(
      start: targets + Int(offsets[max(0, min(citizen, citizens))]), count: degree(of: citizen))
  }

  /// Ends of ties in all: twice their number.
  public var ends: Int { used }

  private func fill(_ rule: some TieRule, _ people: [Int], longest: Int, _ workers: Workers) {
    let pieces = Self.pieces(people, citizens)
    let batch = 4 * workers.width
    var next = 0
    while next < pieces.count {
      let count = min(batch, pieces.count - next)
      let drafts = (0..<count).map { TieDraft(pieces[next + $0], longest: longest) }
      workers.perform(count) { drafts[$0].fill(rule) }
      for draft in drafts { append(draft) }
      next += count
    }
  }

  private static func pieces(_ people: [Int], _ citizens: Int) -> [TieDraft.Piece] {
    var (start, pieces) = (0, [TieDraft.Piece]())
    for (region, count) in people.enumerated() {
      var first = start
      let end = min(start + count, citizens)
      while first < end {
        pieces.append(.init(region: region, citizens: first..<min(first + piece, end)))
        first += piece
      }
      start = end
    }
    return pieces
  }

  private func append(_ draft: TieDraft) {
    if used + draft.targets.count > capacity { grow(to: used + draft.targets.count) }
    draft.targets.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      (targets + used).update(from: base, count: source.count)
    }
    var end = UInt32(truncatingIfNeeded: used)
    for (place, degree) in draft.degrees.enumerated() {
      end &+= UInt32(degree)
      offsets[draft.piece.citizens.lowerBound + place + 1] = end
    }
    used += draft.targets.count
  }

  private func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * wanted)
    larger.update(from: targets, count: used)
    targets.deallocate()
    (targets, capacity) = (larger, 2 * wanted)
  }
}

/// The rows of one piece while they are worked out.
///
/// Unchecked: one worker fills it, then the table reads it.
final class TieDraft: @unchecked Sendable {
  struct Piece {
    let region: Int
    let citizens: Range<Int>
  }

  let piece: Piece
  private let longest: Int
  private(set) var targets: ContiguousArray<UInt32> = []
  private(set) var degrees: ContiguousArray<UInt16> = []

  init(_ piece: Piece, longest: Int) {
    self.piece = piece
    self.longest = longest
  }

  func fill(_ rule: some TieRule) {
    degrees.reserveCapacity(piece.citizens.count)
    targets.reserveCapacity(piece.citizens.count * longest / 2)
    var row = TieRow(capacity: longest)
    for citizen in piece.citizens {
      row.begin(citizen)
      rule.acquaintances(of: citizen, region: piece.region) { row.meet($0) }
      row.append(to: &targets)
      degrees.append(UInt16(truncatingIfNeeded: row.count))
    }
  }
}
