import Exercises
import Polity
import Simulation
import TestSupport

/// A crisis that reaches its ruler for certain: crowds come within days.
enum PlayedExercise {
  static let crisis = SmallCrises.crisis(
    SmallCrises.threeRegions(people: 1e6), shock: .violent, days: 12)

  /// The first world in which it does.
  static let usual =
    (0..<60).first {
      Exercise(Ensemble.whole(crisis, seed: 9), world: $0).position().day.map { $0 < 6 } ?? false
    } ?? 0

  static func fresh(world: Int = usual, seed: UInt64 = 9) -> Exercise {
    Exercise(Ensemble.whole(crisis, seed: seed), world: world)
  }

  /// Played with a hand that orders what presses most, or with what a record says.
  static func played(world: Int = usual, evenings: Int = .max) throws -> Exercise {
    var exercise = fresh(world: world)
    var count = 0
    while count < evenings, exercise.position().day != nil {
      let first = exercise.position().offers.first { !["resign", "flee"].contains($0.move) }
      try exercise.decide(first.map { [$0.move] } ?? [])
      count += 1
    }
    return exercise
  }
}
