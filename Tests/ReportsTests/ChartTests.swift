import Foundation
import Inference
import Simulation
import Testing

import Reports

@Suite struct `Pictures` {
  private let odd = [
    Invented(runs: 0), Invented(runs: 1), Invented(runs: 400),
    Invented(runs: 40, ruler: "<Ж & \"大\">" + String(repeating: "longer ", count: 40)),
    Invented(runs: 20, outcome: { _ in .fled }, days: 1),
  ]

  @Test func `they are the same to the letter`() throws {
    let document = Invented(runs: 400).document
    for chart in everyChart {
      try Golden.expect(chart.svg(document), is: "\(chart.id).svg")
    }
  }

  @Test func `they are sound, titled and need nothing from outside`() {
    for invented in odd {
      for chart in everyChart {
        let svg = chart.svg(invented.document)
        #expect(isWellFormed(svg), "\(chart.id)")
        #expect(svg.contains("<title ") && svg.contains("<desc ") && svg.contains("role=\"img\""))
        #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("<script"))
        #expect(!svg.contains("nan") && !svg.contains("inf"))
        #expect(!svg.contains(/(^|[^0-9.,])(0|100)%/))
      }
    }
  }

  @Test func `names of charts differ`() {
    #expect(Set(everyChart.map { $0.id }).count == everyChart.count)
  }

  @Test func `all text stands out from its ground by 4.5 to 1`() {
    for chart in everyChart {
      let svg = chart.svg(Invented(runs: 400).document)
      for match in svg.matches(of: /<text [^>]*fill="#([0-9a-f]{6})"/) {
        #expect(contrast(String(match.1)) >= 4.5)
      }
    }
  }

  @Test func `every mark stands out and has a shape of its own`() {
    let endings = Outcome.allCases
    let document = Invented(runs: 80, outcome: { endings[$0 % endings.count] }).document
    let svg = OutcomeChart.svg(document)
    let colours = svg.matches(of: /<(?:path|circle)[^>]*(?:fill|stroke)="#([0-9a-f]{6})"/)
      .map { String($0.1) }.filter { !["ffffff", "d0d7de"].contains($0) }
    #expect(Set(colours).count >= endings.count)
    #expect(colours.allSatisfy { contrast($0) >= 4.5 })
    #expect(Mark.allCases.count == endings.count)
  }

  @Test func `a hundred marks are shared out and told in words`() {
    let cases: [[Double]] = [[1], [0.5, 0.5], [0.3, 0.3, 0.3], [0.999, 0.001], [0.125, 0.875]]
    for probabilities in cases {
      #expect(Hundred.shared(probabilities).reduce(0, +) == 100)
    }
    #expect(Hundred.shared([.nan, 1]) == [0, 0])
    let document = Invented(runs: 400).document
    let told = OutcomeChart.svg(document).matches(of: /(\d+) of 100 marks/).compactMap { Int($0.1) }
    #expect(told.reduce(0, +) == 100)
    for (share, marks) in zip(document.summary.outcomes, told) {
      #expect(abs(share.chance.probability * 100 - Double(marks)) <= 1)
    }
  }

  @Test func `the axis holds all people`() {
    let scale = LogScale(largest: 1000, bottom: 100, top: 10)
    #expect(scale.decades == 3)
    #expect(scale.position(0) == 100 && scale.position(1000) == 10 && scale.position(1e9) == 10)
    #expect(LogScale(largest: 0, bottom: 1, top: 0).decades == 1)
    #expect(LogScale(largest: .nan, bottom: 1, top: 0).decades == 1)
  }

  /// Elements close in order, and nothing between them would open or name another.
  private func isWellFormed(_ text: String) -> Bool {
    let element = #/<(/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(/?)>/#
    var open: [Substring] = []
    for match in text.matches(of: element) {
      if match.1 == "/" {
        guard open.popLast() == match.2 else { return false }
      } else if match.4 != "/" {
        open.append(match.2)
      }
    }
    let rest = text.replacing(element, with: "").replacing(/&(amp|lt|gt|quot);/, with: "")
    return open.isEmpty && !rest.contains { "<>&".contains($0) }
  }

  @Test func `a picture that is not sound is found`() {
    #expect(isWellFormed("<a b=\"c\"><d/>e &amp; f</a>"))
    for text in ["<a><b></a></b>", "<a>", "<a>&</a>", "<a>1 < 2</a>", "<a b=c></a>"] {
      #expect(!isWellFormed(text))
    }
  }

  /// Contrast with white after WCAG 2.
  private func contrast(_ hex: String) -> Double {
    let value = Int(hex, radix: 16) ?? 0xFFFFFF
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
  }
}
