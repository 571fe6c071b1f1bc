import RandomStreams
import Testing

struct PurposeTests {
  @Test func `a purpose's code is the FNV-1a hash of its name`() {
    #expect(Purpose("").code == 0x811c_9dc5)
    #expect(Purpose("a").code == 0xe40c_292c)
    #expect(Purpose("foobar").code == 0xbf9c_f968)
  }

  @Test func `purposes with one name are equal`() {
    #expect(Purpose("turnout") == Purpose("turnout"))
    #expect(Purpose("turnout") != Purpose("arrest"))
  }

  @Test func `no two likely names collide`() {
    let things = [
      "turnout", "arrest", "defection", "rumour", "strike", "casualty", "belief", "price", "media",
      "internet", "reinforcement", "concession", "curfew", "observation", "prior", "particle",
      "resampling", "proposal", "shock", "weather", "population", "network", "cell", "memory",
    ]
    let verbs = ["", "/start", "/end", "/size", "/place", "/time", ".noise", ".share"]
    let codes = Set(things.flatMap { thing in verbs.map { Purpose(thing + $0).code } })
    #expect(codes.count == things.count * verbs.count)
  }
}
