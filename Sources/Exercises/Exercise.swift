public import Simulation

/// An exercise: one run of a crisis in which a person decides for the ruler, evening by evening.
///
/// The past is a run like any other, made again from its number whenever it is needed: the person's
/// orders are imposed, every other move of the ruler is forbidden, all others act as the model has
/// them. So an exercise is a few lines of text, and the same lines give the same bytes.
public struct Exercise: Sendable {
  /// The crisis and what runs it.
  public let ensemble: Ensemble
  /// Number of the run: it names the hidden facts, the unknowns and the luck.
  public let world: Int
  /// The orders of each day, by day from 0; a day that was decided without any order is there too.
  public private(set) var orders: [Int: [String]] = [:]

  /// The hour of the day at which the first order of a day is carried out; the next ones follow an
  /// hour apart.
  public static let firstHour = 8
  /// Orders of a day at most.
  public static let mostOrders = 12

  /// An exercise that has not begun; `world` is 0 or more.
  public init(_ ensemble: Ensemble, world: Int) {
    self.ensemble = ensemble
    self.world = max(0, min(world, 1 << 32))
  }

  /// Days decided, rising.
  public var decided: [Int] { orders.keys.sorted() }

  /// Gives the orders of the day that stands open; none is an order too. Throws ``ExerciseFault``
  /// where the exercise is over or a move is not on offer.
  public mutating func decide(_ moves: [String]) throws(ExerciseFault) {
    let position = position()
    guard let day = position.day else { throw .over }
    try check(moves, day: day, offers: position.offers)
    orders[day] = moves
  }

  /// Gives the orders of every day of a record. Days on which nothing can be decided must hold no
  /// order; days before the last one recorded that are left out are decided without orders.
  public mutating func follow(_ record: ExerciseRecord) throws(ExerciseFault) {
    guard let last = record.orders.keys.max() else { return }
    while let day = position().day, day <= last { try decide(record.orders[day] ?? []) }
    let lost = record.orders.keys.sorted().first { orders[$0] == nil && record.orders[$0] != [] }
    if let lost { throw .nothingOpen(day: lost) }
  }

  private func check(
    _ moves: [String], day: Int, offers: [Offer]
  ) throws(ExerciseFault) {
    guard moves.count <= Self.mostOrders else { throw .tooMany(day: day, count: moves.count) }
    var seen: Set<String> = []
    for move in moves {
      guard seen.insert(move).inserted else { throw .twice(day: day, move: move) }
      guard offers.contains(where: { $0.move == move }) else {
        throw .notOffered(day: day, move: move, offers: offers.map(\.move))
      }
    }
  }

  /// Takes back the decisions of a day and of all later ones.
  public mutating func forget(from day: Int) { orders = orders.filter { $0.key < day } }

  /// The exercise with other orders for a day: what a comparison starts from.
  func with(_ moves: [String], on day: Int) -> Exercise {
    var other = self
    other.orders[day] = moves
    return other
  }
}
