import Inference
import Simulation

extension Report {
  /// The report as Markdown: the same sentences and tables, charts as their tables.
  public var markdown: String {
    var lines = ["# " + Self.marked(title), ""]
    if !asks.isEmpty { lines += [Self.marked(asks), ""] }
    for sentence in made { lines += [Self.marked(sentence), ""] }
    lines += ["## Bottom line", ""] + bottomLine.flatMap(Self.lines)
    for (place, screen) in screens.enumerated() {
      lines += ["## \(place + 1) \(screen.title)", ""] + screen.blocks.flatMap(Self.lines)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: ReportBlock) -> [String] {
    switch block {
    case .points(let sentences):
      return sentences.map { sentence in
        "- "
          + sentence.pieces.map {
            $0.isSaid ? "**\(marked($0.text))**" : marked($0.text, ends: true)
          }
          .joined()
      } + [""]
    case .words(let words), .note(let words): return [marked(words), ""]
    case .chart(let sheet):
      return ["### " + marked(sheet.title), "", marked(sheet.about), ""]
        + table(sheet.table.columns.map(\.title), sheet.table.rows.map { $0.map(\.shown) })
    case .table(let shown):
      return [marked(shown.caption), ""] + table(shown.titles, shown.rows)
    case .checks(let checks):
      return checks.map { "- \($0.status.rawValue): \(marked($0.sentence))" } + [""]
    case .command(let words):
      return ["```", ShellCommand.lines(words, 4000, indent: "").joined(), "```", ""]
    case .more(let title, let blocks):
      return ["### " + marked(title), ""] + blocks.flatMap(lines)
    }
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> [String] {
    let line = { (cells: [String]) in
      "| " + cells.map { marked($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return [line(titles), "|" + String(repeating: " --- |", count: titles.count)]
      + rows.map(line) + [""]
  }

  /// Words that no reader of Markdown takes for markup; blanks at the ends stay where asked.
  private static func marked(_ text: String, ends: Bool = false) -> String {
    var result = ""
    for character in PlainText.cleaned(text) {
      if "\\*_[]<>#~".contains(character) { result.append("\\") }
      result.append(character)
    }
    guard ends else { return result }
    return (text.first == " " ? " " : "") + result + (text.last == " " && text != " " ? " " : "")
  }
}
