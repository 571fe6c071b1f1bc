/// Every picture of an ensemble, in the order of a report.
public let everyChart: [any Chart.Type] = [OutcomeChart.self, FanChart.self]
