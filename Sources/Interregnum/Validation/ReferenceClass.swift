import Polity
import RandomStreams
import Reports
import Simulation

/// A generic crisis in a generic country, beside 281 onsets.
enum ReferenceClass {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let wanted = room.runs(12_000)
    let runs = try await ReferenceRun.many(wanted, seed: 5, threads: room.threads)
    var findings = shares(runs)
    findings += [
      rate("state killings within 7 days", runs.map(\.killed7), ReferenceFigures.killings7),
      rate("state killings within 30 days", runs.map(\.killed30), ReferenceFigures.killings30),
      rate("concession within 30 days", runs.map(\.conceded), ReferenceFigures.concessions30),
      rate(
        "forced exit within 30 days", runs.map { $0.exitDay != nil }, ReferenceFigures.forcedExit30),
      exitDay(runs),
      floor(
        "1,000 people in the street again after the first week", runs.map(\.returned),
        ReferenceFigures.returned),
      rate(
        "largest crowd after the first week", runs.map(\.grewLater), ReferenceFigures.grewLater),
      floor(
        "1,000 people still in the street after thirty days", runs.map(\.lasted),
        ReferenceFigures.lasted),
    ]
    findings += ReferenceFirstWeek.findings(runs)
    findings.append(unsized(runs))
    return Section(
      title: "Reference class",
      prose: """
        \(Amount.grouped(wanted)) plain countries, population as in the data, with a shock nobody \
        sized, 60 days each so that every onset has its full 30; \(Amount.grouped(runs.count)) of \
        them pass the onset rule of the data (10,000 people; or 3,000 with the demand that the ruler \
        go; or 1,000 with state killings). An exit counts once the ruler falls or is held captive. \
        The intervals are those of 281 onsets, 1990-2004; the priors of the shock, of belief, of the \
        ruler's character and of deaths at dispersals were fitted to these figures, so agreement \
        here is no forecast. \
        Sizes in the data are floors of bands. That people came again, or stayed, is in the data only \
        where the press abroad reported an event: a floor too. How fast a shock sinks in and how long it \
        grips were held to the share whose largest crowd came later.
        """,
      findings: findings)
  }

  private static func shares(_ runs: [ReferenceRun]) -> [Finding] {
    let quantiles = Quantiles(of: runs.map(\.peakShare))
    let ours = [quantiles.q05, quantiles.q25, quantiles.q50, quantiles.q75, quantiles.q95]
    let names = ["5%", "25%", "50%", "75%", "95%"]
    return zip(names, zip(ours, ReferenceFigures.peakShare)).map { name, pair in
      Finding(
        quantity: "log10 of peak crowd over population, \(name) point",
        value: Amount.decimals(pair.0, 2), target: "\(Amount.decimals(pair.1, 2)), within 0.25",
        verdict: abs(pair.0 - pair.1) <= 0.25 ? .holds : .fails)
    }
  }

  static func rate(
    _ quantity: String, _ happened: [Bool], _ figure: (rate: Double, low: Double, high: Double)
  ) -> Finding {
    let n = Double(max(1, happened.count))
    let rate = Double(happened.lazy.filter { $0 }.count) / n
    let inside = figure.low <= rate && rate <= figure.high
    return Finding(
      quantity: quantity, value: Amount.decimals(rate, 3),
      target: "\(Amount.decimals(figure.rate, 3)) (\(Amount.decimals(figure.low, 3)) to "
        + "\(Amount.decimals(figure.high, 3)))",
      verdict: inside ? .holds : .fails)
  }

  /// A rate of which the data see a part.
  private static func floor(
    _ quantity: String, _ happened: [Bool], _ figure: (rate: Double, low: Double, high: Double)
  ) -> Finding {
    let rate = Double(happened.lazy.filter { $0 }.count) / Double(max(1, happened.count))
    return Finding(
      quantity: quantity, value: Amount.decimals(rate, 3),
      target: "at least \(Amount.decimals(figure.low, 3)); reported: "
        + Amount.decimals(figure.rate, 3),
      verdict: rate >= figure.low ? .holds : .fails)
  }

  /// What a case file that sizes no shock is given, beside the shocks that became onsets.
  private static func unsized(_ runs: [ReferenceRun]) -> Finding {
    let ours = Quantiles(of: runs.map(\.shock))
    let (z, stated) = (1.6448536269514722, Shock.unsized.prior(.positive))
    let pairs = [(ours.q05, -z), (ours.q50, 0), (ours.q95, z)].map {
      ($0, stated.value(standardNormal: $1))
    }
    func words(_ values: [Double]) -> String {
      values.map { Amount.decimals($0, 2) }.joined(separator: ", ")
    }
    return Finding(
      quantity: "size of a shock of which an onset came, 5, 50 and 95% points",
      value: words(pairs.map(\.0)),
      target: "\(words(pairs.map(\.1))), within a tenth: what a case assumes that states none",
      verdict: pairs.allSatisfy { abs($0 / $1 - 1) <= 0.1 } ? .holds : .fails)
  }

  private static func exitDay(_ runs: [ReferenceRun]) -> Finding {
    let days = Quantiles(of: runs.compactMap(\.exitDay))
    let figure = ReferenceFigures.exitDay
    let inside = figure.low <= days.q50 && days.q50 <= figure.high
    return Finding(
      quantity: "median day of a forced exit within 30 days", value: Amount.decimals(days.q50, 1),
      target: "\(Amount.decimals(figure.median, 1)) (\(Amount.decimals(figure.low, 0)) to "
        + "\(Amount.decimals(figure.high, 0)))",
      verdict: inside ? .holds : .fails)
  }
}
