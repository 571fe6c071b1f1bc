public import Inference
public import Polity
public import Simulation

/// Tidy CSV files of an ensemble (RFC 4180): a line of titles, no comments, line feeds.
///
/// Numbers that do not exist are empty fields. ``RunRows`` and ``EventRows`` write the same records
/// one run at a time, where there are too many to hold.
public enum RunTables {
  /// `runs.csv`: one record a run.
  public static func runs(_ trajectories: some Sequence<Trajectory>, _ ensemble: Ensemble) -> String
  {
    let rows = RunRows(ensemble)
    var text = rows.header
    for trajectory in trajectories { rows.append(trajectory, to: &text) }
    return text
  }

  /// `events.csv`: one record for everything that happened.
  public static func events(_ trajectories: some Sequence<Trajectory>, start: CalendarDay) -> String
  {
    let rows = EventRows(start: start)
    var text = rows.header
    for trajectory in trajectories { rows.append(trajectory, to: &text) }
    return text
  }

  /// `series.csv`: one record for each observable, element and day; the element is empty for the
  /// country.
  public static func series(_ summary: Summary) -> String {
    var text = CSVLine(["observable", "element", "date"] + quantiles).ended
    for fan in summary.fans {
      let name = ColumnName(fan.name)
      for (day, band) in fan.days.enumerated() {
        var line = CSVLine([
          name.observable, name.elements.joined(separator: ", "),
          summary.crisis.start.adding(day).description,
        ])
        append(band, to: &line)
        text += line.ended
      }
    }
    return text
  }

  /// `evidence.csv`: every measurement of the record beside the band of the runs.
  public static func evidence(_ document: RunDocument) -> String {
    var text =
      CSVLine(["evidence", "shows", "date", "grade", "value"] + quantiles + ["inside"]).ended
    for item in document.coverage {
      var line = CSVLine([
        item.evidence, item.shows, item.day.description, item.grade.description,
      ])
      line.append(item.value)
      append(item.band, to: &line)
      line.append(item.inside ? "yes" : "no")
      text += line.ended
    }
    return text
  }

  private static let quantiles = ["q05", "q25", "q50", "q75", "q95"]

  private static func append(_ band: Quantiles, to line: inout CSVLine) {
    for value in [band.q05, band.q25, band.q50, band.q75, band.q95] { line.append(value) }
  }
}
