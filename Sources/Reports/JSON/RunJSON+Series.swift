import Inference
import Polity
import Simulation

extension RunJSON {
  /// The courses of a day each; columns of one organ in one region are left to `series.csv`.
  static func series(_ summary: Summary) -> JSONValue {
    .object(
      summary.fans.filter { !ColumnName($0.name).isCrossed }.map { fan in
        let days = fan.days.enumerated().map { day, quantiles in
          JSONValue.object(
            [("time", .string(summary.crisis.start.adding(day).description))] + band(quantiles))
        }
        return (fan.name, .list(days))
      })
  }

  /// The unit of each observable, in words.
  static func units(_ summary: Summary) -> JSONValue {
    var seen: Set<String> = []
    return .object(
      summary.fans.compactMap { fan in
        let name = ColumnName(fan.name).observable
        return seen.insert(name).inserted ? (name, .string(fan.unit)) : nil
      })
  }

  /// A measurement beside the band of the runs.
  static func coverage(_ item: Coverage) -> JSONValue {
    .object(
      [
        ("evidence", .string(item.evidence)), ("shows", .string(item.shows)),
        ("day", .string(item.day.description)), ("grade", .string(item.grade.description)),
        ("value", .number(item.value)),
      ] + band(item.band) + [("inside", .flag(item.inside))])
  }

  /// Five quantiles.
  static func band(_ quantiles: Quantiles) -> [(String, JSONValue)] {
    [
      ("q05", .number(quantiles.q05)), ("q25", .number(quantiles.q25)),
      ("q50", .number(quantiles.q50)), ("q75", .number(quantiles.q75)),
      ("q95", .number(quantiles.q95)),
    ]
  }
}
