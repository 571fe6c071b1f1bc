extension Crisis {
  /// The crisis as it could be written down on a day: without later shocks, and without a putsch, that
  /// struck after it, and without rallies that were called after it.
  public func known(asOf day: CalendarDay) -> Crisis {
    let end = Double(day.days(since: start) + 1) * 24
    var known = self
    known.laterShocks = laterShocks.filter { $0.hour < end }
    known.rallies = rallies.filter {
      $0.announced.map { $0 <= day } ?? ($0.hour < end)
    }
    if let putsch, putsch.hour >= end { known.putsch = nil }
    return known
  }
}
