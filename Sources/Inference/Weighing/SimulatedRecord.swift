import Polity
import RandomStreams
import Simulation

/// A run told as the sources of a case would have told it: every item of the record with what the run did
/// in its place, so that the main route can be shown a crisis whose explanation is known.
///
/// A sighting of which the run gave no sign is told as its denial; one that joins several terms has no
/// denial in the grammar and is left out. Moves that were not made are told as such.
package struct SimulatedRecord {
  /// What would have been known.
  let known: KnownEvidence

  /// From a run and its row of `record`, made with the errors of the sources.
  init(_ run: Trajectory, told row: [Double], _ record: RecordFeatures, _ weigher: Weigher) {
    let last = weigher.known.asOf
    let start = weigher.ensemble.setting.crisis.start
    let names = Set(record.moves.map { "move." + $0.id })
    let scored = zip(record.scored, row).compactMap { entry, value -> Evidence? in
      // Moves that are imposed or ruled out are told with their hours below.
      let isMove = entry.item.kind == .move && names.contains(Self.move(entry.item))
      return isMove ? nil : Self.told(entry, value)
    }
    let moves = record.moves.map { move in
      let grade = weigher.recorded.items[move.id].flatMap { id in
        weigher.known.items.first { $0.id == id }?.grade
      }
      return Self.told(
        move.id, at: record.hour(of: move.id, in: run), start: start, last: last, grade: grade)
    }
    known = KnownEvidence(
      scored + moves.compactMap { $0 }, sources: weigher.known.sources, asOf: last)
  }

  /// What an item of one term is about.
  private static func move(_ item: Evidence) -> String {
    (try? ObservableExpression(item.shows))?.terms.first?.name.text ?? ""
  }

  private static func told(_ entry: EvidenceModel.Scored, _ value: Double) -> Evidence? {
    guard value.isFinite else { return nil }
    var item = entry.item
    guard let density = entry.density else {
      if value > 0.5 { return item }
      item.kind = .sighting
      return denial(of: item)
    }
    func moved(_ number: Double?) -> Double? {
      number.map {
        MeasurementDensity.number(MeasurementDensity.scaled($0) + value - density.centre)
      }
    }
    (item.value, item.low, item.high) = (moved(item.value), moved(item.low), moved(item.high))
    return item
  }

  /// The item with the opposite shown; nil where the grammar has no word for it.
  package static func denial(of item: Evidence) -> Evidence? {
    guard let terms = (try? ObservableExpression(item.shows))?.terms, terms.count == 1,
      let term = terms.first
    else { return nil }
    var denial = item
    guard let comparison = term.comparison else {
      denial.shows = item.shows + " == 0"
      return denial
    }
    let opposites = ["==": "!=", "!=": "==", ">=": "<", "<": ">=", "<=": ">", ">": "<="]
    guard let opposite = opposites[comparison],
      let place = item.shows.firstRange(of: comparison)
    else { return nil }
    denial.shows.replaceSubrange(place, with: opposite)
    return denial
  }

  private static func told(
    _ move: String, at hour: Int?, start: CalendarDay, last: CalendarDay, grade: Grade?
  ) -> Evidence? {
    guard let grade = grade ?? Grade(.A, 1) else { return nil }
    let shows = "move." + move
    guard let hour else {
      return Evidence(
        id: "not." + move, day: last, what: "", shows: shows + " == 0", source: "", grade: grade)
    }
    return Evidence(
      id: "did." + move, day: start.adding(hour / 24), hour: Double(hour % 24), what: "",
      shows: shows, kind: .move, source: "", grade: grade)
  }
}
