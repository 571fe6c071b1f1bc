extension Crisis {
  /// The crisis as it could be written down on a day: without later shocks that struck after it, and without a
  /// putsch and rallies that could be known of only after it. A putsch whose hour has come has struck.
  public func known(asOf day: CalendarDay) -> Crisis {
    let end = Double(day.days(since: start) + 1) * 24
    var known = self
    known.laterShocks = laterShocks.filter { $0.hour < end }
    known.rallies = rallies.filter {
      $0.announced.map { $0 <= day } ?? ($0.hour < end)
    }
    if let putsch {
      if putsch.hour < end {
        known.putsch?.chance = 1
      } else if putsch.announced.map({ $0 > day }) ?? true {
        known.putsch = nil
      }
    }
    return known
  }
}
