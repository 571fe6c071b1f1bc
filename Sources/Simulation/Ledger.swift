/// One dated thing that happened, and why.
public struct LedgerEntry: Sendable, Equatable, Codable {
  /// Hour since the start.
  public let hour: Int
  /// The move's or event's name.
  public let event: String
  /// Who did it; empty where nobody did.
  public let actor: String
  /// Where; empty: the nation.
  public let region: String
  /// Why, in a few words.
  public let reason: String

  /// An entry.
  public init(hour: Int, event: String, actor: String, region: String, reason: String) {
    self.hour = hour
    self.event = event
    self.actor = actor
    self.region = region
    self.reason = reason
  }
}

/// The dated list of all that happened. Entries are appended in order of time and never changed.
public struct Ledger: Sendable {
  /// All entries so far.
  public private(set) var entries: [LedgerEntry] = []

  /// Appends an entry.
  public mutating func record(
    _ event: String, hour: Int, actor: String = "", region: String = "", reason: String
  ) {
    entries.append(
      LedgerEntry(hour: hour, event: event, actor: actor, region: region, reason: reason))
  }

  /// The hour at which an event first happened, or nil.
  public func hour(of event: String) -> Int? { entries.first { $0.event == event }?.hour }
}
