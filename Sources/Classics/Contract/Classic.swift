/// A published model that can be run here, and what of its source reproduces.
///
/// You write a card (what it says, where it was published, its presets), `answer` (one run of it
/// as tables), `findings` (each published claim, measured) and `figure` (one picture), and one line
/// in `Roster.swift`. You get `interregnum classics ID`, its row in the table of verdicts, its
/// section and picture in `docs/classics.md`, and tests that run every preset and refuse a verdict
/// that was typed rather than computed.
public protocol Classic: Sendable {
  /// The name on the command line, such as "epstein".
  static var id: String { get }
  /// A heading, such as "Epstein's civil violence".
  static var title: String { get }
  /// The full reference, ending in its DOI where there is one.
  static var source: String { get }
  /// What the model says, for a student: two or three sentences without symbols.
  static var says: String { get }
  /// The model's equations, one a line, in plain text.
  static var formulas: [String] { get }
  /// What to look at in the picture or the tables: one or two sentences.
  static var lookFor: String { get }
  /// Ids of the mechanisms of the crisis model that rest on this, such as "mobilisation".
  static var feeds: [String] { get }
  /// The parameter sets of the source; the first is the default.
  static var presets: [Preset] { get }
  /// The switches that `answer` understands, besides the preset.
  static var switches: [Switch] { get }

  /// One run, or `request.seeds` runs, of a preset, as tables; every fault of the request at once.
  static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer
  /// The published claims, each measured now; the same bytes at every call. A few seconds at most.
  static func findings() -> [Finding]
  /// One picture that shows the point.
  static func figure() -> Figure
  /// Roughly how many seconds on one core `answer` will take; nil where under a second.
  static func seconds(_ request: ClassicRequest) -> Double?
}

extension Classic {
  public static var feeds: [String] { [] }
  public static var switches: [Switch] { [] }
  public static func seconds(_ request: ClassicRequest) -> Double? { nil }
}

/// A parameter set that the source names.
public struct Preset: Sendable, Equatable {
  /// The word after `--preset`.
  public var id: String
  /// What it is, in a line.
  public var about: String

  /// A preset.
  public init(_ id: String, _ about: String) {
    self.id = id
    self.about = about
  }
}

/// A named choice between readings of a rule, such as `arrest-ratio`: literal, floor or round.
public struct Switch: Sendable, Equatable {
  /// The word before `=` in `--set arrest-ratio=floor`.
  public var id: String
  /// The words allowed, the default first. Empty: any number.
  public var words: [String]
  /// What it changes, in a line.
  public var about: String

  /// A switch.
  public init(_ id: String, _ words: [String], _ about: String) {
    self.id = id
    self.words = words
    self.about = about
  }
}
