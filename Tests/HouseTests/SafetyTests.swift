import Testing

@Suite struct `Nothing crashes or prints behind the caller's back` {
  @Test func `sources never trap on purpose`() {
    expectNone(Repository.sources.findings(traps))
  }

  @Test func `only the command line prints`() {
    let silent = Repository.sources.filter { !$0.path.hasPrefix("Sources/InterregnumCLI/") }
    expectNone(silent.findings(prints))
  }

  /// `try!`, `as!`, `fatalError` and values unwrapped by force.
  private func traps(_ file: SwiftFile) -> [Finding] {
    file.tokens.indices.compactMap { index in
      let token = file.tokens[index]
      if token.text == "fatalError", file.word(index + 1) == "(" {
        return Finding(path: file.path, line: token.line, what: "fatalError: throw or return")
      }
      guard token.text == "!", index > 0 else { return nil }
      let before = file.tokens[index - 1]
      let after = index + 1 < file.tokens.count ? file.tokens[index + 1] : token
      if after.text == "=", after.offset == token.end { return nil }
      guard before.end == token.offset else { return nil }
      guard before.isWord || [")", "]", "}", "\"", "?", "`"].contains(before.text) else {
        return nil
      }
      return Finding(path: file.path, line: token.line, what: "\(before.text)!: no forcing")
    }
  }

  private func prints(_ file: SwiftFile) -> [Finding] {
    file.tokens.indices.compactMap { index in
      let isCall = file.word(index + 1) == "(" && ![".", "func"].contains(file.word(index - 1))
      guard isCall, ["print", "debugPrint", "dump"].contains(file.word(index)) else { return nil }
      let what = "\(file.word(index)): hand rows to a closure"
      return Finding(path: file.path, line: file.tokens[index].line, what: what)
    }
  }

  @Test(arguments: [
    "let a = try! b()", "let a = b as! C", "fatalError()", "a!.b()", "a[0]!", "f()!", "a?.b!",
    "let a: Int!", "\"\\(a!)\"",
  ])
  func `a trap is found`(sample: String) {
    #expect(traps(SwiftFile(text: sample)).count == 1)
  }

  @Test(arguments: [
    "if a != b {}", "if a!=b {}", "if !a {}", "f(!a)", "[!a, !b]", "#if !os(Linux)\n#endif",
    "\"a! b!\"", "// a! b!", "let a = try? b()", "a !== b",
    "static prefix func ! (a: A) -> A { a }",
  ])
  func `no trap is seen where there is none`(sample: String) {
    #expect(traps(SwiftFile(text: sample)) == [])
  }

  @Test func `printing is found`() {
    let file = SwiftFile(text: "print(a)\nb.print(a)\nfunc print() {}\n// print(a)\ndump(a)")
    #expect(prints(file).map(\.line) == [1, 5])
  }
}
