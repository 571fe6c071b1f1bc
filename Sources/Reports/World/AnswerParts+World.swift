public import Inference
import Polity
import Simulation

extension AnswerParts {
  /// The countries, what differs in each between alone and together, and what differs of all at once.
  public static func of(_ document: WorldDocument) -> AnswerParts {
    let columns = AnswerTable.differences("alone", "together")
    return AnswerParts(tables: [
      AnswerTable(
        "countries", document.countries,
        [
          .words("id", \.dossier.crisis.id), .words("title", \.dossier.crisis.title),
          .words("start", \.dossier.crisis.start.description),
          .count("days", \.dossier.crisis.days), .chance("touched", \.touched),
        ]),
      AnswerTable(
        "differences", document.countries, [.words("country", \.dossier.crisis.id)],
        of: \.differences, columns),
      AnswerTable("joint", document.joint, columns), .checks(document.diagnostics),
    ])
  }
}
