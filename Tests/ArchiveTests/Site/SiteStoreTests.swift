import Archive
import Foundation
import GRDB
import Testing

@Suite struct `What a site keeps` {
  @Test func `comments survive, and readers get no addresses`() throws {
    let scratch = try Scratch()
    do {
      let store = try SiteStore(in: scratch.path)
      for number in 0..<3 {
        try store.hold(
          caseID: "a", name: "n\(number)", email: "e@f.g", text: "t", written: number)
      }
      #expect(try store.approve(2))
      #expect(try store.reject(3))
      #expect(try !store.reject(3))
    }
    let store = try SiteStore(in: scratch.path, mustExist: true)
    #expect(try store.comments(on: "a").map(\.name) == ["n1"])
    #expect(try store.comments(on: "b").isEmpty)
    #expect(try store.comments(on: "a", first: -3, count: -1).isEmpty)
    #expect(try store.held().map(\.email) == ["e@f.g"])
    #expect(try store.held(approved: true).map(\.id) == [2])
  }

  @Test func `what is searched for is never a query language`() throws {
    let scratch = try Scratch()
    let store = try SiteStore(in: scratch.path)
    let entry = ShelfEntry(
      kind: "person", caseID: "c", anchor: "people", title: "Əлия O'Hara", words: "chair of all")
    try store.shelve([entry, entry])
    try store.shelve([entry])
    for question in ["o'hara", "\"O\"", "ELIYA OR chair", "chai", "əли", "all chair"] {
      let found = try store.search(question)
      #expect(found.count == (question.hasPrefix("ELIYA") ? 0 : 1), "\(question)")
    }
    let found = try #require(try store.search("chair").first)
    #expect(found.pieces.contains { $0.text == "chair" && $0.isMatch })
    #expect(found.entry.title == entry.title)
    for question in [
      "", " ", "*", "\"", "a*b", "NEAR(a b)", "title:a", "-a", "^a", "(", "';DROP TABLE shelf;--",
      String(repeating: "a ", count: 5000), "\u{0}", "AND", "a AND", "{x}: y",
    ] { _ = try store.search(question) }
    #expect(try store.search("chair").count == 1)
  }

  @Test func `exercises are kept by id, the newest thousand of them`() throws {
    let scratch = try Scratch()
    let store = try SiteStore(in: scratch.path)
    try store.keep(exercise: "x", caseID: "c", text: "one", written: 1)
    try store.keep(exercise: "x", caseID: "c", text: "two", written: 2)
    #expect(try store.exercise("x")?.text == "two")
    #expect(try store.exercise("' OR 1=1 --") == nil)
    for number in 0...SiteStore.mostExercises {
      try store.keep(exercise: "y\(number)", caseID: "c", text: "", written: 10 + number)
    }
    #expect(try store.exercise("x") == nil)
    #expect(try store.exercise("y0") == nil)
    #expect(try store.exercise("y1") != nil)
  }

  @Test func `a folder without a store, and a database of another program, are refused`() throws {
    let scratch = try Scratch()
    let missing = try #require(throws: SiteStoreFault.self) {
      try SiteStore(in: scratch.path, mustExist: true)
    }
    #expect("\(missing)" == "there is no site.sqlite in '\(scratch.path)'")
    let other = try DatabaseQueue(path: scratch.path + "/site.sqlite")
    try other.write { try $0.execute(sql: "CREATE TABLE things (a)") }
    try other.close()
    let fault = try #require(throws: SiteStoreFault.self) { try SiteStore(in: scratch.path) }
    #expect("\(fault)".contains("is a database of another program"))
  }
}
