/// Ten people who hide what they think until enough others show it.
///
/// Kuran (1991), "Now out of never", World Politics 44(1), doi:10.2307/2010422: public opposition
/// feeds on itself, private opposition is not seen. The thresholds below are the ones commonly
/// quoted from that paper; its text was not at hand to check them.
public enum Kuran: Sendable {
  /// A society: the percentage of people in open opposition at which each person joins it.
  public struct Society: Sendable, Equatable {
    /// The word by which it is called, such as "a-changed".
    public var id: String
    /// A threshold a person, in percent, lowest first; above 100 means never.
    public var thresholds: [Int]

    /// A society with the given thresholds; nothing is checked.
    public init(id: String, thresholds: [Int]) {
      self.id = id
      self.thresholds = thresholds
    }

    /// The same society after person `person` (from 1) has come to join at `threshold` percent;
    /// unchanged if there is no such person.
    public func changing(person: Int, to threshold: Int) -> Society {
      guard thresholds.indices.contains(person - 1) else { return self }
      var changed = Society(id: id + "-changed", thresholds: thresholds)
      changed.thresholds[person - 1] = threshold
      return changed
    }
  }

  /// The percentage in open opposition after each round, beginning with 0, until nobody joins.
  ///
  /// A person joins once the percentage has reached his threshold. No people gives 0. At most one
  /// round per person.
  public static func course(thresholds: [Int]) -> [Double] {
    let people = Double(thresholds.count)
    let counts = thresholds.map { Double($0) * people / 100 }
    return Granovetter.course(thresholds: counts).map { people > 0 ? 100 * Double($0) / people : 0 }
  }

  /// The percentage in open opposition once nobody more joins.
  public static func outcome(thresholds: [Int]) -> Double {
    course(thresholds: thresholds).last ?? 0
  }

  /// The three societies, each followed by itself with person 2 at 10 percent.
  public static let societies: [Society] = [
    Society(id: "a", thresholds: [0, 20, 20, 30, 40, 50, 60, 70, 80, 100]),
    Society(id: "b", thresholds: [0, 20, 30, 30, 40, 50, 60, 70, 80, 100]),
    Society(id: "c", thresholds: [0, 20, 20, 20, 20, 20, 20, 20, 60, 100]),
  ].flatMap { [$0, $0.changing(person: 2, to: 10)] }
}
