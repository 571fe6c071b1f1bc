import Inference
import Simulation

/// How far the answer can be leaned upon, and where it is weakest: from the checks, the record, the
/// number of runs and the width of the range; never from the probability itself.
struct Confidence {
  /// How far.
  enum Level: String { case none, low, moderate, high }
  /// How far.
  let level: Level
  /// What it rests on, in words.
  let reasons: String
  /// Where it is weakest.
  let weakest: String

  init(_ document: RunDocument, _ headline: Headline) {
    let summary = document.summary
    let failed = summary.diagnostics.first { $0.status == .fail }
    let warned = summary.diagnostics.first { $0.status == .warn }
    let compared = document.coverage.filter { !$0.band.q50.isNaN }
    let inside = compared.count { $0.inside }
    let isBacked = compared.count >= 5 && Double(inside) >= 0.8 * Double(compared.count)
    let isSharp = headline.high - headline.low <= 0.3
    let isRefuted = compared.count >= 5 && inside * 2 < compared.count
    let doubts = [warned != nil, !isBacked, isRefuted, !isSharp, summary.runs < 200].count { $0 }
    level = failed != nil ? .none : [.high, .moderate, .low][min(2, doubts)]
    reasons = Self.reasons(document, headline, inside, compared.count)
    if let failed {
      weakest = failed.sentence
    } else if isRefuted {
      weakest = Self.weakest(document, compared, isSharp: isSharp)
    } else if headline.high - headline.low > 0.5 || !isSharp && warned?.id == "runs" {
      // More runs would sharpen a point or two, what is not known dozens.
      weakest = Self.unknown
    } else if let warned {
      weakest = warned.sentence
    } else {
      weakest = Self.weakest(document, compared, isSharp: isSharp)
    }
  }

  private static func reasons(
    _ document: RunDocument, _ headline: Headline, _ inside: Int, _ compared: Int
  ) -> String {
    let points = Int(((headline.high - headline.low) * 100).rounded())
    let record =
      compared == 0
      ? "no measurement of the record to compare with"
      : "\(inside) of \(Amount.count(compared, "measurement")) of the record within the 90% bands"
    let failed = document.summary.diagnostics.count { $0.status == .fail }
    let checks = failed == 0 ? "" : "\(Amount.count(failed, "check")) failed, "
    return "\(checks)\(record), a range \(Amount.count(points, "point")) wide, "
      + Amount.count(document.summary.runs, "run")
  }

  private static let unknown = "what nobody knows: the range would close if it were known."

  private static func weakest(
    _ document: RunDocument, _ compared: [Coverage], isSharp: Bool
  ) -> String {
    if document.summary.runs < 200 {
      return "few runs (\(Amount.grouped(document.summary.runs))); 200 or more tell rare endings."
    }
    let outside = compared.filter { !$0.inside }
    if let worst = outside.max(by: { RecordWords.miss($0) < RecordWords.miss($1) }) {
      return "the record. \(RecordWords.shown(worst)) (\(worst.evidence), \(worst.day)): "
        + "recorded \(Amount.full(worst.value)), outside the band of 90% of the runs."
    }
    if compared.isEmpty {
      return "nothing of the record was measured, so the runs stand unchecked."
    }
    if !isSharp { return unknown }
    return document.assumedDefaults > 0
      ? "\(Amount.count(document.assumedDefaults, "number")) of the case that nobody stated."
      : "the model itself: what it leaves out can not show in its own ranges."
  }
}
