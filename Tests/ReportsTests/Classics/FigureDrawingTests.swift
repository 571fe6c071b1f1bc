import Classics
import Foundation
import Testing

import Reports

@Suite struct `Figures as pictures` {
  /// Figures that might break a picture.
  private static let odd: [Figure] = {
    let spans: [(Double, Double)] = [
      (0, 1), (0, 0), (7, 7), (-3, 12), (1e-9, 3e-9), (0, 1e9), (1e14, 1e14 + 8), (-1e300, 1e300),
      (0.1, 0.100001), (999_999, 1_000_001), (-1e-12, 0), (1234.5, 1234.5),
      (0, .leastNonzeroMagnitude),
    ]
    var figures = spans.flatMap { low, high in
      [Figure.Series.Form.line, .steps, .points].map { form in
        figure([low, (low / 2 + high / 2), high], [high, low, high], form, false)
      }
    }
    figures += [(0.001, 1e6), (1, 1), (3, 4), (1e-300, 1e299), (1e-5, 1e25), (2, 5000)].map {
      figure([$0.0, $0.1], [$0.1, $0.0], .line, true)
    }
    figures.append(
      figure([.nan, .infinity, 1, 2, 0, -5], [1, 2, 3, -.infinity, 4, 6], .line, true))
    figures.append(figure([], [], .line, false))
    figures.append(
      Figure(
        title: String(repeating: "A long title <&\"> ", count: 12), about: "Ж",
        x: Figure.Axis(String(repeating: "long label ", count: 20)),
        y: Figure.Axis(String(repeating: "Wide WWWW MMMM ", count: 12)),
        series: (0..<8).map(crowded)))
    return figures
  }()

  private static func crowded(_ number: Int) -> Figure.Series {
    let points = (0..<5000).map { place -> Figure.Point in
      let height = (place * 7919 + number) % 1000
      return Figure.Point(Double(place), Double(height))
    }
    let name = String(repeating: "name \(number) ", count: 30)
    return Figure.Series(name, number % 2 == 0 ? .line : .steps, points)
  }

  private static func figure(
    _ x: [Double], _ y: [Double], _ form: Figure.Series.Form, _ isLogarithmic: Bool
  ) -> Figure {
    Figure(
      title: "Odd", about: "Odd.", x: Figure.Axis("x", isLogarithmic: isLogarithmic),
      y: Figure.Axis("y", isLogarithmic: isLogarithmic),
      series: [Figure.Series("one", form, zip(x, y).map { Figure.Point($0, $1) })])
  }

  @Test func `a picture is the same to the letter`() throws {
    try Golden.expect(
      FigureDrawing.svg(InventedClassic.figure(), id: "a"), is: "classic-figure.svg")
  }

  @Test func `a picture on logarithmic axes is the same to the letter`() throws {
    let figure = Self.figure([0.02, 30, 4000], [5, 0, 2], .line, true)
    let svg = FigureDrawing.svg(figure, id: "a")
    try Golden.expect(svg, is: "classic-figure-log.svg")
    #expect(svg.contains(">1 point left out: no place on the axes<"))
  }

  @Test func `no words overlap or leave the picture, whatever is drawn`() throws {
    for figure in Self.odd {
      let svg = FigureDrawing.svg(figure, id: "a")
      let boxes = try boxes(svg)
      #expect(boxes.count >= 3)
      let size = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
      let (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
      for (place, box) in boxes.enumerated() {
        #expect(
          box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height, "\(box)")
        for other in boxes[(place + 1)...] {
          let isApart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top
            || other.bottom <= box.top
          #expect(isApart, "\(box.text) / \(other.text)")
        }
      }
    }
  }

  @Test func `pictures are sound: titled, finite, in contrast, from nowhere outside`() {
    for figure in Self.odd + [InventedClassic.figure()] {
      let svg = FigureDrawing.svg(figure, id: "a")
      #expect(svg.contains("<title ") && svg.contains("<desc ") && svg.contains("role=\"img\""))
      #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("<script"))
      #expect(!svg.contains("nan") && !svg.contains("inf\"") && !svg.contains("e+"))
      #expect(svg.utf8.count < 1_500_000)
      for match in svg.matches(of: /<text [^>]*fill="#([0-9a-f]{6})"/) {
        #expect(["1b1f24", "444c56"].contains(match.1))
      }
    }
  }

  @Test func `six series differ by ink, by dashes and by mark`() {
    let figure = Figure(
      title: "Six", about: "Six.", x: Figure.Axis("x"), y: Figure.Axis("y"),
      series: (0..<6).map { number in
        Figure.Series("\(number)", .line, [Figure.Point(0, Double(number)), Figure.Point(1, 2)])
      })
    let svg = FigureDrawing.svg(figure, id: "a")
    let lines = svg.matches(
      of:
        /<path d="[^"]*" fill="none" stroke="(#[0-9a-f]{6})" stroke-width="2"( stroke-dasharray="[^"]*")?/
    )
    #expect(lines.count == 12)
    #expect(Set(lines.map { String($0.1) }).count == 6)
    #expect(Set(lines.map { $0.2.map(String.init) ?? "" }).count == 6)
    #expect(Set(lines.map { String($0.1) }).allSatisfy { contrast($0) >= 4.5 })
  }

  @Test func `ticks are round numbers that enclose the values`() {
    func labels(_ values: [Double], log: Bool = false, ticks: Int = 6) -> [String] {
      FigureScale(values, isLogarithmic: log, ticks: ticks).ticks.map(\.label)
    }
    #expect(labels([0, 97]) == ["0", "20", "40", "60", "80", "100"])
    #expect(labels([-3, 12]) == ["-5", "0", "5", "10", "15"])
    #expect(labels([0.1, 0.32]) == ["0.10", "0.15", "0.20", "0.25", "0.30", "0.35"])
    #expect(labels([0, 25_000]) == ["0", "5000", "10,000", "15,000", "20,000", "25,000"])
    #expect(labels([0, 3e9], ticks: 3) == ["0", "1e9", "2e9", "3e9"])
    #expect(labels([2, 5000], log: true) == ["1", "10", "100", "1000", "10,000"])
    #expect(labels([3, 4], log: true) == ["1", "2", "5", "10"])
    #expect(labels([7, 7]) == ["2", "4", "6", "8", "10", "12"])
    #expect(labels([]) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
  }

  @Test func `labels differ and rise on every odd axis`() {
    for figure in Self.odd {
      for log in [figure.x.isLogarithmic] {
        let values = figure.series.flatMap(\.points).map(\.x)
        for wanted in 2...9 {
          let scale = FigureScale(values, isLogarithmic: log, ticks: wanted)
          #expect(scale.ticks.count >= 2 && scale.ticks.count <= wanted + 2)
          #expect(Set(scale.ticks.map(\.label)).count == scale.ticks.count, "\(scale.ticks)")
          let shares = scale.ticks.map { scale.share($0.value) }
          #expect(shares.first == 0 && shares.last == 1 && shares == shares.sorted())
        }
      }
    }
  }

  private struct Box {
    var text: String
    var left, right, top, bottom: Double
  }

  /// Where words stand, reckoned from wide letters.
  private func boxes(_ svg: String) throws -> [Box] {
    let element =
      #/<text x="([-0-9.]+)" y="([-0-9.]+)" font-size="([0-9.]+)" text-anchor="([a-z]+)"[^>]*>([^<]*)</#
    return try svg.matches(of: element).map { match in
      let text = String(match.5).replacing(/&[a-z]+;/, with: "&")
      let (x, y) = (try #require(Double(match.1)), try #require(Double(match.2)))
      let size = try #require(Double(match.3))
      let width = Double(PlainText.width(text)) * size * 0.64
      let left = match.4 == "start" ? x : match.4 == "end" ? x - width : x - width / 2
      return Box(
        text: text, left: left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2)
    }
  }

  /// Contrast with white after WCAG 2.
  private func contrast(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0xFFFFFF
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
  }
}
