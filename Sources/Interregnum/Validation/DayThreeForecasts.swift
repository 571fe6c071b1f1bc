import Inference
import Polity
import Reports
import Simulation

/// Every case forecast from what was known on its third day, beside the forecast before any evidence
/// and the base rate of the other cases.
enum DayThreeForecasts {
  private static let title = "Forecasts from evidence to day three"

  /// A question that was open on the third day, as it was forecast.
  private struct Open {
    let caseID: String
    let question: String
    let happened: Bool
    let prior: Double
    let leftOut: Double
    let weighed: Double
    let weighedLeftOut: Double
    let difference: Double
    let past: TrackRecord.Past
    /// It asks for the ruler, whose questions are not drawn.
    let isOfRuler: Bool
    /// What the runs say of it, as trust learnt from the other cases lets it be believed.
    var believed = Double.nan
  }

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    guard let library = try await room.memory.calibration(room) else {
      return Section(title: title, prose: "No case of the library is settled.", findings: [])
    }
    let known = library.joint.forecasts()
    var (open, notes): ([Open], [Finding]) = ([], [])
    for read in try room.settledCases() where !read.dossier.evidence.isEmpty {
      try Task.checkCancellation()
      let id = read.dossier.crisis.id
      let centres = library.centres(without: id)
      let plain = try await outlooks(read, room, [:])
      let taught = centres.isEmpty ? plain : try await outlooks(read, room, centres)
      guard let first = plain.first, !taught.isEmpty else {
        notes.append(
          Finding(
            quantity: "\(id): evidence to day three", value: "no explanation can produce it",
            target: "a forecast", verdict: .fails))
        continue
      }
      open += answers(read, known.filter { $0.caseID == id }, plain, taught)
      notes.append(note(id, first, centres.count))
    }
    believe(&open)
    return Section(
      title: title, prose: prose(room, open.count),
      findings: scores("all questions", open)
        + scores("does the ruler hold", open.filter { $0.question == "holds" })
        + [trust(open), luck(open)] + rulers(open) + notes)
  }

  /// Each forecast as the record of the other cases lets it be believed.
  private static func believe(_ open: inout [Open]) {
    for place in open.indices {
      let past = open[place].past
      guard !open[place].isOfRuler else {
        open[place].believed = past.said
        continue
      }
      let others = drawn(open).filter { $0.caseID != open[place].caseID }.map(\.past)
      open[place].believed = TrackRecord.drawn(
        past.said, toward: past.base, settled: past.settled,
        trust: TrackRecord.trust(learntFrom: others))
    }
  }

  /// Those that are drawn toward a base rate.
  private static func drawn(_ open: [Open]) -> [Open] { open.filter { !$0.isOfRuler } }

  /// The trust that all cases together teach, beside the one that the program uses.
  private static func trust(_ open: [Open]) -> Finding {
    let learnt = TrackRecord.trust(learntFrom: drawn(open).map(\.past))
    let used = GradeTable.standard.trust
    return Finding(
      quantity: "trust learnt from all of them", value: Amount.decimals(learnt, 2),
      target: "\(Amount.decimals(used, 2)), which forecasts use, within 0.05",
      verdict: (learnt - used).magnitude <= 0.05 ? .holds : .fails)
  }

  private static func prose(_ room: CheckRoom, _ questions: Int) -> String {
    let plan = plan(room)
    return """
      For each case the explanations are weighed against what was known on the third day of the case \
      (recorded moves imposed, later news dropped) and \(plan.continued) weighed runs go on freely \
      from there: \(plan.islands) islands of \(plan.particles) particles, a quarter of what `explain` \
      spends, weighed \(seeds.count) times over; their mean counts. Only the \(questions) settled yes-or-no questions that close after that day count. \
      "Leave-one-out" centres the priors of the parameters where the joint calibration on the other \
      cases puts them, for those it moves by more than two Monte-Carlo errors, and leaves their \
      spread: weights of whole draws cannot be carried into the weighing, whose particles move. \
      "As believed" draws what the runs alone say toward a base rate, by the trust that the questions of \
      the other cases teach: it is what `forecast` and `explain` print, whose trust is learnt from all. \
      Questions about the ruler's office are not drawn: how often he falls is what the model is held to. \
      Cases were chosen for their fame and questions by what happened, so trust learnt here may be too \
      little for a plain crisis. \
      Base rates are those of questions of the same name in the other cases.
      """
  }

  /// Each case is weighed once by each: in weighings as short as these single answers move by tens of points.
  private static let seeds: [UInt64] = [37, 38]

  private static func plan(_ room: CheckRoom, seed: UInt64 = seeds[0]) -> WeighingPlan {
    var plan = WeighingPlan(
      particles: max(16, Int(48 * min(1, room.effort))), rounds: 6, lessons: 0, seed: seed)
    plan.continued = max(40, Int(200 * min(1, room.effort)))
    return plan
  }

  /// One outlook for each seed; none where no explanation can produce what was known.
  private static func outlooks(
    _ read: ReadCase, _ room: CheckRoom, _ centres: [String: Double]
  ) async throws -> [Outlook] {
    let crisis = read.dossier.crisis
    var found: [Outlook] = []
    for seed in seeds {
      let ensemble = Ensemble(
        crisis, engine: Laboratory.engine, seed: seed, runs: 0,
        explanations: Laboratory.explanations(of: crisis))
      var weigher = Weigher(
        ensemble, known: read.dossier.known(asOf: crisis.start.adding(2)),
        plan: plan(room, seed: seed))
      weigher.centres = centres
      let rehearsed = await weigher.rehearsed(threads: room.threads)
      guard let outlook = try await rehearsed.outlook(threads: room.threads) else { return [] }
      found.append(outlook)
    }
    return found
  }

  private static func answers(
    _ read: ReadCase, _ known: [JointCalibration.Forecast], _ plain: [Outlook], _ taught: [Outlook]
  ) -> [Open] {
    let crisis = read.dossier.crisis
    return known.compactMap { entry in
      let question = crisis.questions.first { $0.id == entry.question }
      let closes = question?.settles ?? crisis.start.adding(crisis.days - 1)
      guard closes > crisis.start.adding(2),
        let weighed = mean(plain, entry.question, \.runsAlone),
        let yes = mean(plain, entry.question, { $0.settled.yes }),
        let no = mean(plain, entry.question, { $0.settled.no }),
        let other = mean(taught, entry.question, \.runsAlone)
      else { return nil }
      return Open(
        caseID: entry.caseID, question: entry.question, happened: entry.happened,
        prior: entry.prior, leftOut: entry.leftOut, weighed: weighed, weighedLeftOut: other,
        difference: difference(plain, entry.question),
        past: TrackRecord.Past(
          said: weighed, base: question?.startingChance ?? 0.5,
          settled: TrackRecord.Settled(yes: yes, no: no),
          happened: entry.happened), isOfRuler: question?.isOfRuler(Laboratory.engine) ?? false)
    }
  }

  /// What the weighings say of a question, on average; nil where one does not answer it.
  private static func mean(
    _ outlooks: [Outlook], _ question: String, _ value: (PosteriorForecast.Share) -> Double
  ) -> Double? {
    let answers = outlooks.compactMap { $0.forecast.questions.first { $0.id == question } }
    guard answers.count == outlooks.count, !answers.isEmpty else { return nil }
    return answers.reduce(0) { $0 + value($1) } / Double(answers.count)
  }

  /// Largest less smallest answer of the weighings.
  private static func difference(_ outlooks: [Outlook], _ question: String) -> Double {
    let said = outlooks.compactMap { outlook in
      outlook.forecast.questions.first { $0.id == question }?.runsAlone
    }
    return (said.max() ?? 0) - (said.min() ?? 0)
  }

  /// How far the luck of a weighing moves an answer.
  private static func luck(_ open: [Open]) -> Finding {
    let mean = open.reduce(0) { $0 + $1.difference } / Double(max(1, open.count))
    return Finding(
      quantity: "two weighings of a case, mean difference of an answer",
      value: Amount.decimals(mean, 3), target: "under 0.05", verdict: mean < 0.05 ? .holds : .fails)
  }

  private static func scores(_ name: String, _ open: [Open]) -> [Finding] {
    func forecasts(_ chance: (Open) -> Double) -> [BinaryForecast] {
      open.compactMap { BinaryForecast(chance($0), happened: $0.happened) }
    }
    let base = LibraryScores.baseRates(
      open.compactMap { entry in
        BinaryForecast(entry.prior, happened: entry.happened).map {
          LibraryScores.Settled(caseID: entry.caseID, question: entry.question, forecast: $0)
        }
      })
    let prior = forecasts(\.prior)
    guard let rate = Scores.brier(base), let before = Scores.brier(prior) else { return [] }
    let lines = [
      ("evidence to day three, as believed", forecasts(\.believed)),
      ("evidence to day three", forecasts(\.weighed)),
      ("evidence to day three, leave-one-out", forecasts(\.weighedLeftOut)),
      ("no evidence", prior), ("no evidence, leave-one-out", forecasts(\.leftOut)),
    ]
    let findings = lines.compactMap { words, some -> Finding? in
      guard let brier = Scores.brier(some), let log = Scores.logarithmic(some) else { return nil }
      return Finding(
        quantity: "\(name), \(some.count): \(words)",
        value: "Brier \(Amount.decimals(brier, 4)), log \(Amount.decimals(log, 3))",
        target: "Brier under \(Amount.decimals(rate, 4)), base rate",
        verdict: brier < rate ? .holds : .fails)
    }
    guard let after = Scores.brier(forecasts(\.weighed)) else { return findings }
    return findings + [
      Finding(
        quantity: "\(name): the evidence helps", value: "Brier \(Amount.decimals(after, 4))",
        target: "under \(Amount.decimals(before, 4)), no evidence",
        verdict: after < before ? .holds : .fails)
    ]
  }

  private static func rulers(_ open: [Open]) -> [Finding] {
    open.map { entry in
      let recorded = entry.happened ? entry.weighed : 1 - entry.weighed
      let left = entry.happened ? entry.weighedLeftOut : 1 - entry.weighedLeftOut
      let before = entry.happened ? entry.prior : 1 - entry.prior
      let believed = entry.happened ? entry.believed : 1 - entry.believed
      let answer =
        entry.question == "holds"
        ? (entry.happened ? "the ruler held" : "the ruler fell")
        : "\(entry.question): \(entry.happened ? "yes" : "no")"
      return Finding(
        quantity: "\(entry.caseID), \(answer)",
        value:
          "\(Percent(recorded)), believed \(Percent(believed)); leave-one-out \(Percent(left)); "
          + "no evidence \(Percent(before))",
        target: "chance given to what happened", verdict: .noted)
    }
  }

  private static func note(_ id: String, _ outlook: Outlook, _ moved: Int) -> Finding {
    let doubts = outlook.diagnostics.count { $0.status == .fail }
    return Finding(
      quantity: "\(id): items known by \(outlook.asOf), and scored",
      value: "\(outlook.known), \(outlook.scored); \(moved) priors moved for leave-one-out; "
        + (doubts == 0
          ? "no check fails"
          : "\(Amount.count(doubts, "check")) of the weighing "
            + (doubts == 1 ? "fails" : "fail")),
      target: "-", verdict: .noted)
  }
}
