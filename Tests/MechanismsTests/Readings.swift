import Polity
import RandomStreams
import Simulation
import TestSupport

extension Effect.Target {
  /// The number that a claim about this target speaks of, read off one run; nil where the run has
  /// none (nobody landed). Counts of people are read as logarithms, for crowds and tolls differ by
  /// powers of ten.
  func read(_ run: Trajectory, _ ensemble: Ensemble) -> Double? {
    let layout = ensemble.layout
    switch self {
    case .peakTurnout: return level(run.peak("turnout", layout))
    case .duration: return Double(run.series("turnout", layout).count { $0 > onset(ensemble) })
    case .rioters: return level(run.peak("riots", layout))
    case .deaths: return level(run.sum("deaths", layout))
    case .securityDeaths: return level(run.sum("deaths.security", layout))
    case .detained: return level(run.sum("detained", layout))
    case .damage: return level(run.last("damage", layout))
    case .knownDeaths: return run.series("deaths.known", layout).reduce(0) { $0 + level($1) }
    case .organised: return level(run.sum("organised", layout))
    case .lootedArms: return level(run.last("looted-arms", layout))
    case .troops: return level(run.sum("patron.troops", layout))
    case .strikes: return run.peak("strikes", layout)
    case .capitalFlown: return run.last("capital-flown", layout)
    case .sovereignty: return run.last("sovereignty", layout)
    case .exportTerms: return run.last("export-terms", layout)
    case .rulerLean: return run.last("lean", layout, element: ensemble.setting.ruler)
    case .obedience: return 1 - run.peak("refusal", layout, element: 0)
    case .rulerStays: return hoursInOffice(run, ensemble)
    case .arrival: return run.hour(of: "patron-lands").map { Double($0) }
    case .moves: return Double(moves(run, ensemble))
    case .concession: return happened("concede", run)
    case .cabinet: return happened("dismiss-cabinet", run)
    case .office: return happened("take-office", run)
    case .fire: return happened("live-fire", run)
    case .appeal: return happened("appeal", run)
    }
  }

  private func level(_ count: Double) -> Double { Elementary.log1p(count) }

  private func happened(_ event: String, _ run: Trajectory) -> Double {
    run.hour(of: event) == nil ? 0 : 1
  }

  private func onset(_ ensemble: Ensemble) -> Double {
    Street.onsetLevel(population: ensemble.setting.population)
  }

  /// Finer than yes or no, and yes for longest.
  private func hoursInOffice(_ run: Trajectory, _ ensemble: Ensemble) -> Double {
    Double(run.fallHour ?? ensemble.setting.crisis.hours)
  }

  private func moves(_ run: Trajectory, _ ensemble: Ensemble) -> Int {
    let moves = Set(ensemble.engine.mechanisms.filter { $0 is any Move.Type }.map { $0.id })
    return run.events.count { moves.contains($0.event) }
  }
}
