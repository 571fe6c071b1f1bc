/// A number of a case file written anew: which, and how it is spelled.
public struct CaseEdit: Sendable, Hashable {
  /// Where it stands: `regions.almaty.exposure`.
  public var path: String
  /// The new spelling: `0.3 to 0.5`.
  public var spelling: String

  /// An edit.
  public init(path: String, spelling: String) {
    self.path = path
    self.spelling = spelling
  }
}

/// A number of a case that somebody stated as a range.
public struct StatedRange: Sendable, Equatable {
  /// Where it stands: `regions.almaty.exposure`.
  public let path: String
  /// As it is written.
  public let spelling: String
  /// The ends of the range.
  public let low: Double
  public let high: Double
  /// Smallest and largest value that the key takes.
  public let bounds: ClosedRange<Double>
  /// What the key means, in one sentence without a full stop.
  public let says: String
  /// The line where it stands, from 1.
  public let line: Int
  let place: Place
}

/// Why edits cannot be made: one sentence each.
public struct CaseEditFaults: Error, Sendable, Equatable, CustomStringConvertible {
  /// All of them, in the order of the edits.
  public let all: [String]
  /// A line each.
  public var description: String { all.joined(separator: "\n") }
}
