import Inference
import Polity
import Reports

/// Forecasts as `forecast --json` wrote them.
struct FiledOutlook: FiledAnswer {
  static let format = ForecastJSON.format
  static let command = "interregnum forecast CASE"
  static let does = "forecasts"

  /// A forecast question: with a probability, or with a median.
  struct Question: Decodable {
    var id, ask: String
    var probability, median, low, high, runsAlone: Double?
    var given: FiledWeighing.Forecast.Given?
  }

  var format, asOf: String
  var `case`: FiledCase
  var runs: Int
  var questions: [Question]
  var untold: [FiledWeighing.Forecast.Untold]?
  var outcomes: [FiledWeighing.Forecast.Share]
  var fallDates: FiledWeighing.Forecast.Dates?
  var diagnostics: [FiledCheck]
  var arguments: [String]?

  var digest: String? { `case`.sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    guard let day = CalendarDay(asOf) else { return false }
    let (chances, numbers) = (
      questions.filter { $0.probability != nil }, questions.filter { $0.probability == nil }
    )
    let filed = FiledWeighing.Forecast(
      runs: runs, fallDates: fallDates, untold: untold, outcomes: outcomes,
      questions: chances.map {
        .init(
          id: $0.id, ask: $0.ask, probability: $0.probability, low: $0.low, high: $0.high,
          runsAlone: $0.runsAlone, given: $0.given)
      },
      estimates: numbers.map {
        .init(
          id: $0.id, ask: $0.ask, median: $0.median, low: $0.low, high: $0.high, given: $0.given)
      })
    findings.outlook = ReportFindings.KnownForecast(
      asOf: day, forecast: filed.value(start: read.dossier.crisis.start))
    findings.kept.append(
      KeptAnswer(
        of: "the forecast from \(asOf)", command: arguments.map { ["interregnum"] + $0 } ?? [],
        checks: diagnostics.map(\.check)))
    return true
  }
}
