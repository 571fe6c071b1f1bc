import Exercises
import Testing

@Suite struct `An exercise is kept as a few lines` {
  @Test func `what is kept comes back, and plays the same`() throws {
    let exercise = try PlayedExercise.played()
    let sha = String(repeating: "0123456789abcdef", count: 4)
    let record = ExerciseRecord(exercise, caseSHA256: sha)
    let read = try ExerciseRecord(reading: record.text, name: "kept")
    #expect(read == record)
    var again = PlayedExercise.fresh()
    try again.follow(read)
    #expect(again.orders == exercise.orders)
    #expect(again.trajectory() == exercise.trajectory())
  }

  @Test func `the text is short and in one order`() throws {
    let record = ExerciseRecord(
      caseID: "small", seed: 9, world: 3, orders: [4: [], 2: ["concede", "emergency"]])
    #expect(
      record.text == """
        # An exercise of interregnum. Days count from 1.
        format: 1
        case: small
        seed: 9
        world: 3
        day 3: concede, emergency
        day 5: nothing

        """)
  }

  @Test func `every fault is told with its place, all at once`() throws {
    let broken = """
      # a comment
      format: 2
      sha256: xyz
      seed: -1
      world: many
      colour: red
      day 0: concede
      day 3: concede, Fire!
      day 3: nothing
      day 03: nothing
      no colon here
      """
    let faults = try #require(throws: ExerciseRecordFaults.self) {
      try ExerciseRecord(reading: broken, name: "mine.txt")
    }
    #expect(
      faults.description == """
        mine.txt:2:9: format is 1, not '2'
        mine.txt:3:9: sha256 takes 64 hexadecimal digits
        mine.txt:4:7: seed takes a whole number, not '-1'
        mine.txt:5:8: world takes a whole number from 0 on, not 'many'
        mine.txt:6:1: there is no key 'colour' here; keys are format, case, sha256, seed, world, day N
        mine.txt:7:5: a day is a number from 1 to 366, not '0'
        mine.txt:8:17: a move is a word such as dismiss-cabinet, not 'Fire!'
        mine.txt:9:1: 'day 3' stands twice: first in line 8
        mine.txt:10:1: day 3 stands twice
        mine.txt:11:1: a line is `key: value`, such as `day 5: concede`, not 'no colon here'
        """)
  }

  @Test func `whatever the bytes, reading ends in a record or in faults`() {
    let texts = [
      "", ":", ":::", "day", "day :", "day 1:", "day 99999999999999999999: concede",
      String(repeating: "day 1: concede\n", count: 5000), String(repeating: "x", count: 200_000),
      "day 1: \u{202E}\u{0}\u{7}", "world: 99999999999", "\r\n\r\nday 2: nothing\r\n",
    ]
    for text in texts { _ = try? ExerciseRecord(reading: text, name: "x") }
    let read = try? ExerciseRecord(reading: "\r\nday 2: nothing\r\n", name: "x")
    #expect(read?.orders == [1: []])
  }

  @Test func `orders for a day on which nothing stands open are refused`() throws {
    var exercise = PlayedExercise.fresh()
    let record = ExerciseRecord(orders: [0: ["concede"]])
    #expect(throws: ExerciseFault.nothingOpen(day: 0)) { try exercise.follow(record) }
  }
}
