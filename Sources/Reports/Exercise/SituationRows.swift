public import Exercises
import Simulation

/// The numbers of an evening that a ruler's staff would lay before him.
public enum SituationRows {
  /// A name, today's value and yesterday's; observables that a crisis lacks are left out.
  public static func rows(_ position: Position) -> [[String]] {
    shown.compactMap { id, label in
      guard let reading = position.readings.first(where: { $0.name == id }),
        let today = reading.days.last
      else { return nil }
      let before = reading.days.dropLast().last
      return [
        label, Amount.full(today, unit: reading.unit),
        before.map { Amount.full($0, unit: reading.unit) } ?? "-",
      ]
    }
  }

  private static let shown = [
    ("turnout", "people in the streets, at most"), ("riots", "rioters, at most"),
    ("deaths", "killed that day"), ("deaths.known", "dead officially known, in all"),
    ("detained", "detained that day"), ("belief", "belief that the ruler survives"),
    ("strikes", "share of life on strike"), ("channel", "openness of the channel"),
    ("capital-flown", "share of elite capital flown"), ("patron.troops", "foreign troops"),
    ("sovereignty", "sovereignty kept"),
  ]
}
