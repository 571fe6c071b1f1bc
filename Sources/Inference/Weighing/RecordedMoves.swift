import Polity
public import Simulation

/// The moves of the record as a script that every weighed run must follow, and pay for.
///
/// A dated report of a move is imposed if its grade may speak at least 4 to 1 (C3 in the standard
/// table), at its hour within a window of 6 h, or of the day where no hour is known. Where the ruler
/// is reported in office, the moves that end his rule are forbidden up to that day, and a report that
/// a move was not made forbids it. Where nothing that was known speaks of his fall, he is taken to be in
/// office on the day of the knowledge: such news is not missed, nor is that of some other moves
/// (``Move/news``). Moves that nobody reports otherwise stay free.
public struct RecordedMoves: Sendable {
  /// What weighed runs must do.
  public private(set) var script = MoveScript()
  /// For each imposed or forbidden move, the item that says so.
  public private(set) var items: [String: String] = [:]

  /// The ruler is taken to be in office because nothing says otherwise.
  public private(set) var presumesRuler = false
  /// Other moves that were not made by then, because no item speaks of them; in the engine's order.
  public private(set) var unheard: [String] = []
  /// Moves that weighed runs make as they like, because no item speaks of them; in the engine's order.
  public private(set) var unreported: [String] = []

  /// Items whose moves are not imposed, because they cannot stand beside another's account of the ruler's
  /// fall: he falls once, and who is out decides nothing. By the move, the item and that of the fall.
  public private(set) var tooLate: [String: (item: String, fall: String)] = [:]

  /// Events reported as moves that nobody decides: runs are looked through for them.
  public private(set) var undecided: [String] = []

  /// Odds that a report must be able to speak before a move is imposed.
  static let leastOdds = 4.0

  /// The moves in what was known, in hours of the crisis.
  public init(_ known: KnownEvidence, engine: Engine, setting: Setting) {
    let names = Set(engine.moves.map { $0.id })
    let ends = engine.endsOfRule
    let table = GradeTable.standard
    var strength: [String: Double] = [:]
    script.lastHour = (known.asOf.days(since: setting.crisis.start) + 1) * 24 - 1
    for item in known.items where table.cap(item.grade) >= Self.leastOdds {
      let day = item.day.days(since: setting.crisis.start)
      guard (0..<setting.crisis.days).contains(day),
        let expression = try? ObservableExpression(item.shows), expression.terms.count == 1,
        let term = expression.terms.first
      else { continue }
      if term.wantsRuler == true {
        for move in ends { forbid(move, until: day, by: item.id) }
        continue
      }
      guard term.name.text.hasPrefix("move.") else { continue }
      let move = String(term.name.text.dropFirst(5))
      guard names.contains(move) else {
        if item.kind == .move, !term.isDenial, !undecided.contains(move) {
          undecided.append(move)
        }
        continue
      }
      if term.isDenial {
        forbid(move, until: Self.lastDay(term, setting) ?? day, by: item.id)
      } else if item.kind == .move, table.cap(item.grade) > strength[move] ?? 0 {
        strength[move] = table.cap(item.grade)
        items[move] = item.id
        script.forced[move] = MoveScript.Imposed(
          hour: day * 24 + Int(item.hour ?? 12), window: item.hour == nil ? 24 : 6)
      }
    }
    let falls = engine.moves
      .filter { $0.endsRule && !$0.mayFail }.map { $0.id }
    dropTooLate(falls, strength)
    let informs = known.items.contains { table.cap($0.grade) > 1 }
    if informs, !known.items.contains(where: { Self.tellsOfFall($0, ends) }) {
      presumeRuler(ends)
    }
    if informs { presumeSilence(known, engine, setting) }
    // What was made cannot have been ruled out.
    for move in script.forced.keys { script.forbidden[move] = nil }
    noteUnreported(known, engine)
  }

  private mutating func forbid(_ move: String, until day: Int, by item: String) {
    let hour = day * 24 + 23
    guard hour > script.forbidden[move] ?? -1 else { return }
    script.forbidden[move] = hour
    if script.forced[move] == nil { items[move] = item }
  }

  /// He falls once, as the best report says, the earliest of equals: other falls, and moves from that hour
  /// on, can be made in no run and are left out. A fall of unknown hour is at the end of its day.
  private mutating func dropTooLate(_ falls: [String], _ strength: [String: Double]) {
    func goesBefore(_ one: String, _ other: String) -> Bool {
      let (first, second) = (script.forced[one]?.hour ?? 0, script.forced[other]?.hour ?? 0)
      return (-(strength[one] ?? 0), first, one) < (-(strength[other] ?? 0), second, other)
    }
    guard let first = falls.filter({ script.forced[$0] != nil }).min(by: goesBefore),
      var fall = script.forced[first], let item = items[first]
    else { return }
    if fall.window >= 24 { fall.hour = fall.hour / 24 * 24 + 23 }
    script.forced[first] = fall
    for (move, imposed) in script.forced
    where move != first && (imposed.hour >= fall.hour || falls.contains(move)) {
      script.forced[move] = nil
      tooLate[move] = items.removeValue(forKey: move).map { ($0, item) }
    }
  }

  /// Forbids the ruler's end up to the last hour known.
  private mutating func presumeRuler(_ ends: [String]) {
    presumesRuler = true
    for move in ends {
      script.forbidden[move] = max(script.lastHour, script.forbidden[move] ?? -1)
    }
  }

  /// Forbids, up to the last hour known, what would have been heard of and was not.
  private mutating func presumeSilence(_ known: KnownEvidence, _ engine: Engine, _ setting: Setting)
  {
    let tales = known.items.flatMap { item -> [(name: String, happened: Bool)] in
      let terms = (try? ObservableExpression(item.shows))?.terms ?? []
      return terms.map { ($0.name.text, Self.tells(item, $0, setting)) }
    }
    for move in engine.moves where !move.news.isEmpty {
      let heard = tales.filter { Self.isNews($0.name, of: move) }
      guard !heard.contains(where: \.happened) else { continue }
      if heard.isEmpty { unheard.append(move.id) }
      script.forbidden[move.id] = script.lastHour
    }
  }

  /// Whether an observable tells of a move.
  private static func isNews(_ name: String, of move: any Move.Type) -> Bool {
    name == "move." + move.id
      || move.news.contains { news in
        name == news || (".-".contains(news.suffix(1)) && name.hasPrefix(news))
      }
  }

  private mutating func noteUnreported(_ known: KnownEvidence, _ engine: Engine) {
    let told = Set(
      known.items.flatMap { item in
        (try? ObservableExpression(item.shows))?.terms.map(\.name.text) ?? []
      })
    let free = engine.moves.filter {
      script.forced[$0.id] == nil && script.forbidden[$0.id] == nil
    }
    unreported = free.filter { move in !told.contains { Self.isNews($0, of: move) } }.map { $0.id }
  }

  /// Whether a term says that something happened, rightly or not: it does not hold where nothing did.
  private static func tells(
    _ item: Evidence, _ term: ObservableExpression.Term, _ setting: Setting
  ) -> Bool {
    if item.kind == .measurement { return item.value ?? 0 > 0 }
    guard term.name.text == "holder", let holder = term.value?.text else {
      // What is told at its lowest, as how freely news passes, begins at its highest.
      let observable = everyObservable.first { $0.id == term.name.text }
      let quiet = observable.map { $0.fold == .lowest ? $0.range.upperBound : 0 } ?? 0
      return !term.holds(of: quiet)
    }
    return (holder == setting.claimantID(setting.ruler)) == (term.comparison == "==")
  }

  /// Whether an item says, rightly or not, that the ruler is out of office, or made a move that ends his
  /// rule.
  private static func tellsOfFall(_ item: Evidence, _ ends: [String]) -> Bool {
    let terms = (try? ObservableExpression(item.shows))?.terms ?? []
    return terms.contains { term in
      if let wantsRuler = term.wantsRuler { return !wantsRuler }
      return term.name.text.hasPrefix("move.") && !term.isDenial
        && ends.contains(String(term.name.text.dropFirst(5)))
    }
  }

  private static func lastDay(_ term: ObservableExpression.Term, _ setting: Setting) -> Int? {
    let end = term.arguments.last { $0.key?.text == "to" || $0.key?.text == "on" }
    return end.flatMap { CalendarDay($0.value.text) }?.days(since: setting.crisis.start)
  }
}
