/// Evidence sorted for scoring: by shared origin, each fact once.
///
/// Items whose ids are joined by `sameOriginAs`, directly or through others, form one group; an id
/// that is not among the known items still joins those that name it. A fact is what an item shows
/// on its day: however many items repeat it, whatever their origin, it is scored once, by the item
/// whose grade says most (of equals: one without a motive, then the one known first, then the first
/// in the file). Two counts of one quantity on one day are one fact, even if they differ.
public struct EvidenceGroups: Sendable, Equatable {
  /// Items of one origin that are scored.
  public struct Group: Sendable, Equatable {
    /// Id of the first known item of the origin.
    public var origin: String
    /// The items, in the order of the file.
    public var items: [Evidence]
  }
  /// An item that says again what another is scored for.
  public struct Repeat: Sendable, Equatable {
    /// Id of the item that is not scored, and of the one that is.
    public var item: String
    public var scored: String
  }

  /// Groups with something to score, by their first item in the file.
  public let groups: [Group]
  /// Items left out because another says the same with a better grade, in the order of the file.
  public let repeats: [Repeat]
  /// Ids of items that bear on no observable, in the order of the file.
  public let silent: [String]

  /// Sorts what is known; `table` decides which grade is better. About O(n log n).
  public init(_ known: KnownEvidence, table: GradeTable = .standard) {
    let items = known.items
    let roots = Self.origins(of: items)
    let motives = Dictionary(known.sources.map { ($0.id, $0.motive) }) { first, _ in first }
    let speaking = items.indices.filter { !Self.fact(items[$0]).isEmpty }
    var best: [String: Int] = [:]
    for place in speaking {
      let fact = Self.fact(items[place])
      guard let rival = best[fact] else {
        best[fact] = place
        continue
      }
      if Self.isBetter(items[place], than: items[rival], motives, table) { best[fact] = place }
    }
    var places: [Int: [Int]] = [:]
    var order: [Int] = []
    var repeats: [Repeat] = []
    for place in speaking {
      let scored = best[Self.fact(items[place])] ?? place
      if scored != place {
        repeats.append(Repeat(item: items[place].id, scored: items[scored].id))
        continue
      }
      if places[roots[place]] == nil { order.append(roots[place]) }
      places[roots[place], default: []].append(place)
    }
    groups = order.map { root in
      Group(origin: items[root].id, items: (places[root] ?? []).map { items[$0] })
    }
    self.repeats = repeats
    silent = items.filter { Self.fact($0).isEmpty }.map(\.id)
  }

  /// What the item is about: two items with the same text are about the same fact; empty: nothing.
  private static func fact(_ item: Evidence) -> String {
    let shows = item.shows.filter { !$0.isWhitespace }
    return shows.isEmpty ? "" : "\(item.kind.rawValue) \(item.day) \(shows)"
  }

  private static func isBetter(
    _ a: Evidence, than b: Evidence, _ motives: [String: String], _ table: GradeTable
  ) -> Bool {
    let (one, other) = (table.worth(a.grade, a.kind), table.worth(b.grade, b.kind))
    if one != other { return one > other }
    let free = (motives[a.source] ?? "").isEmpty
    if free != (motives[b.source] ?? "").isEmpty { return free }
    return (a.known ?? a.day) < (b.known ?? b.day)
  }

  /// For every item, the place of the first item that shares its origin.
  private static func origins(of items: [Evidence]) -> [Int] {
    var names: [String: Int] = [:]
    var parents: [Int] = []
    func root(_ start: Int) -> Int {
      var place = start
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    func node(_ name: String) -> Int {
      if let known = names[name] { return known }
      names[name] = parents.count
      parents.append(parents.count)
      return parents.count - 1
    }
    for item in items {
      for other in item.sameOriginAs {
        let (a, b) = (root(node(item.id)), root(node(other)))
        parents[max(a, b)] = min(a, b)
      }
    }
    var first: [Int: Int] = [:]
    return items.enumerated().map { place, item in
      let origin = root(node(item.id))
      if first[origin] == nil { first[origin] = place }
      return first[origin] ?? place
    }
  }
}
