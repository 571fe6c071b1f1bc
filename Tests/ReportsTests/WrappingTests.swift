import Testing

import Reports

@Suite struct `Text fits its page` {
  private let texts = [
    "", " ", "one", "a b c d e f g h", String(repeating: "x", count: 200),
    "Қазақстан оқиғалары жаңа дәуір", "北京 人民 大会堂 の 集会 と その 後", "a\u{1B}[31mb\tc\nd\u{202E}e",
    "👩‍👩‍👧 family \u{7F}", "ünï\u{301}cödé",
  ]

  @Test(arguments: [2, 3, 10, 40, 80])
  func `no line is wider than its page and nothing is lost`(width: Int) {
    for text in texts {
      let lines = Wrapping.lines(text, width)
      #expect(lines.allSatisfy { PlainText.width($0) <= width }, "\(text)")
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == PlainText.cleaned(text).filter { $0 != " " })
    }
  }

  @Test func `a case can not move the cursor`() {
    let cleaned = PlainText.cleaned("a\u{1B}[2Jb\u{9B}c\u{202E}d\u{2066}e\r\nf")
    #expect(cleaned == "a [2Jb cde f")
  }

  @Test func `tables keep their columns`() {
    let table = TextTable(
      [.init(title: "name", width: 4), .init(title: "n", width: 5, isRight: true)],
      [["abcdefgh", "1"], ["大会", "22"]])
    #expect(table.lines == ["  name   n", "  abcd   1", "  efgh", "  大会  22"])
  }

  @Test func `a bar has twenty marks`() {
    for step in 0...100 {
      let share = Double(step) / 100
      #expect(ProbabilityBar.text(share, high: min(1, share + 0.13)).count == 20)
    }
    #expect(ProbabilityBar.text(.nan, high: .nan).count == 20)
    #expect(ProbabilityBar.text(0.5, high: 0.6) == "##########--........")
  }

  @Test func `a command can be typed again`() {
    let id = "a b$(c)" + String(repeating: "z", count: 90)
    let words = ["interregnum", "run", id, "--seed", "7"]
    let lines = ShellCommand.lines(words)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let joined = lines.joined(separator: "\n").replacing("\\\n", with: "")
    let typed = joined.split(separator: " ").joined(separator: " ").replacing("\\ ", with: "_")
    #expect(typed == "interregnum run a_b\\$\\(c\\)\(String(repeating: "z", count: 90)) --seed 7")
  }
}
