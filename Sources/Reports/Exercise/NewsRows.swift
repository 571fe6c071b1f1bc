import Inference
public import Polity
public import Simulation

/// What happened, as rows of a table: when, what and who.
public enum NewsRows {
  /// A row for each thing that somebody did; what he did in several regions within the list is told
  /// once, with the hour it began.
  public static func rows(_ entries: [LedgerEntry], _ crisis: Crisis) -> [[String]] {
    var order: [[String]] = []
    var groups: [[String]: [LedgerEntry]] = [:]
    for entry in entries {
      let key = [entry.event, entry.actor, entry.region.isEmpty ? String(entry.hour) : ""]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    let calendar = CaseCalendar(crisis)
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      let place = places(group.map(\.region).filter { !$0.isEmpty }, crisis)
      return [
        calendar.moment(Double(first.hour)),
        EventName.words(first.event) + (place.isEmpty ? "" : " (\(place))"),
        name(first.actor, crisis),
      ]
    }
  }

  /// `Almaty city, Atyrau and 3 more regions`.
  private static func places(_ ids: [String], _ crisis: Crisis) -> String {
    var seen: [String] = []
    for id in ids where !seen.contains(id) { seen.append(id) }
    let names = seen.prefix(2).map { id in
      crisis.country.regions.first { $0.id == id }?.name ?? id
    }
    let rest = seen.count - names.count
    return names.joined(separator: ", ")
      + (rest > 0 ? " and \(Amount.count(rest, "more region"))" : "")
  }

  private static func name(_ id: String, _ crisis: Crisis) -> String {
    let country = crisis.country
    return country.claimants.first { $0.id == id }?.name
      ?? country.organs.first { $0.id == id }?.name
      ?? country.patrons.first { $0.id == id }?.name ?? id
  }
}
