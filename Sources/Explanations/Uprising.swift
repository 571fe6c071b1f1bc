public import Inference
public import Polity

/// People rose by themselves; elites and gangs reacted.
public enum Uprising: Explanation {
  public static let id = "uprising"
  public static let label = "Popular uprising"
  public static let says = "People rose by themselves; elites and gangs reacted."
  public static let facts = Facts()
  public static let prior = 0.45
  public static let source =
    "judgement: most onsets since 1990 are coded as protest, no coup attempt within a year in 87% (Mass Mobilization joined to Colpus, 281 onsets)"
}
