public import Inference
public import Polity

/// The ruler let chaos grow, or staged part of it, to be rid of a rival.
public enum Theatre: Explanation {
  public static let id = "theatre"
  public static let label = "Theatre"
  public static let says = "The ruler let chaos grow, or staged part of it, to be rid of a rival."
  public static let facts = Facts(sponsor: .ruler, intent: .stage, patronForewarned: true)
  public static let prior = 0.05
  public static let source =
    "5% of coup attempts since 1980 are coded staged, 13% ambiguous (Colpus 1.1, n = 239)"
}
