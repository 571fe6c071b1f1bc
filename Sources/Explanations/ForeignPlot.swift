public import Inference
public import Polity

/// Trained outsiders attacked the state.
public enum ForeignPlot: Explanation {
  public static let id = "foreign-plot"
  public static let label = "Foreign plot"
  public static let says = "Trained outsiders attacked the state."
  public static let facts = Facts(sponsor: .foreign, foreignFighters: true)
  public static let prior = 0.05
  public static let source = "judgement: often claimed, rarely evidenced"
}
