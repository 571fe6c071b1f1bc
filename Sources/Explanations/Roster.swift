public import Inference

/// Every explanation, in the order in which they are shown.
public let everyExplanation: [any Explanation.Type] = [
  Uprising.self, InsiderCoup.self, Theatre.self, ForeignPlot.self, Opportunism.self,
]
