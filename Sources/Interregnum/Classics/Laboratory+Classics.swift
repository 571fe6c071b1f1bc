import Classics
import Reports

extension Laboratory {
  /// The names of the classics, in the order of the table of verdicts.
  public static var classics: [String] { everyClassic.map { $0.id } }

  /// The verdict on every published result, measured now; `note` hears what is being measured.
  /// Takes up to a minute on two cores.
  public static func verdicts(note: @Sendable (String) -> Void = { _ in }) async -> ClassicResult {
    let reports = await reports(note: note)
    return ClassicResult(
      text: ClassicText.verdicts(reports), coloured: ClassicText.verdicts(reports, colour: true),
      json: ClassicJSON.verdicts(reports, version: version))
  }

  /// Runs one classic; where only its name was given, its claims are measured as well.
  ///
  /// Throws a ``Refusal`` with every fault before anything is run; `note` hears of work that will
  /// take more than a minute before it starts.
  public static func classic(
    _ question: ClassicQuestion, note: @Sendable (String) -> Void = { _ in }
  ) throws -> ClassicResult {
    let reading = ClassicReading(question)
    guard let card = reading.card, reading.faults.isEmpty else { throw refusal(reading.faults) }
    let request = reading.request
    do throws(ClassicFault) {
      let preset = try card.settled(request).preset
      if let seconds = card.seconds(request), seconds > 60 {
        note(
          "\(card.id): this will take about \(ClassicReading.words(seconds: seconds)) on one core")
      }
      let answer = try card.answer(request)
      let report =
        question.isPlain ? ClassicReport(card, findings: card.findings()) : nil
      func text(colour: Bool) -> String {
        ClassicText.answer(answer, of: card, preset: preset, report: report, colour: colour)
      }
      return ClassicResult(
        text: text(colour: false), coloured: text(colour: true),
        json: ClassicJSON.answer(
          answer, of: card, request: request, preset: preset, report: report, version: version))
    } catch {
      throw refusal(error.messages.map { reading.hinted($0, card) })
    }
  }

  /// Every classic with its claims measured, in the order of the roster.
  static func reports(note: @Sendable (String) -> Void) async -> [ClassicReport] {
    note("measuring the claims of \(everyClassic.map { $0.id }.joined(separator: ", "))")
    return await withTaskGroup(of: (Int, ClassicReport).self) { group in
      for (place, card) in everyClassic.enumerated() {
        group.addTask { (place, ClassicReport(card, findings: card.findings())) }
      }
      var found: [(Int, ClassicReport)] = []
      for await entry in group { found.append(entry) }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func refusal(_ faults: [String]) -> Refusal {
    Refusal((faults.map { "error: \($0)" } + ["Nothing was run."]).joined(separator: "\n"))
  }
}
