public import RandomStreams

/// How fast the people of one region join and leave the crowd in one hour, and who is ready to.
///
/// Every resolution applies these same formulas: cohorts to strata, individuals to citizens.
public struct CrowdRates: Sendable {
  /// Joining hazard of a mobilisable citizen in full view of a crowd, rho c(h), 1/h.
  public var joining: Double
  /// Exposure of those who see no crowd at all, i, 0...1.
  public var alone: Double
  /// The crowd as this region sees it, A, a share of people.
  public var attention: Double
  /// The share at which crowds saturate, A*.
  public var scale: Double
  /// Leaving hazard before readiness weighs in, lambda (2 - .6 c), 1/h.
  public var leaving: Double
  /// Share of leavers who are tired.
  public var tiring: Double
  /// Hazard of waking from that, 1/h.
  public var waking: Double
  /// Softness of thresholds, tau, standard deviations, above 0.
  public var softness: Double
  /// What moves everybody in the region alike: gamma0 + beta s_log(A) - phi, standard deviations.
  public var warmth: Double

  /// Rates of a region; see the properties.
  public init(
    joining: Double, alone: Double, attention: Double, scale: Double, leaving: Double,
    tiring: Double, waking: Double, softness: Double, warmth: Double
  ) {
    self.joining = joining
    self.alone = alone
    self.attention = attention
    self.scale = scale
    self.leaving = leaving
    self.tiring = tiring
    self.waking = waking
    self.softness = softness
    self.warmth = warmth
  }

  /// Exposure to a crowd of a share of people, x = i + (1 - i)(1 - exp(-A / A*)), 0...1.
  @inlinable public func exposure(to crowd: Double) -> Double {
    let seen = -Elementary.expm1(-crowd / scale)
    return alone + (1 - alone) * seen
  }

  /// Joining hazard of a mobilisable citizen who sees what the region sees, 1/h.
  @inlinable public var pull: Double { joining * exposure(to: attention) }

  /// How much sooner those leave who are mobilisable with this chance: 1.4 - .7 m.
  @inlinable public static func leavingWeight(readiness: Double) -> Double {
    1.4 - 0.7 * readiness
  }

  /// At most what ``leavingWeight(readiness:)`` can be.
  @inlinable public static var mostLeavingWeight: Double { 1.4 }

  /// Leaving hazard of a citizen who is mobilisable with this chance, 1/h.
  @inlinable public func leavingHazard(readiness: Double) -> Double {
    leaving * Self.leavingWeight(readiness: readiness)
  }

  /// The chance that a citizen can be mobilised, m = Phi((level + e) / tau), where `level` is the
  /// region's warmth and the grievance of the class, and e the citizen's disposition.
  @inlinable public func readiness(
    level: Double, disposition: Double, _ table: NormalTable
  ) -> Double {
    table.value(at: (level + disposition) / softness)
  }
}
