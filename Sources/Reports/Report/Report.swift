import Inference
import Polity
import Simulation

/// The report people forward: the bottom line, then a screen for each thing that was found.
///
/// ```swift
/// let report = Report(ReportFindings(document))
/// try report.html.write(toFile: "report.html", atomically: true, encoding: .utf8)
/// ```
/// Every sentence follows from the numbers and is the one that `run` and `explain` print. What was
/// not asked has no screen. Cost: one pass over the summary.
public struct Report: Sendable, Equatable {
  /// Title of the case.
  public let title: String
  /// The question behind it; may be empty.
  public let asks: String
  /// What was run and weighed, with which seed and which program, a sentence each.
  public let made: [String]
  /// The answer in short.
  public let bottomLine: [ReportBlock]
  /// Screens in the order in which a reader asks.
  public let screens: [ReportScreen]

  /// The report of what was found.
  public init(_ findings: ReportFindings) {
    let crisis = findings.run.summary.crisis
    title = crisis.title
    asks = crisis.asks
    made =
      [RunText.made(findings.run)]
      + (findings.weighing.map { [ExplainText.made($0)] } ?? [])
    bottomLine = Self.bottomLine(findings)
    screens = Self.everyScreen.compactMap { $0(findings) }
  }

  private static let everyScreen: [@Sendable (ReportFindings) -> ReportScreen?] = [
    endings, course, explanations, regions, matters, changes, power, forecasts, analogues, stakes,
    trust,
  ]

  /// A chart's sheet as a piece; none where there is nothing to show.
  static func chart(_ chart: any Chart.Type, _ findings: ReportFindings) -> [ReportBlock] {
    chart.sheet(findings).map { [.chart($0)] } ?? []
  }

  /// A screen of one chart and what follows it; nil where the chart has nothing to show.
  static func screen(
    _ chart: any Chart.Type, menu: String, _ findings: ReportFindings,
    first: [ReportBlock] = [], then more: [ReportBlock] = []
  ) -> ReportScreen? {
    let drawn = Self.chart(chart, findings)
    guard !drawn.isEmpty else { return nil }
    return ReportScreen(id: chart.id, menu: menu, title: chart.title, blocks: first + drawn + more)
  }
}
