public import Inference
public import Polity

/// Real protest; in an elite split provocateurs joined and the ruler used the moment against his rival.
public enum Opportunism: Explanation {
  public static let id = "opportunism"
  public static let label = "Opportunism"
  public static let says =
    "Real protest; in an elite split provocateurs joined and the ruler used the moment against his rival."
  public static let facts = Facts(sponsor: .ruler, intent: .use)
  public static let prior = 0.3
  public static let source = "judgement: the composite most analysts of such crises hold"
}
