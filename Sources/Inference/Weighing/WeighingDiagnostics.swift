import Polity
import RandomStreams
import Simulation

/// Reasons not to trust a ranking, in words; `fail` means do not.
struct WeighingDiagnostics {
  let weigher: Weigher
  let ranking: Ranking
  let second: SecondRoute?
  let isStuck: Bool

  /// Islands of one explanation may differ by this many nats before it is called unreliable.
  static let tolerance = 1.0

  func findings() -> [Diagnostic] {
    [
      islands(), ladder(), size(), route(), predictive(), followed(), power(), imposed(), office(),
      stale(),
    ]
    .compactMap { $0 }
  }

  private var likely: [ExplanationWeight] {
    zip(ranking.weights, ranking.posterior).filter { $0.1 > 0.05 }.map(\.0)
  }

  /// The spread between islands of everything that is likely.
  private func islands() -> Diagnostic {
    let worst = likely.map(\.disagreement).max() ?? .infinity
    let names = likely.filter { $0.disagreement > Self.tolerance }.map(\.id)
    let nats = Rounded.words((worst * 100).rounded() / 100)
    guard names.isEmpty else {
      return Diagnostic(
        id: "islands", status: .fail,
        sentence: "Independent islands disagree by up to \(nats) nats about "
          + "\(names.joined(separator: ", ")); weigh with --thorough.")
    }
    let isWide = worst > 0.3
    return Diagnostic(
      id: "islands", status: worst > Self.tolerance ? .fail : isWide ? .warn : .pass,
      sentence: "Independent islands differ by at most \(nats) nats in what is likely"
        + (isWide ? "; under 0.3 is good, over 1 not to be trusted." : "."))
  }

  private func ladder() -> Diagnostic? {
    guard isStuck else { return nil }
    return Diagnostic(
      id: "ladder", status: .fail,
      sentence: "The sampler did not reach the evidence on some island.")
  }

  private func size() -> Diagnostic {
    let least = likely.map(\.effectiveSize).min() ?? 0
    let count = Int(least)
    return Diagnostic(
      id: "effective-size", status: least < 20 ? .fail : least < 100 ? .warn : .pass,
      sentence: "At least \(count) different runs stand behind each likely explanation.")
  }

  private func route() -> Diagnostic? {
    guard let second else { return nil }
    let gaps = zip(ranking.bands, second.posterior).map { band, other in
      max(0, max(band.low - other, other - band.high))
    }
    let worst = gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0
    let points = Int((gaps[worst] * 100).rounded())
    let right = Int((second.accuracy * 100).rounded())
    let learnt = "learnt from \(second.lessons) free runs, right in \(right)% of those held back"
    // A classifier that tells little apart cannot contradict.
    let isFit = second.accuracy > 1.5 / Double(ranking.weights.count)
    let disagrees = gaps[worst] > 0.4 && isFit
    return Diagnostic(
      id: "second-route", status: disagrees ? .fail : gaps[worst] > 0.15 ? .warn : .pass,
      sentence: gaps[worst] > 0.15
        ? "The second route (\(learnt)) lies \(points) points outside the interval of "
          + "\(ranking.weights[worst].id)."
        : "The second route (\(learnt)) agrees within the intervals.")
  }

  /// That evidence counts for less than the grades say, because the model is not the truth.
  private func power() -> Diagnostic? {
    let power = weigher.model.table.power
    guard power < 1, weigher.isInformed else { return nil }
    return Diagnostic(
      id: "power", status: .pass,
      sentence:
        "All evidence together counts to the power \(Rounded.words(power)): the model errs, and what "
        + "it says is not taken to the letter (`power` in the grade table).")
  }

  /// Items of kind `move` that no run is made to follow.
  private func imposed() -> Diagnostic? {
    let recorded = weigher.recorded
    func words(_ move: String) -> String { move.replacing("-", with: " ") }
    let late = recorded.tooLate.sorted { $0.key < $1.key }.map {
      "\(words($0.key)) (\($0.value.item)), which cannot stand beside the fall that "
        + "\($0.value.fall) tells of: he falls once, and who is out decides nothing"
    }
    let free =
      recorded.undecided.isEmpty
      ? []
      : [
        recorded.undecided.map(words).joined(separator: ", ")
          + ": nobody decides it, so runs are looked through for it"
      ]
    guard !(late + free).isEmpty else { return nil }
    return Diagnostic(
      id: "imposed", status: late.isEmpty ? .pass : .warn,
      sentence: "Not imposed: \((late + free).joined(separator: "; ")).")
  }

  /// That what would have been heard of did not happen, where no item says so or otherwise.
  private func office() -> Diagnostic? {
    let recorded = weigher.recorded
    let unheard = recorded.unheard.map { $0.replacing("-", with: " ") }.joined(separator: ", ")
    guard recorded.presumesRuler || !unheard.isEmpty else { return nil }
    let what = [
      recorded.presumesRuler ? "the ruler's fall" : "", unheard.isEmpty ? "" : "any of \(unheard)",
    ].filter { !$0.isEmpty }.joined(separator: ", nor of ")
    return Diagnostic(
      id: "office", status: .pass,
      sentence:
        "Nothing known on \(weigher.known.asOf) tells of \(what), so no weighed run has it up to "
        + "that day; an item that reports it lifts that.")
  }

  /// Days without a newer count after which one is called old.
  private static let fresh = 7

  /// Totals that a question asks about and whose latest count is old: what came since is the runs' own.
  private func stale() -> Diagnostic? {
    let crisis = weigher.ensemble.setting.crisis
    let day = weigher.known.asOf.days(since: crisis.start)
    var oldest: [String: Int] = [:]
    for question in crisis.questions {
      guard let text = question.estimate ?? question.yesIf,
        let name = (try? ObservableExpression(text))?.terms.first?.name.text,
        let counted = ReportedTotals(question, of: weigher)?.lastCounted,
        min(day, question.period(in: crisis).upperBound) - counted > Self.fresh
      else { continue }
      oldest[name] = min(counted, oldest[name] ?? counted)
    }
    guard !oldest.isEmpty else { return nil }
    let said = oldest.sorted { $0.key < $1.key }.map {
      "of \($0.key) on \(crisis.start.adding($0.value)), \(day - $0.value) days before"
    }
    return Diagnostic(
      id: "stale", status: .warn,
      sentence:
        "The latest known count is old: \(said.joined(separator: "; ")). What came since is the "
        + "runs' own; a later count, or one that says it stayed so, would tell.")
  }

  /// Whether the weighed runs do what the items say, or take most of them for errors.
  private func followed() -> Diagnostic? {
    let model = weigher.model
    let good = model.scored.indices.filter {
      [.A, .B, .C].contains(model.scored[$0].item.grade.reliability)
        && model.scored[$0].contamination < 0.5
    }
    guard good.count >= 3 else { return nil }
    let shares = FollowedShares(ranking, model)
    let missed = good.filter { shares.share(of: $0) <= 0.5 }.map { model.scored[$0].item.id }
    let count = good.count - missed.count
    let names = missed.prefix(4).joined(separator: ", ") + (missed.count > 4 ? " and others" : "")
    let said =
      "The weighed runs follow \(count) of \(good.count) items graded A to C"
      + (missed.isEmpty ? "" : ", not \(names)")
    guard 2 * count >= good.count else {
      return Diagnostic(
        id: "followed", status: .fail,
        sentence: "\(said): they take the others for errors, and tell of another crisis than the "
          + "record. Look at the shock, its size, later shocks and the exposures.")
    }
    return Diagnostic(
      id: "followed", status: 3 * count >= 2 * good.count ? .pass : .warn, sentence: said + ".")
  }

  /// Items of grade A that hardly any weighed run comes near.
  private func predictive() -> Diagnostic? {
    let model = weigher.model
    let strange = model.scored.indices.filter { index in
      guard model.scored[index].item.grade.reliability == .A else { return false }
      return ranking.weights.allSatisfy { entry in
        entry.particles.reduce(0) { share, particle in
          let isNear =
            model.scored[index].logClean(
              Double(particle.payload.predictions[index])) >= -3
          return isNear ? share + Elementary.exp(particle.logWeight) : share
        } < 0.01
      }
    }
    guard !strange.isEmpty else { return nil }
    let names = strange.map { model.scored[$0].item.id }.joined(separator: ", ")
    return Diagnostic(
      id: "record", status: .fail,
      sentence: "No weighed run comes near \(names), graded A: the model cannot produce it.")
  }
}
