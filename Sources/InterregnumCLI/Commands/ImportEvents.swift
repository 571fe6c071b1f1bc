import ArgumentParser
import Interregnum

/// `interregnum import acled|ucdp FILE --case CASE`
struct ImportEvents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn your own ACLED or UCDP export into evidence of a case, to be graded by you.",
    discussion: "Example: interregnum import acled export.csv --case kazakhstan-2022")

  @Argument(help: "The data set: acled or ucdp (GED).")
  var dataset: String

  @Argument(help: "The export, a table with commas (CSV), at most 50 MB.")
  var file: String

  @Option(name: .customLong("case"), help: "The case whose regions and days are meant.")
  var caseName: String

  @Option(help: "A province of the data set as a region of the case: PROVINCE=REGION; repeatable.")
  var map: [String] = []

  @Option(help: "The day on which the rows became public.")
  var known: String?

  func run() throws {
    let found = try Laboratory(library: Terminal.library()).imported(
      ImportRequest(
        dataset: dataset, file: file, caseArgument: caseName, mapped: map, known: known))
    Terminal.say(found.text)
    for note in found.notes { Terminal.complain(note) }
  }
}
