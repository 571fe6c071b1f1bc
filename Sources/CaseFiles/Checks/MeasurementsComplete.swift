import Inference

/// A measurement has a value, and its range holds the value; nothing else has one.
struct MeasurementsComplete: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.sheet.evidence.flatMap { findings($0.item, draft) }
  }

  private func findings(_ item: Evidence, _ draft: Draft) -> [Finding] {
    let path = "evidence.\(item.id)"
    let isMeasured = item.kind == .measurement && draft.book.has("\(path).kind")
    if item.value == nil, isMeasured, !draft.book.has("\(path).value") {
      return [draft.fault("\(path).kind", "is measurement, but the item has no 'value'")]
    }
    if item.value != nil, item.kind != .measurement {
      return [
        draft.warning(
          "\(path).value", "is not used: the item is a \(item.kind.rawValue)",
          "write 'kind: measurement', or state the number in 'shows', as in 'turnout >= 10000'")
      ]
    }
    // A count that is known exactly may state itself as both ends.
    if let low = item.low, let high = item.high, low > high {
      return [draft.fault("\(path).low", "is \(plain(low)), above 'high', which is \(plain(high))")]
    }
    guard let value = item.value else { return [] }
    if let low = item.low, value < low {
      return [draft.fault("\(path).value", "is \(plain(value)), below 'low', \(plain(low))")]
    }
    if let high = item.high, value > high {
      return [draft.fault("\(path).value", "is \(plain(value)), above 'high', \(plain(high))")]
    }
    return []
  }

  private func plain(_ value: Double) -> String { NumberSpelling.plain(value) }
}
