import Inference
import Interregnum
import Polity

/// The change that a what-if asks for, as names and values that came from outside; everything that
/// `interregnum what-if` takes.
struct WhatIfFields {
  /// A move that is made, on a day of the case from 1 on and at an hour, as typed.
  struct Forced {
    var move, day, hour: String
  }
  /// A hidden fact that can be held otherwise.
  struct Fact {
    var name, label: String
    var words: [String]
  }

  /// Pairs of runs, unless the address says otherwise, and at most; changes of one kind at most.
  static let (usualPairs, mostPairs, most) = (400, 2000, 8)
  static let facts = [
    Fact(
      name: "sponsor", label: "Who pays the organised men",
      words: Facts.Sponsor.allCases.map(\.rawValue)),
    Fact(
      name: "intent", label: "What the ruler means to do",
      words: Facts.Intent.allCases.map(\.rawValue)),
    Fact(name: "rival_hostile", label: "A rival works against him", words: ["yes", "no"]),
    Fact(name: "patron_forewarned", label: "The patron was told", words: ["yes", "no"]),
    Fact(
      name: "foreign_fighters", label: "Trained foreigners are among them", words: ["yes", "no"]),
  ]

  let forced: [Forced]
  let forbidden: [String]
  let settings: [String]
  private let fields: [(name: String, value: String)]

  init(_ fields: [(name: String, value: String)]) {
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
    self.fields = fields
    let (days, hours) = (all("day"), all("hour"))
    forced = all("force").enumerated().filter { !$0.element.isEmpty }.map { place, move in
      Forced(
        move: move, day: days.indices.contains(place) ? days[place] : "",
        hour: hours.indices.contains(place) ? hours[place] : "12")
    }
    forbidden = all("forbid").filter { !$0.isEmpty }
    settings = all("set").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }

  /// The first value of a name; empty where there is none.
  func value(_ name: String) -> String {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value ?? ""
  }

  /// Runs are drawn from what was known rather than from the priors.
  var isWeighed: Bool { !value("weighed").isEmpty }

  /// The fields that say something, in one order: the address of the question.
  var kept: [(name: String, value: String)] {
    let moves = forced.flatMap { entry in
      [(name: "force", value: entry.move), ("day", entry.day), ("hour", entry.hour)]
    }
    let one = { (names: [String]) -> [(name: String, value: String)] in
      names.map { (name: $0, value: value($0)) }.filter { !$0.value.isEmpty }
    }
    return one(["name"]) + moves + forbidden.map { ("forbid", $0) } + settings.map { ("set", $0) }
      + one(Self.facts.map(\.name)) + one(isWeighed ? ["weighed", "as-of"] : [])
      + one(["pairs", "seed"])
  }

  /// The request; throws a ``SiteRefusal`` where it is not one.
  func question(_ open: OpenCase, threads: Int) throws -> WhatIfRequest {
    guard max(forced.count, forbidden.count, settings.count) <= Self.most else {
      throw SiteRefusal(400, "At most \(Self.most) changes of one kind are made at once.")
    }
    let start = open.dossier.crisis.start
    let pairs = value("pairs").isEmpty ? String(Self.usualPairs) : value("pairs")
    let seed = value("seed").isEmpty ? String(Laboratory.usualSeed) : value("seed")
    guard let count = Int(pairs), (20...Self.mostPairs).contains(count), let seed = UInt64(seed)
    else {
      throw SiteRefusal(400, "Pairs lie between 20 and \(Self.mostPairs); a seed is a number.")
    }
    return WhatIfRequest(
      caseArgument: open.id, name: value("name").isEmpty ? nil : value("name"),
      forced: try forced.map { try Self.word($0, start) }, forbidden: forbidden,
      settings: settings,
      facts: Self.facts.filter { !value($0.name).isEmpty }.map { "\($0.name)=\(value($0.name))" },
      pairs: count, isWeighed: isWeighed,
      asOf: isWeighed && !value("as-of").isEmpty ? value("as-of") : nil, seed: seed,
      threads: threads)
  }

  /// `MOVE@TIME`, as the command line takes it.
  private static func word(_ forced: Forced, _ start: CalendarDay) throws -> String {
    guard let day = Int(forced.day), (1...366).contains(day), let hour = Int(forced.hour),
      (0...23).contains(hour)
    else { throw SiteRefusal(400, "A move is made on a day from 1 on, at an hour from 0 to 23.") }
    return "\(forced.move)@\(start.adding(day - 1)) \(hour < 10 ? "0" : "")\(hour):00"
  }
}
