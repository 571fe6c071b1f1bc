import Classics
import RandomStreams

/// An axis of a figure: which pixel a value lies at, and where its ticks are.
///
/// ```swift
/// FigureScale([0, 97], isLogarithmic: false, ticks: 6).ticks.map(\.label)  // 0, 20, ... 100
/// ```
package struct FigureScale: Sendable {
  /// A mark on the axis, with its label.
  package struct Tick: Sendable, Equatable {
    package var value: Double
    package var label: String
  }

  /// Ticks from the lower to the upper end, at least two, with labels that differ.
  package let ticks: [Tick]
  private let low: Double
  private let high: Double
  private let isLogarithmic: Bool

  /// An axis that holds all values that can be shown on it, with about so many ticks.
  package init(_ values: [Double], isLogarithmic: Bool, ticks wanted: Int) {
    let shown = values.filter { Self.shows($0, isLogarithmic) }
    let least = shown.min() ?? (isLogarithmic ? 1 : 0)
    let most = shown.max() ?? (isLogarithmic ? 10 : 1)
    self.isLogarithmic = isLogarithmic
    ticks =
      isLogarithmic
      ? Self.powers(least, most, max(2, wanted)) : Self.steps(least, most, max(2, wanted))
    let ends = (ticks.first?.value ?? 0, ticks.last?.value ?? 1)
    low = isLogarithmic ? Self.log10(ends.0) : ends.0
    high = isLogarithmic ? Self.log10(ends.1) : ends.1
  }

  /// Whether a value has a place on such an axis: finite and below 1e300, and on a logarithmic axis
  /// above 1e-300.
  package static func shows(_ value: Double, _ isLogarithmic: Bool) -> Bool {
    value.magnitude < 1e300 && (!isLogarithmic || value > 1e-300)
  }

  /// The place of a value between the ends, 0...1.
  package func share(_ value: Double) -> Double {
    let place = isLogarithmic ? Self.log10(value) : value
    // Halved first, so that no difference overflows.
    let share = (place / 2 - low / 2) / (high / 2 - low / 2)
    return share.isFinite ? min(1, max(0, share)) : 0
  }

  /// Multiples of 1, 2 or 5 times a power of ten that enclose both values.
  private static func steps(_ least: Double, _ most: Double, _ wanted: Int) -> [Tick] {
    var (least, most) = (least, most)
    let size = max(least.magnitude, most.magnitude)
    // What differs by less than a tick can tell is shown as one value in the middle.
    if most - least <= max(size * 1e-9, 1e-280) {
      let reach = size < 1e-280 ? 1 : size / 2
      (least, most) = (least - reach, most + reach)
    }
    var exponent = Int(log10((most - least) / Double(wanted)).rounded(.down)) - 1
    while true {
      for factor in [1.0, 2, 5] {
        let step = factor * power(exponent)
        let (first, last) = ((least / step).rounded(.down), (most / step).rounded(.up))
        guard last - first <= Double(wanted) else { continue }
        return (0...max(1, Int(last - first))).map { place in
          let value = (first + Double(place)) * step
          return Tick(value: value, label: label(value, step: step, exponent, largest: size))
        }
      }
      exponent += 1
    }
  }

  /// Powers of ten that enclose both values, each or every so many; with 2 and 5 where there is
  /// room.
  private static func powers(_ least: Double, _ most: Double, _ wanted: Int) -> [Tick] {
    let first = Int(log10(least).rounded(.down))
    let last = max(first + 1, Int(log10(most).rounded(.up)))
    let stride = max(1, (last - first + wanted - 1) / wanted)
    let count = (last - first + stride - 1) / stride
    let factors = stride == 1 && count * 3 <= wanted ? [1.0, 2, 5] : [1]
    return (0...count).flatMap { place -> [Tick] in
      let exponent = first + place * stride
      return (place == count ? [1] : factors).map { factor in
        let value = factor * power(exponent)
        return Tick(value: value, label: label(value, step: value, exponent, largest: value))
      }
    }
  }

  private static func label(
    _ value: Double, step: Double, _ exponent: Int, largest: Double
  ) -> String {
    if value == 0 { return "0" }
    guard largest < 1e7, step > 0.9e-5 else { return scientific(value, step: step) }
    let text = Figures.text(value, max(0, -exponent))
    let parts = text.split(separator: ".")
    guard value.magnitude >= 9999.5, let whole = Int(parts[0]) else { return text }
    return ([Amount.grouped(whole)] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// `2.5e9`: as many digits as the step needs.
  private static func scientific(_ value: Double, step: Double) -> String {
    var exponent = Int(log10(value.magnitude).rounded(.down))
    let digits = max(0, min(12, exponent - Int(log10(step).rounded(.down))))
    var mantissa = Figures.text(value / power(exponent), digits)
    if mantissa.hasPrefix("10") || mantissa.hasPrefix("-10") {
      exponent += 1
      mantissa = Figures.text(value / power(exponent), digits)
    }
    if mantissa.contains(".") {
      mantissa = String(mantissa.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }
    return "\(mantissa)e\(exponent)"
  }

  /// Ten to a whole power, -320...308.
  private static func power(_ exponent: Int) -> Double {
    let size = (0..<min(320, exponent.magnitude)).reduce(1.0) { value, _ in value * 10 }
    return exponent >= 0 ? size : 1 / size
  }

  /// Rounded, so that a thousand is three powers of ten and not a hair less.
  private static func log10(_ value: Double) -> Double {
    (Elementary.log(value) / Elementary.log(10) * 1e9).rounded() / 1e9
  }
}
