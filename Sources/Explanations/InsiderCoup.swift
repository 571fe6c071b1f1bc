public import Inference
public import Polity

/// A rival within the regime used real protest, his organs and hired men to unseat the ruler.
public enum InsiderCoup: Explanation {
  public static let id = "insider-coup"
  public static let label = "Insider coup"
  public static let says =
    "A rival within the regime used real protest, his organs and hired men to unseat the ruler."
  public static let facts = Facts(sponsor: .rival, rivalHostile: true)
  public static let prior = 0.15
  public static let source = "13% of onsets saw a coup attempt within a year (37 of 281)"
}
