import Testing

@Suite struct `Taking Swift files apart` {
  @Test func `strings and comments are not code, interpolations are`() {
    let file = SwiftFile(
      text: ##"""
        let a = "no { code" // nor { here
        let b = "a \(call("}")) z"  /* nor /* nested { */ here */
        let c = #"raw " \(no) \#(yes) "#
        let d = /a"b{c/
        let e = 8 / two / four
        """##)
    let words = file.tokens.map(\.text)
    #expect(words.filter { $0 == "{" || $0 == "}" }.isEmpty)
    #expect(words.contains("call") && words.contains("yes") && words.contains("four"))
    #expect(!words.contains("no") && !words.contains("here") && !words.contains("code"))
    #expect(file.codeLines == [1, 2, 3, 4, 5])
    #expect(file.tokens.filter { $0.text == "let" }.map(\.line) == [1, 2, 3, 4, 5])
  }

  @Test func `a string over several lines keeps the count of lines`() {
    let quote = String(repeating: "\"", count: 3)
    let file = SwiftFile(text: "let a = \(quote)\n  func no() {\n  \(quote)\nlet b = 1\n")
    #expect(file.tokens.last?.line == 4)
    #expect(!file.tokens.map(\.text).contains("func"))
    #expect(file.codeLines == [1, 2, 3, 4])
  }

  @Test func `names in backticks may hold anything`() {
    let file = SwiftFile(text: "func `it isn't \"{\" // a comment`() {}\nlet after = 1")
    #expect(file.comments.isEmpty)
    #expect(file.tokens.filter { $0.text == "{" }.count == 1)
    #expect(file.tokens.map(\.text).contains("after"))
  }

  @Test func `documentation is told from other comments`() {
    let file = SwiftFile(text: "/// Yes.\n// No.\nlet a = 1  // No.\n/** Yes.\n more */\n//// No.")
    #expect(file.comments.map(\.isDocumentation) == [true, false, false, true, true, false])
    #expect(file.comments.map(\.line) == [1, 2, 3, 4, 5, 6])
  }
}
