/// Where each observable stands in a day's row of values.
public struct Layout: Sendable {
  /// One observable's place.
  public struct Place: Sendable {
    /// The observable.
    public let observable: any Observable.Type
    /// Its first column and how many it has.
    public let first: Int
    public let count: Int
  }
  /// All observables in roster order.
  public let places: [Place]
  /// Columns of a day.
  public let width: Int
  private let byID: [String: Int]

  /// The layout of a country's observables.
  public init(_ observables: [any Observable.Type], _ setting: Setting) {
    var first = 0
    var places: [Place] = []
    for observable in observables {
      let count = observable.axis.count(setting)
      places.append(Place(observable: observable, first: first, count: count))
      first += count
    }
    self.places = places
    width = first
    byID = Dictionary(
      places.enumerated().map { ($1.observable.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of an observable, or nil.
  public func place(_ id: String) -> Place? { byID[id].map { places[$0] } }
}

/// Folds the hours of a run into days.
final class Recorder {
  private let layout: Layout
  private let scratch: Column
  private let day: Column
  private let arena: Arena
  private(set) var values: [Float] = []

  init(_ layout: Layout, days: Int) {
    self.layout = layout
    arena = Arena(size: 2 * layout.width)
    scratch = arena.column(layout.width)
    day = arena.column(layout.width)
    values.reserveCapacity(days * layout.width)
  }

  /// Takes in one hour; closes the day at its last hour, or when the run stops.
  func take(_ world: World, closing: Bool) {
    let hourOfDay = world.hour % 24
    let closes = hourOfDay == 23 || closing
    for place in layout.places {
      let fold = place.observable.fold
      if fold == .last && !closes { continue }
      let row = scratch.part(place.first, place.count)
      place.observable.read(world, into: row)
      Self.fold(row, into: day.part(place.first, place.count), fold, first: hourOfDay == 0)
    }
    if closes { values.append(contentsOf: day.lazy.map { Float($0) }) }
  }

  /// Days after a run has stopped: flows and crowds are 0, all else stays.
  func calm() {
    for place in layout.places {
      switch place.observable.fold {
      case .sum, .peak: day.part(place.first, place.count).fill(0)
      case .lowest, .last: continue
      }
    }
    values.append(contentsOf: day.lazy.map { Float($0) })
  }

  private static func fold(_ row: Column, into day: Column, _ fold: DailyFold, first: Bool) {
    // One plain loop a fold, so that each can be vectorised; no hour is without a number.
    switch (first, fold) {
    case (true, _), (_, .last): for index in 0..<row.count { day[index] = row[index] }
    case (_, .sum): for index in 0..<row.count { day[index] += row[index] }
    case (_, .peak): for index in 0..<row.count { day[index] = max(day[index], row[index]) }
    case (_, .lowest): for index in 0..<row.count { day[index] = min(day[index], row[index]) }
    }
  }
}
