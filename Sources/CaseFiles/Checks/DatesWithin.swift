import Inference
import Polity

/// Dates lie within the case, and in their order.
struct DatesWithin: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    guard let days = draft.days else { return [] }
    return cutoff(draft, days) + shock(draft, days) + questions(draft, days)
      + evidence(draft, days)
  }

  private func cutoff(_ draft: Draft, _ days: ClosedRange<CalendarDay>) -> [Finding] {
    guard let cutoff = draft.sheet.cutoff, cutoff < days.lowerBound else { return [] }
    let message = "is \(cutoff), before the case starts on \(days.lowerBound)"
    return [draft.fault("cutoff", message)]
  }

  /// Days before the case that its shock may have struck: what is older has faded.
  private static let earlier = 60

  private func shock(_ draft: Draft, _ days: ClosedRange<CalendarDay>) -> [Finding] {
    let first = days.lowerBound.adding(-Self.earlier)
    guard let day = draft.sheet.shock?.moment?.date(start: days.lowerBound),
      !(first...days.upperBound).contains(day)
    else { return [] }
    let suggestion = draft.run(of: days) + "; the shock may come up to \(Self.earlier) days before"
    return [draft.fault("shock.when", "is \(day), outside the case", suggestion)]
  }

  private func questions(_ draft: Draft, _ days: ClosedRange<CalendarDay>) -> [Finding] {
    draft.sheet.questions.compactMap { question in
      guard let day = question.settles, !days.contains(day) else { return nil }
      let path = "questions.\(question.id).settles"
      return draft.fault(path, "is \(day), outside the case", draft.run(of: days))
    }
  }

  /// Background may be older or younger than the case, but what it shows is read off its days.
  private func evidence(_ draft: Draft, _ days: ClosedRange<CalendarDay>) -> [Finding] {
    draft.sheet.evidence.flatMap { sheet -> [Finding] in
      guard let day = sheet.moment?.date(start: days.lowerBound) else { return [] }
      let path = "evidence.\(sheet.item.id)"
      var findings: [Finding] = []
      if !sheet.item.shows.isEmpty, !days.contains(day) {
        findings.append(
          draft.fault("\(path).when", "is \(day), outside the case", draft.run(of: days)))
      }
      if let known = sheet.item.known, known < day {
        findings.append(
          draft.fault("\(path).known", "is \(known), before it happened on \(day)"))
      }
      return findings
    }
  }
}

extension Draft {
  /// The days of the case, if they are stated.
  var days: ClosedRange<CalendarDay>? {
    guard let start = sheet.start, let days = sheet.days, days >= 1, days <= 366 else {
      return nil
    }
    return start...start.adding(Int(days) - 1)
  }

  /// The days of the case in words.
  func run(of days: ClosedRange<CalendarDay>) -> String {
    "the case runs from \(days.lowerBound) to \(days.upperBound)"
  }
}
