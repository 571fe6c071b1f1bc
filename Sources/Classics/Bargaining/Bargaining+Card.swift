extension Bargaining: Classic {
  public static let id = "bargaining"
  public static let title = "Expected-utility bargaining"
  public static let source =
    "Scholz, J. B., Calbert, G. J. & Smith, G. A. (2011): Unravelling Bueno De Mesquita's group "
    + "decision model. Journal of Theoretical Politics 23(4), 510-531; after Bueno de Mesquita, B. "
    + "(1994): Political forecasting: an expected utility method. doi:10.1177/0951629811418142"
  public static let says =
    "Actors with means, a position and a measure of how much they care bargain over one issue. Each "
    + "works out, from who would side with whom, what a challenge to each other actor is worth; "
    + "where both see that one has more to gain, the other gives way or meets it part of the way. "
    + "All move at once, and the game is played again from the new positions."
  public static let formulas = [
    "votes of k for i over j: c_k s_k ((|x_k - x_j|/R)^r_k - (|x_k - x_i|/R)^r_k), R = range at start",
    "P_ij = sum over k of the positive votes for i / sum over k, a, b of |votes for a over b|",
    "U_success = 2 - 4 (0.5 - 0.5 |x_i - x_j|/R)^r, U_failure = 2 - 4 (0.5 + 0.5 |x_i - x_j|/R)^r",
    "E_ij = s_j (P_ij U_success + (1 - P_ij) U_failure) + (1 - s_j) U_success - (2 - 4 0.5^r)",
    "D_i = sum over j of E_ji at r = 1; A_i = (2 D_i - max D - min D) / (max D - min D)",
    "r_i = (1 - A_i/3) / (1 + A_i/3)",
    "E_ji > E_ij > 0: i adopts x_j (confrontation)",
    "E_ji > -E_ij > 0: i moves by (x_j - x_i) |E_ij/E_ji| (compromise)",
    "-E_ij > E_ji > 0: i adopts x_j (capitulation; never in the published code)",
  ]
  public static let lookFor =
    "The median never comes to rest: which round is read decides the forecast. Both readings agree "
    + "until the first round in which somebody has two compromises to choose from."
  public static let presets = [
    Preset(
      "emissions", "ten states of the European Community and car emissions, rules as in the code"),
    Preset("corrected", "the same states, the two faults of the code put right"),
  ]
  public static let switches = [
    Switch(
      "compromise-choice", [Rule.Choice.published, .leastMove].map(\.rawValue),
      "which compromise is taken: as in the code, or the one that asks the smallest move"),
    Switch(
      "capitulation-test", [Rule.Capitulation.published, .corrected].map(\.rawValue),
      "as in the code, where it can never fire, or against what the challenged stands to lose"),
    Switch("rounds", [], "how many rounds to play, 0 to 1000; 10 unless given"),
    Switch("dimension", [], "which dimension of a file to run, from 1; all unless given"),
    Switch(
      "salience-scale", [ActorFile.Scale.layout, .share, .percent].map(\.rawValue),
      "whether a file's salience counts to 1 or to 100; by its layout unless given"),
  ]

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let order = try Order(request)
    var answer = ClassicAnswer(order.notes)
    for dimension in order.dimensions {
      let rounds = play(dimension.actors, rule: order.rule, rounds: order.rounds)
      let name = order.dimensions.count > 1 || !dimension.name.isEmpty ? dimension.name : ""
      answer.sentences += sentences(dimension.actors, rounds, wanted: order.rounds, name)
      answer.tables += tables(dimension.actors, rounds, name)
    }
    return answer
  }

  public static func seconds(_ request: ClassicRequest) -> Double? {
    guard let order = try? Order(request) else { return nil }
    let pairs = order.dimensions.reduce(0.0) { sum, dimension in
      sum + Double(dimension.actors.count) * Double(dimension.actors.count)
    }
    // Measured: 200 to 330 ns for each pair and round, once all hold positions of their own.
    let seconds = pairs * Double(order.rounds) * 3e-7
    return seconds < 1 ? nil : seconds
  }

  /// What a request comes to.
  struct Order {
    var rule: Rule
    var rounds = 10
    var dimensions: [ActorFile.Dimension]
    var notes: [String] = []

    init(_ request: ClassicRequest) throws(ClassicFault) {
      var faults: [String] = []
      var preset = Bargaining.presets[0].id
      do {
        preset = try Bargaining.settled(request).preset
      } catch {
        faults += error.messages
      }
      let isCorrected = preset == "corrected"
      rule = Rule(
        choice: Self.word(request, "compromise-choice") ?? (isCorrected ? .leastMove : .published),
        capitulation: Self.word(request, "capitulation-test")
          ?? (isCorrected ? .corrected : .published))
      dimensions = [ActorFile.Dimension(name: "", actors: Bargainer.emissions)]
      if let file = request.input {
        do {
          let read = try ActorFile(file, scale: Self.word(request, "salience-scale") ?? .layout)
          dimensions = read.dimensions
          notes = read.notes
        } catch {
          faults += error.messages
        }
      }
      rounds = Self.whole(request, "rounds", 0...1000, &faults) ?? rounds
      if let chosen = Self.whole(request, "dimension", 1...dimensions.count, &faults) {
        dimensions = [dimensions[chosen - 1]]
      }
      guard faults.isEmpty else { throw ClassicFault(faults) }
    }

    private static func word<Word: RawRepresentable<String>>(
      _ request: ClassicRequest, _ name: String
    ) -> Word? {
      request.settings[name].flatMap { Word(rawValue: $0) }
    }

    /// A whole number typed for a switch; what is no number at all has been told already.
    private static func whole(
      _ request: ClassicRequest, _ name: String, _ range: ClosedRange<Int>, _ faults: inout [String]
    ) -> Int? {
      guard let text = request.settings[name], let number = Double(text), number.isFinite else {
        return nil
      }
      if let whole = Int(exactly: number), range.contains(whole) { return whole }
      let bounds = "\(range.lowerBound) to \(range.upperBound)"
      faults.append("\(name) must be a whole number, \(bounds), not '\(text)'")
      return nil
    }
  }
}
