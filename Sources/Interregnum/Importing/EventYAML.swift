import Inference
import Polity
import Reports

/// A digest of events as the `sources:` and `evidence:` of a case file.
///
/// Every item is graded F6, which says nothing until somebody judges it, and counts as known on one
/// day, which somebody must set: an export does not say when its rows became public.
struct EventYAML {
  let dataset: EventDataset
  let file: String
  let dossier: Dossier
  let known: CalendarDay

  /// The block of text, without a line feed at its end.
  func text(_ digest: EventDigest) -> String {
    var taken = Set(dossier.evidence.map(\.id))
    let source = Self.unused(dataset.rawValue, Set(dossier.sources.map(\.id)))
    var lines = [
      "# From \(PlainText.cleaned(file)), an export of \(dataset.title). F6 says nothing: grade each",
      "# item. `known` is when it became public; a crowd is 3 people, the least that is recorded.",
      "sources:", "  \(source):", "    title: \(Self.quoted("\(dataset.title) export \(file)"))",
      "    kind: dataset", "evidence:",
    ]
    for cell in digest.cells {
      let stem = "\(dataset.rawValue)-\(cell.day)-\(cell.region)".prefix(52)
      var first: String?
      func add(_ suffix: String, _ what: String, _ body: [String]) {
        let id = Self.unused("\(stem)-\(suffix)", taken)
        taken.insert(id)
        lines += [
          "  \(id):", "    when: \(cell.day)", "    known: \(max(known, cell.day))",
          "    what: \(Self.quoted(what))",
        ]
        lines += body.map { "    " + $0 }
        lines += ["    region: \(cell.region)", "    source: \(source) F6"]
        if let first { lines.append("    same_origin_as: [\(first)]") }
        first = first ?? id
      }
      add("deaths", deaths(cell), measured(cell))
      for crowd in EventRecord.Crowd.allCases {
        let events = cell.events.filter { $0.crowd == crowd }
        guard !events.isEmpty else { continue }
        let shown = crowd == .riots ? "riots" : "turnout"
        add(
          crowd.rawValue, counted(events, crowd.rawValue),
          ["shows: \(shown)(\(cell.region)) >= 3"])
      }
    }
    return lines.joined(separator: "\n")
  }

  private func deaths(_ cell: EventDigest.Cell) -> String {
    let count = Int(cell.events.reduce(0) { $0 + $1.deaths })
    return "\(Amount.count(count, "death")) in \(Amount.count(cell.events.count, "event"))"
      + told(cell.events)
  }

  private func counted(_ events: [EventRecord], _ noun: String) -> String {
    "\(Amount.count(events.count, "event")) of type \(noun)" + told(events)
  }

  /// Value and, where the data set gives estimates, their sums as a range: wider than the truth, for
  /// events do not err together.
  private func measured(_ cell: EventDigest.Cell) -> [String] {
    func sum(_ read: (EventRecord) -> Double) -> Int {
      Int(cell.events.reduce(0) { $0 + read($1) })
    }
    let (value, low, high) = (sum(\.deaths), sum(\.low), sum(\.high))
    return ["shows: deaths(\(cell.region))", "kind: measurement", "value: \(value)"]
      + (low < high ? ["low: \(low)", "high: \(high)"] : [])
  }

  /// Who acted and who reported, as far as it fits.
  private func told(_ events: [EventRecord]) -> String {
    func distinct(_ read: (EventRecord) -> String) -> String {
      var seen: [String] = []
      for text in events.map(read).map(PlainText.cleaned)
      where !text.isEmpty && !seen.contains(text) {
        seen.append(String(text.prefix(60)))
        if seen.count == 3 { break }
      }
      return seen.joined(separator: ", ")
    }
    let (actors, sources) = (distinct(\.actor), distinct(\.source))
    return (actors.isEmpty ? "" : "; actors: \(actors)")
      + (sources.isEmpty ? "" : "; reported by: \(sources)")
  }

  /// A text in single quotes, in which only the quote itself has a meaning.
  private static func quoted(_ text: String) -> String {
    "'" + PlainText.cleaned(text).replacing("'", with: "''") + "'"
  }

  /// The name, or the first of `name-2`, `name-3`... that is free.
  private static func unused(_ name: String, _ taken: Set<String>) -> String {
    var (found, number) = (name, 2)
    while taken.contains(found) {
      found = "\(name)-\(number)"
      number += 1
    }
    return found
  }
}
