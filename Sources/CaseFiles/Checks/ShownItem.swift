import Inference
import Polity
import Simulation

/// An item of evidence with what it shows, taken apart; checks of `shows` start from here.
struct ShownItem {
  let sheet: EvidenceSheet
  let terms: [ObservableExpression.Term]
  private let saying: Notebook.Saying

  var item: Evidence { sheet.item }

  /// The last day on which the item may look at a run: when it became known, else when it happened.
  func lastDay(start: CalendarDay?) -> CalendarDay? {
    guard let day = sheet.moment?.date(start: start) else { return nil }
    return max(day, item.known ?? day)
  }

  /// Something wrong with what it shows, at a word of it or at all of it.
  func finding(
    _ message: String, at word: ObservableExpression.Word? = nil, _ suggestion: String = "",
    severity: Fault.Severity = .error
  ) -> Finding {
    let place =
      word.map { saying.place.part($0.offset, $0.text.unicodeScalars.count) } ?? saying.place
    return Finding(
      severity: severity, message: "\(saying.path) \(message)", place: place,
      suggestion: suggestion)
  }

  /// Nil where the item shows nothing, or something unreadable, which is reported elsewhere.
  fileprivate init?(_ sheet: EvidenceSheet, _ saying: Notebook.Saying?) {
    guard let saying, let expression = try? ObservableExpression(saying.text) else { return nil }
    self.sheet = sheet
    self.saying = saying
    terms = expression.terms
  }
}

extension Draft {
  /// Items of evidence that show something, in the order of the file.
  var shown: [ShownItem] {
    let sayings = Dictionary(book.sayings.map { ($0.path, $0) }) { first, _ in first }
    return sheet.evidence.compactMap { ShownItem($0, sayings["evidence.\($0.item.id).shows"]) }
  }
}
