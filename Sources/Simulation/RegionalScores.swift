public import RandomStreams

/// Standard normal scores that each region has for a whole run, beside the numbers of the case.
public enum RegionalScores {
  /// How far its standing grievance is from what its class and the case say.
  public static let grievance = Purpose("grievance.region")

  /// Where the runs of a crisis keep them.
  public static func places(_ setting: Setting) -> [UnknownPlace] {
    (0..<setting.regions).map { UnknownPlace(grievance, lane: $0) }
  }
}
