import Inference
import Testing

@Suite struct `A grade table` {
  @Test func `has the numbers of the specification`() {
    let table = GradeTable.standard
    #expect(Grade.Reliability.allCases.map(table.sigma) == [0.15, 0.3, 0.5, 0.8, 1.2, 1.2])
    #expect((1...6).map(table.contamination) == [0.02, 0.07, 0.2, 0.4, 0.6, 1])
    let caps = ["A1", "B2", "C3", "D4", "E5", "F6"].map { table.cap(grade($0)) }
    #expect(zip(caps, [20.0, 10, 4, 2, 1.3, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `never lets an item speak louder than its contamination allows`() {
    for table in GradeTable.everyTable {
      for source in Grade.Reliability.allCases {
        let caps = (1...6).compactMap { Grade(source, $0) }.map(table.cap)
        #expect(caps.allSatisfy { $0 >= 1 })
        #expect(zip(caps, 1...6).allSatisfy { $0 <= 1 / table.contamination($1) })
        #expect(zip(caps, caps.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(caps[5] == 1)
      }
    }
  }

  @Test func `asks more of every grade in the stricter table and less in the laxer one`() {
    let (strict, usual, lax) = (GradeTable.stricter, GradeTable.standard, GradeTable.laxer)
    for source in Grade.Reliability.allCases {
      for credibility in 1...5 {
        guard let grade = Grade(source, credibility) else { continue }
        for kind in Evidence.Kind.allCases {
          #expect(strict.worth(grade, kind) < usual.worth(grade, kind))
          #expect(usual.worth(grade, kind) < lax.worth(grade, kind))
        }
      }
    }
    #expect(GradeTable.everyTable.allSatisfy { $0.provenance.hasPrefix("Judgement") })
  }

  @Test func `reads what it prints`() throws {
    for table in GradeTable.everyTable {
      let again = try GradeTable(
        reading: table.text, name: table.name, provenance: table.provenance)
      #expect(again == table)
    }
    let edited = try GradeTable(
      reading: "# mine\r\n\r\n sigma.C , 0.7 \r\nmodel.turnout,0.25\r\n", name: "mine",
      provenance: "Mine.")
    #expect(edited.sigma(.C) == 0.7)
    #expect(edited.sigma(.B) == 0.3)
    #expect(edited.modelError("turnout") == 0.25)
    #expect(edited.modelError("deaths") == 0.5)
    #expect(edited.text.hasPrefix("# Grade table: mine\n# Mine.\nsigma.A,0.15\nsigma.B,0.3\n"))
    #expect(
      edited.text.hasSuffix(
        "freedom,4.0\nmodel,0.5\npower,0.5\ntrust,0.18\nbeyond,0.5\nmodel.turnout,0.25\n"))
  }

  @Test func `tells every fault of a file at once, with its place`() {
    let text = """
      sigma.A,0.2
      sigma.G,0.2
      sigma.A,0.3
      contamination.1,nan
      contamination.2, 1.5
      what is this
      motive,0x10
      cap.A,0.5
      weight,3
      """
    let faults = #expect(throws: GradeTableFaults.self) {
      _ = try GradeTable(reading: text, name: "bad", provenance: "")
    }
    #expect(
      faults?.description == """
        2:1: does not know the key 'sigma.G'; there are sigma.A, sigma.B, sigma.C, sigma.D, \
        sigma.E, sigma.F
        3:1: repeats the key 'sigma.A' of line 1
        4:17: 'nan' is not a number
        5:17: contamination.2 is 1.5; it must lie in 0.0...1.0
        6:1: is not 'key,value': what is this
        7:8: '0x10' is not a number
        8:7: cap.A is 0.5; it must lie in 1.0...1000.0
        9:1: does not know the key 'weight'; there are sigma.A, contamination.1, cap.A, cap.1, \
        motive, background, freedom, model, power, trust, beyond
        """)
  }

  @Test func `refuses numbers from code as it refuses them from a file`() throws {
    let faults = #expect(throws: GradeTableFaults.self) {
      _ = try GradeTable(name: "x", provenance: "", replacing: ["sigma.A": .nan, "x": 1])
    }
    #expect(faults?.all.count == 2)
    let kept = try GradeTable(name: "x", provenance: "", replacing: ["sigma.A": 0.2])
    #expect(kept.sigma(.A) == 0.2)
  }
}
