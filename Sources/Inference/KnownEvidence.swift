public import Polity

/// Evidence that was known on a day: the only form in which the weigher takes evidence.
///
/// The one way to make it drops every item that happened or became known later than the day or the
/// case's cutoff, so that hindsight can not reach a forecast by mistake. An item without a day of
/// publication counts as known on the day it happened; one that looks further ahead, on the last day
/// that it reads.
public struct KnownEvidence: Sendable, Equatable {
  /// The last day whose news counts.
  public let asOf: CalendarDay
  /// What was known, in the order of the file.
  public let items: [Evidence]
  /// The sources of these items, in the order of the file; sources of later items are left out.
  public let sources: [Source]

  /// What was known of `evidence` on a day; a `cutoff` before that day takes its place.
  public init(
    _ evidence: [Evidence], sources: [Source] = [], asOf day: CalendarDay,
    cutoff: CalendarDay? = nil
  ) {
    let last = min(day, cutoff ?? day)
    let known = evidence.filter { $0.knownDay <= last }
    let named = Set(known.map(\.source))
    asOf = last
    items = known
    self.sources = sources.filter { named.contains($0.id) }
  }

  /// Without some items, as in a leave-one-out table; never adds any.
  public func without(_ ids: Set<String>) -> KnownEvidence {
    KnownEvidence(items.filter { !ids.contains($0.id) }, sources: sources, asOf: asOf)
  }

  /// The interest of the item's source in being believed; empty where none is known.
  public func motive(of item: Evidence) -> String {
    sources.first { $0.id == item.source }?.motive ?? ""
  }
}

extension Dossier {
  /// What was known on a day, never past the case's cutoff. Settlements are hindsight and stay out.
  public func known(asOf day: CalendarDay) -> KnownEvidence {
    KnownEvidence(evidence, sources: sources, asOf: day, cutoff: crisis.cutoff)
  }
}
