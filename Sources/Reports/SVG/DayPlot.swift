/// A plot whose horizontal axis is the days of a case.
struct DayPlot {
  let calendar: CaseCalendar
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// Pixels of a day.
  var step: Double { (right - left) / Double(calendar.days) }

  /// A day lies in the middle of its share of the axis.
  func x(_ day: Int) -> Double { left + step * (Double(day) + 0.5) }

  /// The axis, a date at as many days as there is room for, and their year.
  func dates(_ drawing: inout Drawing, size: Double = 11.5) {
    drawing.line((left, bottom), (right, bottom))
    let room = TextMeasure.width("00-00", size: size) + 10
    let every = max(1, Int((room / step).rounded(.up)))
    for day in stride(from: 0, to: calendar.days, by: every) {
      drawing.line((x(day), bottom), (x(day), bottom + 5))
      drawing.text(
        calendar.short(calendar.day(day)), max(left, x(day)), bottom + 18, size: size,
        anchor: "middle", fill: Drawing.quiet)
    }
    drawing.text(
      "day, \(calendar.years)", (left + right) / 2, bottom + 34, size: size, anchor: "middle",
      fill: Drawing.quiet)
  }
}
