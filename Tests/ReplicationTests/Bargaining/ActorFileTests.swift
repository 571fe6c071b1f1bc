import Classics
import Testing

@Suite struct `Files of actors` {
  private static let head = "name,capability,position,salience\n"

  private func file(_ text: String) -> InputFile {
    InputFile(name: "a.csv", bytes: Array(text.utf8))
  }

  private func faults(_ bytes: [UInt8], scale: ActorFile.Scale = .layout) -> [String] {
    do {
      _ = try ActorFile(InputFile(name: "a.csv", bytes: bytes), scale: scale)
      return []
    } catch { return error.messages }
  }

  private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

  @Test func `the simple layout takes columns in any order, quotes, CRLF and a byte-order mark`()
    throws
  {
    let text =
      "\u{FEFF}Salience, Position ,Actor,notes,Power\r\n"
      + "0.5,-3,\"Smith, \"\"the\"\" elder\",x,1e2\r\n\r\n1,4,Jones,,2\r"
    let read = try ActorFile(file(text))
    #expect(
      read.dimensions == [
        ActorFile.Dimension(
          name: "",
          actors: [
            Bargainer("Smith, \"the\" elder", capability: 100, position: -3, salience: 0.5),
            Bargainer("Jones", capability: 2, position: 4, salience: 1),
          ])
      ])
    #expect(read.notes == ["Columns not used: notes."])
  }

  @Test func `KTAB's layout gives a list for each dimension`() throws {
    let text = """
      Invented; first,"Described, with a comma", 2, 2,
      Actor,Description,Influence,Tax Position,Tax Salience,Law Position,Law Salience,
      AA,First of two,   100.0,30,24.0,20,48.0,
      BB,Second,60.2,45,44.7,65,41.3

      """
    let read = try ActorFile(file(text))
    #expect(read.dimensions.map(\.name) == ["Tax Position", "Law Position"])
    #expect(
      read.dimensions.last?.actors == [
        Bargainer("AA", capability: 100, position: 20, salience: 48.0 / 100),
        Bargainer("BB", capability: 60.2, position: 65, salience: 41.3 / 100),
      ])
    let both = try Bargaining.answer(ClassicRequest(input: file(text)))
    #expect(both.tables.count == 6)
    let one = try Bargaining.answer(
      ClassicRequest(settings: ["dimension": "2", "rounds": "1"], input: file(text)))
    #expect(one.tables.count == 3 && one.sentences[0].hasPrefix("Law Position: 2 actors"))
  }

  @Test func `every fault is told at once, with its line`() {
    let text = Self.head + "a,-1,2,3\r\nb,nan,,0.5\nb,1,1e999,0x1\n\"c,d\",1\n,1,2,0.1\n"
    let salience = "must lie between 0 and 1 (salience-scale=percent: 0 and 100), not 3"
    #expect(
      faults(text) == [
        "a.csv:2: capability of 'a' must lie between 0 and 1000000000, not -1",
        "a.csv:2: salience of 'a' \(salience)",
        "a.csv:3: capability of 'b' must be a number, not 'nan'",
        "a.csv:3: position of 'b' must be a number, not ''",
        "a.csv:4: 'b' is also the actor of line 3",
        "a.csv:4: position of 'b' must be a number, not '1e999'",
        "a.csv:4: salience of 'b' must be a number, not '0x1'",
        "a.csv:5: 2 fields; 4 are needed",
        "a.csv:6: an actor without a name",
      ])
  }

  @Test(arguments: [
    ("", "1: the file is empty: no actors"),
    ("\n \n", "1: the file is empty: no actors"),
    ("name,capability,position,salience\n", "1: no actors below the titles"),
    (head + "a,1,2,0.3\n", "2: one actor alone has nobody to bargain with; add another"),
    (head + "a,0,2,0.3\nb,1,2,0\n", "1: nobody has both capability and salience above 0"),
    (
      "actor,influence\na,1\n",
      "1: no column 'position', 'salience'; the titles must be name, capability, position, salience"
    ),
    (head.replacing("name", with: "power"), "1: two columns of capability"),
    (
      "name;capability;position;salience\n",
      "1: columns must be separated by commas, not semicolons"
    ),
    (head + "\"a\nb\",1,2,0.3\nc,x,2,0.3\n", "4: capability of 'c' must be a number, not 'x'"),
    (head + "\"a,1,2,0.3\n", "2: a quotation mark is not closed"),
    (head + "a\0,1,2,0.3\n", "2: a NUL byte; this is not a text file"),
    ("S,D,3,1\nActor,D,I,P,S\na,b,1,2,3\nc,d,1,2,3\n", "1: announces 3 actors; 2 follow"),
    ("S,D,2,0\nActor\n", "1: the number of dimensions must lie between 1 and 100, not 0"),
    ("S,D,2,1\n", "1: no line of titles and no actors below the first line"),
    ("S,D,2,1\nActor,D,I,P,S\n", "2: no actors below the titles"),
    (
      "S,D,2,1\nActor,D,I,P,S\na,b,1,2,3\nc,d,1,2,101\n",
      "4: salience of 'c', P must lie between 0 and 100, not 101"
    ),
  ])
  func `a bad file is refused with the place`(text: String, message: String) {
    #expect(faults(text).contains("a.csv:" + message), "\(faults(text))")
  }

  @Test func `bytes that are no text are refused, whatever they are`() {
    #expect(faults([0xFF, 0xFE, 0x61, 0]) == ["a.csv:1: the file is UTF-16; save it as UTF-8"])
    #expect(
      faults(Array((Self.head + "a,1,2,0.3\nb").utf8) + [0xFF, 0x2C, 0x31])
        .contains("a.csv:3: field 1 is not valid UTF-8"))
    var state: UInt64 = 9
    for size in 0..<300 {
      let bytes = (0..<size).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let drawn = UInt8(truncatingIfNeeded: state >> 33)
        return size % 2 == 0 ? drawn : Array("0123,,\"\n\r .-eaS\0".utf8)[Int(drawn) % 16]
      }
      #expect(faults(bytes).count <= ActorFile.mostFaults + 1)
    }
  }

  @Test func `of many faults the first are told and the rest counted`() {
    let rows = (0..<50).map { "a\($0),x,1,0.5\n" }.joined()
    let told = faults(Self.head + rows)
    #expect(told.count == 21 && told.last == "a.csv: and 30 more")
  }

  @Test func `salience in percent is read when asked for`() throws {
    let text = Self.head + "a,1,2,30\nb,1,4,100\n"
    let read = try ActorFile(file(text), scale: .percent)
    #expect(read.dimensions[0].actors.map(\.salience) == [0.3, 1])
  }

  @Test func `ten thousand actors run, one more is refused, and the time is told before`() throws {
    let rows = (0..<10_000).map { "a\($0),\($0 % 7 + 1),\($0 % 21),0.\($0 % 9 + 1)\n" }.joined()
    var request = ClassicRequest(settings: ["rounds": "1"], input: file(Self.head + rows))
    let answer = try Bargaining.answer(request)
    #expect(answer.sentences[0].hasPrefix("10000 actors on 21 positions"))
    request.settings = [:]
    #expect((Bargaining.seconds(request) ?? 0) > 60)
    #expect(
      faults(Self.head + rows + "one more,1,2,0.5\n")
        == ["a.csv:2: 10001 actors; at most 10000 can be run"])
    #expect(
      faults(Array(repeating: 0x61, count: ActorFile.mostBytes + 1))
        == ["a.csv: larger than 16 MB; no list of actors is"])
  }

  @Test func `faults of switches and of the file are told together`() {
    let request = ClassicRequest(
      preset: "nobody", seeds: 0, settings: ["rounds": "2.5", "choice": "x"], input: file(""))
    let fault = #expect(throws: ClassicFault.self) { try Bargaining.answer(request) }
    #expect(
      fault?.messages == [
        "bargaining has no preset 'nobody'; it has emissions, corrected",
        "--seeds must be at least 1, not 0",
        "bargaining has no switch 'choice'; it has compromise-choice, capitulation-test, rounds, "
          + "dimension, salience-scale",
        "a.csv:1: the file is empty: no actors",
        "rounds must be a whole number, 0 to 1000, not '2.5'",
      ])
  }

  @Test func `every preset and every word of every switch runs`() throws {
    for preset in Bargaining.presets {
      for option in Bargaining.switches {
        for word in option.words.isEmpty ? ["1"] : option.words {
          let request = ClassicRequest(preset: preset.id, settings: [option.id: word])
          let answer = try Bargaining.answer(request)
          #expect(answer.tables.allSatisfy { $0.rows.allSatisfy { !$0.isEmpty } })
          #expect(try Bargaining.answer(request) == answer)
        }
      }
    }
    let plain = try Bargaining.answer(ClassicRequest())
    #expect(plain.sentences.count == 5)
    #expect(try Bargaining.answer(ClassicRequest(preset: "corrected")) != plain)
    #expect(
      try Bargaining.answer(ClassicRequest(settings: ["compromise-choice": "least-move"])).tables
        == Bargaining.answer(ClassicRequest(preset: "corrected")).tables)
  }

  @Test func `all who agree are told so`() throws {
    let answer = try Bargaining.answer(
      ClassicRequest(input: file(Self.head + "a,1,2,0.3\nb,1,2,0.5\n")))
    #expect(
      answer.sentences == [
        "2 actors on 1 position, 2.000000 to 2.000000.",
        "All stand for the same: nothing is left to bargain.",
      ])
  }
}
