import Polity
public import Simulation

/// `runs.csv`: one record a run, with every observable of the country folded over all its days.
///
/// ```swift
/// let rows = RunRows(ensemble)
/// var text = rows.header
/// for trajectory in trajectories { rows.append(trajectory, to: &text) }
/// ```
public struct RunRows: Sendable {
  private struct Cell: Sendable {
    var title: String
    var column: Int
    var fold: DailyFold
  }
  private let cells: [Cell]
  private let ids: [String]
  private let width: Int
  private let days: Int

  /// Rows for the runs of an ensemble.
  public init(_ ensemble: Ensemble) {
    ids = ensemble.explanations.map(\.id)
    width = ensemble.layout.width
    days = ensemble.setting.crisis.days
    cells = ensemble.layout.places.flatMap { place -> [Cell] in
      let axis = place.observable.axis
      let count =
        switch axis {
        case .nation, .regions: 1
        case .claimants: place.count
        case .organs: ensemble.setting.organs
        }
      return (0..<min(count, place.count)).map { element in
        Cell(
          title: Self.title(ensemble.columnName(place, element), place.observable.fold),
          column: place.first + element, fold: place.observable.fold)
      }
    }
  }

  /// The line of titles.
  public var header: String {
    CSVLine(["run", "explanation", "outcome", "fall_hour"] + cells.map(\.title) + ["log_weight"])
      .ended
  }

  /// Appends the record of a run.
  public func append(_ run: Trajectory, to text: inout String) {
    var line = CSVLine([
      String(run.run), ids.indices.contains(run.explanation) ? ids[run.explanation] : "",
      run.outcome.rawValue, run.fallHour.map(String.init) ?? "",
    ])
    for cell in cells { line.append(folded(cell, run)) }
    line.append(run.logWeight)
    text += line.ended
  }

  private func folded(_ cell: Cell, _ run: Trajectory) -> Double {
    var result = Double.nan
    for day in 0..<days {
      let index = day * width + cell.column
      guard run.values.indices.contains(index) else { break }
      result = cell.fold.joined(result, Double(run.values[index]))
    }
    return result
  }

  /// `peak_turnout`, `deaths`, `real_power_elder`: letters, digits and underscores.
  private static func title(_ column: String, _ fold: DailyFold) -> String {
    let words = column.map { $0.isLetter || $0.isNumber ? $0 : "_" }
    let name = String(words).split(separator: "_").joined(separator: "_")
    switch fold {
    case .peak: return "peak_" + name
    case .lowest: return "lowest_" + name
    case .sum, .last: return name
    }
  }
}
