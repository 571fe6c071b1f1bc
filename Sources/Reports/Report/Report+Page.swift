import Inference
import Simulation

extension Report {
  /// The report as one self-contained page: no script, nothing loaded from anywhere.
  public var html: String {
    var page = PageFrame(
      title: "\(title) - interregnum report", header: header,
      menu: [("#bottom-line", "Bottom line")] + screens.map { ("#\($0.id)", $0.menu) },
      main: [bottom] + screens.enumerated().map { section($0.offset + 1, $0.element) },
      footer: [
        .paragraph(
          RunText.noVerdicts + " Made with interregnum; nothing on this page asks "
            + "the network for anything.")
      ])
    page.about = PlainText.cleaned(asks.isEmpty ? title : asks)
    return page.html
  }

  /// The bottom line and the screens, without a page around them: for a site's own pages.
  public var parts: [Markup] {
    [bottom] + screens.enumerated().map { section($0.offset + 1, $0.element) }
  }

  private var header: [Markup] {
    [.element("h1", [], .text(title))]
      + (asks.isEmpty ? [] : [.paragraph(asks, [Attribute("class", "asks")])])
      + made.map { .element("p", [Attribute("class", "meta")], .prose($0)) }
  }

  var bottom: Markup {
    .element(
      "section",
      [Attribute("id", "bottom-line"), Attribute("class", "bottom")],
      [.element("h2", [], .text("Bottom line"))] + bottomLine.map(\.markup))
  }

  func section(_ number: Int, _ screen: ReportScreen) -> Markup {
    .element(
      "section", [Attribute("id", screen.id)],
      [
        .element(
          "h2", [],
          .element("span", [Attribute("class", "number")], .text(String(number))),
          .text(screen.title))
      ] + screen.blocks.map(\.markup))
  }
}

extension ReportBlock {
  /// The piece on a page.
  var markup: Markup {
    switch self {
    case .points(let sentences): .list(sentences.map(\.markup))
    case .words(let words): .element("p", [], .prose(words))
    case .note(let words): .element("p", [Attribute("class", "note")], .prose(words))
    case .chart(let sheet): sheet.markup
    case .table(let table): table.markup
    case .checks(let checks): Self.list(checks)
    case .command(let words):
      .element("pre", [], .text(ShellCommand.lines(words, 4000, indent: "").joined()))
    case .more(let title, let blocks): .unfolding(title, blocks.map(\.markup))
    }
  }

  private static func list(_ checks: [Diagnostic]) -> Markup {
    .list(
      checks.map { check in
        let word =
          switch check.status {
          case .pass: "ok"
          case .warn: "warning"
          case .fail: "FAILED"
          }
        return .row([.element("b", [], .text(word)), " ", .prose(check.sentence)])
      }, [Attribute("class", "checks")])
  }
}

extension Sentence {
  /// The sentence on a page, with what answers in bold.
  var markup: Markup {
    .row(
      pieces.map { piece in
        piece.isSaid
          ? .element("b", [Attribute("class", "said")], .prose(piece.text)) : .prose(piece.text)
      })
  }
}

extension ReportTable {
  /// The table on a page.
  var markup: Markup {
    .table(
      caption: caption,
      columns: titles.enumerated().map { ($0.element, numbers.contains($0.offset)) }, rows: rows,
      links: links)
  }
}

extension ChartSheet {
  /// The chart on a page: both pictures, what it shows, how to read it, its table, and its files.
  public var markup: Markup {
    .element(
      "figure", [Attribute("id", "chart-\(id)")],
      .element("div", [Attribute("class", "large")], .picture(large)),
      .element("div", [Attribute("class", "small")], .picture(small)),
      caption.isEmpty ? .row([]) : .element("figcaption", [], .prose(caption)),
      .unfolding("How to read this", [.paragraph(reading)]),
      .unfolding("The numbers as a table", [table.markup(title)]),
      .element(
        "p", [Attribute("class", "take")], "Save: ",
        .element("a", Attribute.saving(csv, as: id + ".csv", type: "text/csv"), "CSV"), ", ",
        .element(
          "a",
          Attribute.saving(vegaLite, as: id + ".vl.json", type: "application/json"), "Vega-Lite")))
  }
}
