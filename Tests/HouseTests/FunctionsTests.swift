import Testing

@Suite struct `Measuring functions` {
  @Test func `functions, initialisers and properties are measured by their code`() {
    let file = SwiftFile(
      text: """
        struct A {
          var stored: Int = 3
          var computed: Int {
            let a = 1

            // Not counted.
            return a
          }
          init(_ a: Int = { 1 }()) {
            self.init()
          }
          func short() -> Int { 1 }
          func empty() {}
          static func < (a: A, b: A) -> Bool where A: Equatable {
            "}"
          }
        }
        """)
    #expect(file.functions.map(\.name) == ["computed", "init", "short", "empty", "<"])
    #expect(file.functions.map(\.lines) == [2, 1, 1, 0, 1])
    #expect(file.functions.map(\.line) == [3, 9, 12, 13, 14])
  }

  @Test func `requirements have no body`() {
    let file = SwiftFile(
      text: """
        protocol P {
          var a: Int { get async }
          func b() -> Int
          mutating func c()
          init?(d: Int)
          subscript(e: Int) -> Int { get set }
        }
        func after() { a.init(3) }
        """)
    #expect(file.functions.map(\.name) == ["after"])
  }
}
