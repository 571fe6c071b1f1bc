import Foundation
import Inference
import Polity
import Simulation
import Testing

import Reports

@Suite struct `Pictures` {
  private let odd = [
    Invented(runs: 0), Invented(runs: 1), Invented(runs: 400),
    Invented(runs: 40, ruler: "<Ж & \"大\">" + String(repeating: "longer ", count: 40)),
    Invented(runs: 20, outcome: { _ in .fled }, days: 1),
    Invented(runs: 8, days: 60),
  ].map { ReportFindings($0.document) }

  private var every: [ReportFindings] {
    odd + [
      InventedFindings.all(),
      InventedFindings.all(runs: 3, ruler: "大統領" + String(repeating: "大", count: 60)),
      InventedFindings.hostile("<b> & \"c\" " + String(repeating: "Wide WORDS ", count: 30)),
    ]
  }

  @Test func `they are the same to the letter`() throws {
    let findings = InventedFindings.all()
    for chart in everyChart {
      let drawn = chart.sheet(findings)
      let sheet = try #require(drawn, "\(chart.id)")
      try Golden.expect(sheet.large.svg, is: "charts/\(chart.id).svg")
      try Golden.expect(sheet.csv, is: "charts/\(chart.id).csv")
      try Golden.expect(sheet.vegaLite, is: "charts/\(chart.id).vl.json")
    }
  }

  @Test func `they are sound, titled and need nothing from outside`() {
    for findings in every {
      for chart in everyChart {
        guard let sheet = chart.sheet(findings) else { continue }
        for svg in [sheet.large.svg, sheet.small.svg] {
          #expect(WellFormed.fault(svg) == nil, "\(chart.id)")
          #expect(svg.contains("<title ") && svg.contains("<desc ") && svg.contains("role=\"img\""))
          #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("<script"))
          #expect(!svg.contains("\"nan") && !svg.contains("inf\"") && !svg.contains(">nan<"))
          #expect(!svg.contains(/(^|[^0-9.,])(0|100)%/), "\(chart.id)")
        }
      }
    }
  }

  @Test func `no words leave the picture or hide other words`() {
    for findings in every {
      for chart in everyChart {
        guard let sheet = chart.sheet(findings) else { continue }
        for picture in [sheet.large, sheet.small] {
          let texts = DrawnText.all(picture.svg)
          #expect(!texts.isEmpty, "\(chart.id)")
          for (place, text) in texts.enumerated() {
            let isInside =
              text.left >= 0 && text.right <= picture.width && text.top >= 0
              && text.bottom <= picture.height
            #expect(isInside, "\(chart.id) \(picture.width): \(text)")
            for other in texts[(place + 1)...] where text.hides(other) {
              Issue.record("\(chart.id) \(picture.width): \(text.words) hides \(other.words)")
            }
          }
        }
      }
    }
  }

  @Test func `each has twins: a table, CSV and a spec that names its columns`() throws {
    for chart in everyChart {
      let drawn = chart.sheet(InventedFindings.all())
      let sheet = try #require(drawn, "\(chart.id)")
      #expect(!sheet.title.isEmpty && !sheet.about.isEmpty && !sheet.reading.isEmpty)
      let columns = sheet.table.columns.map(\.id)
      #expect(Set(columns).count == columns.count && !sheet.table.rows.isEmpty)
      #expect(sheet.table.rows.allSatisfy { $0.count == columns.count }, "\(chart.id)")
      let lines = sheet.csv.split(separator: "\n")
      #expect(lines.count == sheet.table.rows.count + 1)
      #expect(lines.first == Substring(columns.joined(separator: ",")))
      let spec = try JSONSerialization.jsonObject(with: Data(sheet.vegaLite.utf8))
      let document = try #require(spec as? [String: Any])
      #expect(document["title"] as? String == sheet.title)
      let fields = sheet.vegaLite.matches(of: /"field": "([^"]*)"/).map { String($0.1) }
      #expect(!fields.isEmpty && fields.allSatisfy(columns.contains), "\(chart.id): \(fields)")
      #expect(sheet.markup.html.contains("<table>") && sheet.markup.html.contains("download="))
    }
  }

  @Test func `names of charts differ`() {
    #expect(Set(everyChart.map { $0.id }).count == everyChart.count)
  }

  @Test func `all inks are of the palette, and words stand out by 4.5 to 1`() throws {
    let known = Set(Palette.all.map(\.light) + ["none"])
    for chart in everyChart {
      let drawn = chart.sheet(InventedFindings.all())
      let sheet = try #require(drawn, "\(chart.id)")
      for match in sheet.large.svg.matches(of: /(?:fill|stroke)="([^"]*)"/) {
        #expect(known.contains(String(match.1)), "\(chart.id): \(match.1)")
      }
      for match in sheet.large.svg.matches(of: /<text [^>]*fill="(#[0-9a-f]{6})"/) {
        #expect(Contrast.between(String(match.1), "#ffffff") >= 4.5)
      }
    }
  }

  @Test func `every mark stands out and has a shape of its own`() throws {
    let endings = Outcome.allCases
    let document = Invented(runs: 80, outcome: { endings[$0 % endings.count] }).document
    let svg = OutcomeChart.svg(document)
    let grounds = [Palette.ground, .rule].map(\.light)
    let colours = svg.matches(of: /<(?:path|circle)[^>]*(?:fill|stroke)="(#[0-9a-f]{6})"/)
      .map { String($0.1) }.filter { !grounds.contains($0) }
    #expect(Set(colours).count >= endings.count)
    #expect(colours.allSatisfy { Contrast.between($0, "#ffffff") >= 4.5 })
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

  @Test func `tiles stand near their places and never on each other`() {
    let regions = (0..<17).map { number -> Region in
      let north = Double(number * 7 % 13)
      let place = Region.Position(latitude: 40 + north, longitude: 50 + 2 * Double(number))
      return Region(id: "r\(number)", people: 1, position: place)
    }
    for most in [1, 3, 5, 9] {
      let grid = TileGrid(regions, most: most)
      #expect(Set(grid.cells).count == regions.count && grid.columns <= most)
      #expect(grid.cells.allSatisfy { $0.row < grid.rows && $0.column < grid.columns })
    }
    let grid = TileGrid(regions, most: 9)
    #expect((grid.cells.first?.column ?? 9) < (grid.cells.last?.column ?? 0))
    let unplaced = TileGrid([Region(id: "a", people: 1), Region(id: "b", people: 1)], most: 1)
    #expect(unplaced.cells.map(\.row) == [0, 1])
    #expect(TileGrid([], most: 4).cells.isEmpty)
  }

  @Test func `words are measured, broken and cut`() {
    #expect(TextMeasure.width("iii", size: 10) < TextMeasure.width("WWW", size: 10))
    #expect(TextMeasure.width("a", size: 10) < TextMeasure.width("a", size: 10, isBold: true))
    let long = String(repeating: "word ", count: 20) + String(repeating: "W", count: 40)
    for line in TextMeasure.lines(long, room: 80, size: 12) {
      #expect(TextMeasure.width(line, size: 12) <= 80)
    }
    let cut = TextMeasure.lines(long, room: 80, size: 12, most: 2)
    #expect(cut.count == 2 && cut.last?.hasSuffix("...") == true)
    #expect(cut.allSatisfy { TextMeasure.width($0, size: 12) <= 80 })
    #expect(TextMeasure.cut("short", room: 100, size: 12) == "short")
  }

  @Test func `a picture that is not sound is found`() {
    #expect(WellFormed.fault("<a b=\"c\"><d/>e &amp; f</a>") == nil)
    let bad = ["<a><b></a></b>", "<a>", "<a>&</a>", "<a>1 < 2</a>", "<a b=c></a>", "<a b=\"&\"/>"]
    for text in bad { #expect(WellFormed.fault(text) != nil, "\(text)") }
  }
}
