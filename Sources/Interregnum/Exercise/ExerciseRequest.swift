public import Exercises

/// What to play.
public struct ExerciseRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// The seed, and the number of the world: which hidden facts, unknowns and luck.
  public var seed: UInt64
  public var world: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]

  /// A request; the world is 0 or more.
  public init(
    caseArgument: String, seed: UInt64 = Laboratory.usualSeed, world: Int = 1,
    settings: [String] = []
  ) {
    self.caseArgument = caseArgument
    self.seed = seed
    self.world = world
    self.settings = settings
  }
}

/// An exercise with what its file and its sheet need besides.
public struct ExerciseTable: Sendable {
  /// The exercise.
  public var exercise: Exercise
  /// Title of the case, and the SHA-256 of its files.
  public let title: String
  public let caseSHA256: String

  /// The exercise as it is kept.
  public var record: ExerciseRecord { ExerciseRecord(exercise, caseSHA256: caseSHA256) }
}
