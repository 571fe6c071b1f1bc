/// What was typed about one classic.
public struct ClassicQuestion: Sendable, Equatable {
  /// Its name, such as "epstein".
  public var name: String
  /// The word after `--preset`; nil: the first preset.
  public var preset: String?
  /// How many seeds, and the first; models without chance ignore both.
  public var seeds: Int
  public var seed: UInt64
  /// What was given to `--set`, each `switch=word`.
  public var settings: [String]
  /// A file of the user's; nil: none.
  public var input: String?

  /// A question; only the name must be given.
  public init(
    name: String, preset: String? = nil, seeds: Int = 1, seed: UInt64 = 2022,
    settings: [String] = [], input: String? = nil
  ) {
    self.name = name
    self.preset = preset
    self.seeds = seeds
    self.seed = seed
    self.settings = settings
    self.input = input
  }

  /// Whether nothing but the name was given; then the claims of the source are measured too.
  var isPlain: Bool { self == ClassicQuestion(name: name) }
}

/// What a classic, or the table of verdicts, has to say.
public struct ClassicResult: Sendable, Equatable {
  /// The answer for a terminal; `coloured` with escape sequences.
  public let text: String
  public let coloured: String
  /// The same as one JSON document.
  public let json: String
}
