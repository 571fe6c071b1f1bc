/// Every picture of what was found, in the order of a report.
public let everyChart: [any Chart.Type] = [
  OutcomeChart.self, FanChart.self, ExplanationChart.self, EvidenceMatrix.self, TileMap.self,
  TornadoChart.self, ChangesChart.self, PowerChart.self, ReliabilityChart.self, AnalogueChart.self,
  StakesChart.self,
]
