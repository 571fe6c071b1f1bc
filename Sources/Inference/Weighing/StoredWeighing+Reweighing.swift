import RandomStreams
import Simulation

extension StoredWeighing {
  /// Different runs that must stand behind a likely explanation before a ranking is leaned upon.
  public static let leastRuns = 20.0

  /// The ranking had some items never been reported: by importance reweighting of the weighed runs,
  /// so nothing is run. Unknown ids change nothing. O(runs x items).
  ///
  /// Where an item had imposed a move, or ruled one out, the runs cannot tell what would have
  /// happened without it, and the verdict says so.
  public func reweighed(ignoring items: Set<String>) -> Reweighed {
    let known = weigher.known.without(items)
    let ensemble = weigher.ensemble
    let recorded = RecordedMoves(known, engine: ensemble.engine, setting: ensemble.setting)
    if recorded.script != weigher.recorded.script {
      return unchanged(items, .mustRun(reason(items, recorded)))
    }
    let model = EvidenceModel(
      known, reading: ObservableReading(ensemble.setting, ensemble.layout),
      table: weigher.model.table)
    // Without an item, another that says the same may be scored in its place: its prediction is kept.
    let places = model.scored.map { entry in
      weigher.model.scored.firstIndex { $0.isAbout(entry) }
    }
    let columns = places.compactMap { $0 }
    guard columns.count == places.count else {
      return unchanged(items, .mustRun("other items take their place"))
    }
    let base = weigher.model
    let changes = explanations.map { entry in
      change(entry.runs) { run in
        model.logWeight(columns.map { run.predictions[$0] }, moves: 0)
          - base.logWeight(run.predictions, moves: 0)
      }
    }
    return ranked(items, changes)
  }

  /// Change of the log evidence, and the effective number of different runs behind it.
  private func change(_ runs: [Run], _ log: (Run) -> Double) -> (nats: Double, size: Double) {
    guard !runs.isEmpty else { return (0, 0) }
    let found = Reweighting(
      logWeights: runs.map { Elementary.log($0.weight) }, logChanges: runs.map(log))
    return (found.logEvidenceChange, found.effectiveSize)
  }

  private func ranked(_ items: Set<String>, _ changes: [(nats: Double, size: Double)]) -> Reweighed
  {
    let priors = explanations.map(\.prior)
    let logs = explanations.map(\.logEvidence)
    let before = EvidenceArithmetic.posterior(logEvidences: logs, priors: priors)
    let errors = zip(explanations, changes).map { entry, change in
      entry.standardError == 0
        ? 0 : max(entry.standardError, (1 / max(change.size, 0.25)).squareRoot())
    }
    guard let before,
      let bands = PosteriorBand.bands(
        logEvidences: zip(logs, changes).map { $0 + $1.nats }, standardErrors: errors,
        priors: priors, seed: weigher.plan.seed)
    else { return unchanged(items, .mustRun("no weighed run is left")) }
    let likely = bands.indices.filter { bands[$0].probability > 0.05 }
    let least = likely.map { changes[$0].size }.min() ?? 0
    return Reweighed(
      ignored: items.sorted(),
      explanations: explanations.enumerated().map { place, entry in
        Reweighed.Standing(
          id: entry.id, prior: entry.prior, before: before[place],
          posterior: bands[place].probability, low: bands[place].low, high: bands[place].high,
          effectiveSize: changes[place].size)
      },
      verdict: least < Self.leastRuns ? .fewRuns(least) : .stands)
  }

  private func unchanged(_ items: Set<String>, _ verdict: Reweighed.Verdict) -> Reweighed {
    let priors = explanations.map(\.prior)
    let before =
      EvidenceArithmetic.posterior(
        logEvidences: explanations.map(\.logEvidence), priors: priors) ?? priors
    return Reweighed(
      ignored: items.sorted(),
      explanations: explanations.enumerated().map { place, entry in
        Reweighed.Standing(
          id: entry.id, prior: entry.prior, before: before[place], posterior: before[place],
          low: before[place], high: before[place], effectiveSize: 0)
      },
      verdict: verdict)
  }

  /// Which imposed moves hang on the items, in a clause.
  private func reason(_ items: Set<String>, _ other: RecordedMoves) -> String {
    let (old, new) = (weigher.recorded.script, other.script)
    let names = Set(old.forced.keys).union(old.forbidden.keys).union(new.forced.keys)
      .union(new.forbidden.keys)
    let moved = names.sorted().filter {
      old.forced[$0] != new.forced[$0] || old.forbidden[$0] != new.forbidden[$0]
    }
    return "every weighed run was made to follow the record of \(moved.joined(separator: ", "))"
  }
}

extension EvidenceModel.Scored {
  /// It is about the same fact as another: same kind, day and observable.
  func isAbout(_ other: EvidenceModel.Scored) -> Bool {
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    return item.kind == other.item.kind && item.day == other.item.day
      && words(item.shows) == words(other.item.shows)
  }
}
