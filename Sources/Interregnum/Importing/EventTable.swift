import CaseFiles
import Classics
import Polity

/// The events of an export, or everything that is wrong with it, by lines.
struct EventTable {
  private(set) var events: [EventRecord] = []
  /// What is wrong, with the line; empty where the table is sound.
  private(set) var faults: [(line: Int, what: String)] = []

  private let dataset: EventDataset
  private var places: [String: Int] = [:]

  /// Reads an export; any bytes are taken, none traps. O(bytes).
  init(_ bytes: [UInt8], of dataset: EventDataset) {
    self.dataset = dataset
    let table = CSVRows(bytes)
    faults = table.faults
    guard let head = table.rows.first else {
      if faults.isEmpty { faults.append((1, "the file holds no table")) }
      return
    }
    readHead(head)
    guard faults.isEmpty else { return }
    for row in table.rows.dropFirst() { read(row, width: head.fields.count) }
    if events.isEmpty, faults.isEmpty { faults.append((head.line, "the table holds no event")) }
  }

  private mutating func readHead(_ row: CSVRows.Row) {
    let names = row.fields.map { $0.lowercased() }
    for name in dataset.columns + dataset.more {
      if let place = names.firstIndex(of: name) { places[name] = place }
    }
    for name in dataset.columns where places[name] == nil {
      let hint = NearestWord.hint(name, in: names, called: "columns")
      faults.append(
        (
          row.line,
          "\(dataset.title) tables have a column '\(name)', this one has none"
            + (hint.hasPrefix("did") ? "; \(hint)" : "")
        ))
    }
  }

  private mutating func read(_ row: CSVRows.Row, width: Int) {
    guard row.fields.count == width else {
      faults.append((row.line, "\(row.fields.count) fields, but \(width) columns"))
      return
    }
    func text(_ name: String) -> String {
      guard let place = places[name], row.fields.indices.contains(place) else { return "" }
      return row.fields[place]
    }
    let before = faults.count
    let start = day(text(dataset == .acled ? "event_date" : "date_start"), row.line)
    let end = text("date_end").isEmpty ? start : day(text("date_end"), row.line)
    let counts = (dataset == .acled ? ["fatalities"] : ["best", "low", "high"])
      .map { count(text($0), $0, row.line) }
    guard faults.count == before, let start, let end, let best = counts.first ?? nil else { return }
    let (low, high) = dataset == .acled ? (best, best) : (counts[1] ?? best, counts[2] ?? best)
    guard low <= best, best <= high else {
      faults.append((row.line, "low, best and high are not in this order"))
      return
    }
    guard start <= end else {
      faults.append((row.line, "it ends on \(end), before it starts on \(start)"))
      return
    }
    events.append(
      EventRecord(
        line: row.line, day: start, last: end,
        province: text(dataset == .acled ? "admin1" : "adm_1"),
        crowd: crowd(text("event_type")), deaths: best, low: low, high: high,
        actor: text(dataset == .acled ? "actor1" : "side_a"),
        source: text(dataset == .acled ? "source" : "source_article")))
  }

  private func crowd(_ type: String) -> EventRecord.Crowd? {
    EventRecord.Crowd.allCases.first { $0.rawValue == type.lowercased() }
  }

  private mutating func day(_ text: String, _ line: Int) -> CalendarDay? {
    if let day = EventDataset.day(text) { return day }
    faults.append((line, "'\(text.prefix(40))' is no date like 2022-01-05"))
    return nil
  }

  private mutating func count(_ text: String, _ name: String, _ line: Int) -> Double? {
    if let number = Int(text), (0...100_000_000).contains(number) { return Double(number) }
    faults.append((line, "\(name) is '\(text.prefix(40))', no number of deaths"))
    return nil
  }
}
