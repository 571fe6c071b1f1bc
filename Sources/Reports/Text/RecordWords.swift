import Inference
import Polity
import Simulation

/// A measurement of the record in words.
enum RecordWords {
  /// What it shows, without the syntax: `deaths (almaty), 2022-01-05 to 2022-01-18`.
  static func shown(_ item: Coverage) -> String {
    let name = ColumnName(item.shows)
    var (places, from, to) = ([String](), "", "")
    for element in name.elements {
      let parts = element.split(separator: "=", maxSplits: 1).map { word in
        String(word.filter { $0 != " " })
      }
      switch (parts.first ?? "", parts.count) {
      case ("from", 2): from = parts[1]
      case ("to", 2): to = parts[1]
      case ("on", 2): (from, to) = (parts[1], parts[1])
      default: places.append(element)
      }
    }
    let place = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
    return name.observable + place + period(from, to)
  }

  private static func period(_ from: String, _ to: String) -> String {
    switch (from.isEmpty, to.isEmpty) {
    case (true, true): ""
    case (false, true): " from \(from)"
    case (true, false): " to \(to)"
    default: from == to ? " on \(from)" : " \(from) to \(to)"
    }
  }

  /// How far it lies from its band, in widths of the band (at least 1 unit wide).
  static func miss(_ item: Coverage) -> Double {
    let beyond = max(item.band.q05 - item.value, item.value - item.band.q95)
    return beyond / max(1, item.band.q95 - item.band.q05)
  }
}
