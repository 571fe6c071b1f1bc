import CaseFiles
import Inference
import Polity
import Reports
import Simulation

extension Laboratory {
  /// What would have been said on each day, from nothing but what was known then.
  ///
  /// Each day is weighed by itself, with fewer runs than `explain` takes unless asked for. Everything
  /// that can be refused is refused before the first run. Throws ``Refusal``, and `CancellationError`
  /// where the task is cancelled.
  public func replay(
    _ request: ReplayRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.forecast.caseArgument)
    let days = try Self.days(request, read.dossier.crisis)
    let weighers = try days.map { day -> Weigher in
      var explaining = request.forecast.explaining
      explaining.asOf = day.description
      explaining.isQuick = !request.isFull
      return try Self.weigher(read, explaining)
    }
    var done: [ReplayDocument.Day] = []
    for (day, weigher) in zip(days, weighers) {
      let told = await weigher.rehearsed(threads: request.forecast.threads)
      let outlook = try await told.outlook(threads: request.forecast.threads) {
        progress("\(day) \($0.stage)", RunProgress(finished: $0.done, wanted: $0.wanted))
      }
      done.append(
        ReplayDocument.Day(
          asOf: day, outlook: outlook,
          forecasts: outlook.map { Self.forecasts($0, read, []) } ?? []))
    }
    let document = ReplayDocument(
      head: ForecastHead(
        dossier: read.dossier, caseSHA256: read.sha256, version: Self.version,
        seed: request.forecast.seed, arguments: Self.arguments(request, days)),
      days: done)
    let distrust = done.contains { day in
      day.outlook?.diagnostics.contains { $0.status == .fail } ?? true
    }
    return RunResult(
      text: ReplayText.text(document), coloured: ReplayText.text(document, colour: true),
      json: ReplayJSON.json(document), code: distrust ? 3 : 0,
      notes: read.warnings.map { $0.rendered() }, parts: .of(document))
  }

  private static func days(_ request: ReplayRequest, _ crisis: Crisis) throws -> [CalendarDay] {
    let end = crisis.cutoff ?? crisis.start.adding(crisis.days - 1)
    var wrong: [String] = []
    func day(_ text: String?, _ option: String, _ usual: CalendarDay) -> CalendarDay {
      guard let text else { return usual }
      guard let day = MomentSpelling.day(text, start: crisis.start) else {
        wrong.append(
          "error: \(option) takes a day such as \(crisis.start) or 'day 3', not '\(text)'")
        return usual
      }
      if day < crisis.start || day > end {
        wrong.append(
          "error: \(option) \(day) lies outside what can be replayed, \(crisis.start) to \(end)")
      }
      return day
    }
    let (first, last) = (
      day(request.from, "--from", crisis.start), day(request.to, "--to", end)
    )
    if wrong.isEmpty, first > last {
      wrong.append("error: --from \(first) lies after --to \(last)")
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
    return (0...last.days(since: first)).map { first.adding($0) }
  }

  private static func arguments(_ request: ReplayRequest, _ days: [CalendarDay]) -> [String] {
    var explaining = request.forecast.explaining
    explaining.asOf = nil
    var words = ["replay"] + explaining.arguments
    if let first = days.first, let last = days.last {
      words += ["--from", first.description, "--to", last.description]
    }
    return words + (request.isFull ? ["--full"] : [])
  }
}
