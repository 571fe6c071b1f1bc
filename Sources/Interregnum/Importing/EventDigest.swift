import CaseFiles
import Polity
import Reports

/// Events of an export by day and region of a case, as evidence nobody has graded yet.
struct EventDigest {
  /// A day in a region.
  struct Cell {
    var day: CalendarDay
    var region: String
    var events: [EventRecord] = []
  }
  /// Days and regions with events, by day.
  private(set) var cells: [Cell] = []
  /// Provinces that are no region of the case, with their events.
  private(set) var unmapped: [(province: String, events: Int)] = []
  /// Events that span several days, and events outside the case.
  private(set) var spanning = 0
  private(set) var outside = 0

  /// Sorts events into the days and regions of a crisis. `names` are provinces that the user maps to
  /// regions; other provinces are compared with ids and names, whatever their case. O(n log n).
  init(_ events: [EventRecord], of crisis: Crisis, names: [String: String]) {
    var regions: [String: String] = [:]
    for region in crisis.country.regions {
      regions[Self.plain(region.name)] = region.id
      regions[Self.plain(region.id)] = region.id
    }
    for (name, region) in names { regions[Self.plain(name)] = region }
    var found: [String: Cell] = [:]
    var lost: [String: Int] = [:]
    for event in events {
      let number = event.day.days(since: crisis.start)
      guard let region = regions[Self.plain(event.province)] else {
        lost[event.province, default: 0] += 1
        continue
      }
      guard event.day == event.last else {
        spanning += 1
        continue
      }
      guard (0..<crisis.days).contains(number) else {
        outside += 1
        continue
      }
      found["\(event.day) \(region)", default: Cell(day: event.day, region: region)]
        .events.append(event)
    }
    cells = found.sorted { $0.key < $1.key }.map(\.value)
    unmapped = lost.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `Almaty_Oblast` and `almaty oblast` are one.
  static func plain(_ name: String) -> String {
    PlainText.cleaned(String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })).lowercased()
  }

  /// What was left out, in sentences for the user.
  func notes(_ crisis: Crisis) -> [String] {
    let known = crisis.country.regions.flatMap { [$0.id, $0.name] }
    var notes = unmapped.map { province, events in
      let name = province.isEmpty ? "no province" : "'\(PlainText.cleaned(province).prefix(60))'"
      let hint = NearestWord.hint(province, in: known, called: "regions")
      return "left out: \(Amount.count(events, "event")) in \(name), which is no region of the case"
        + (hint.isEmpty ? "" : "; \(hint)")
    }
    if !unmapped.isEmpty { notes.append("--map 'PROVINCE=REGION' says which region is meant") }
    if spanning > 0 {
      notes.append(
        "left out: \(Amount.count(spanning, "event")) over several days, which no day can be "
          + "credited with")
    }
    if outside > 0 {
      let last = crisis.start.adding(crisis.days - 1)
      notes.append(
        "left out: \(Amount.count(outside, "event")) outside the case, \(crisis.start) to \(last)")
    }
    return notes
  }
}
