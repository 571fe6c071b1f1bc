import Inference
import Polity
import Reports
import Simulation

/// The folder that a run writes besides its archive: `run.json` and tidy tables, and of each chart
/// the picture, its numbers and its Vega-Lite spec; the same bytes for the same case, seed and number
/// of runs.
struct Tables {
  let folder: String

  /// Writes all; each file is replaced whole, so that an interruption leaves the old or the new.
  func write(
    _ document: RunDocument, _ trajectories: [Trajectory], _ ensemble: Ensemble
  ) throws {
    let files = [
      ("run.json", RunJSON.json(document)),
      ("runs.csv", RunTables.runs(trajectories, ensemble)),
      ("events.csv", RunTables.events(trajectories, start: ensemble.setting.crisis.start)),
      ("series.csv", RunTables.series(document.summary)),
      ("evidence.csv", RunTables.evidence(document)),
      ("regions.geojson", RegionsGeoJSON.json(document)),
      ("questions.json", QuestionsJSON.json(document)),
    ]
    for (name, text) in files + charts(document) {
      try Laboratory.write(text, to: folder + "/" + name)
    }
  }

  private func charts(_ document: RunDocument) -> [(String, String)] {
    let findings = ReportFindings(document)
    return everyChart.compactMap { $0.sheet(findings) }.flatMap(\.files)
  }
}
