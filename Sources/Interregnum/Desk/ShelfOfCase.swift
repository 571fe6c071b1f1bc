public import Archive
import Inference
import Polity

extension OpenCase {
  /// Everything of the case that a search may find: the case, its people, places, evidence, sources
  /// and claims.
  public var shelf: [ShelfEntry] {
    let crisis = dossier.crisis
    let country = crisis.country
    var entries = [
      entry("case", "", crisis.title, [id, crisis.asks, country.name, crisis.shock?.what ?? ""])
    ]
    entries += country.claimants.map {
      entry("person", "people", $0.name, [$0.id, $0.kind.rawValue])
    }
    entries += country.factions.map { entry("person", "people", $0.name, [$0.id, "faction"]) }
    entries += country.organs.map { entry("person", "people", $0.name, [$0.id, $0.kind.rawValue]) }
    entries += country.patrons.map { entry("person", "people", $0.name, [$0.id, "patron"]) }
    entries += country.regions.map { entry("place", "places", $0.name, [$0.id]) }
    entries += dossier.evidence.map { item in
      let source = dossier.sources.first { $0.id == item.source }?.title ?? ""
      return entry(
        "evidence", "item-" + item.id, item.what,
        [item.id, "\(item.day)", item.source, source, "\(item.grade)", item.contested])
    }
    entries += dossier.sources.map { entry("source", "sources", $0.title, [$0.id, $0.kind]) }
    entries += dossier.claims.map { entry("claim", "claims", $0.says, [$0.id, $0.record]) }
    return entries
  }

  private func entry(
    _ kind: String, _ anchor: String, _ title: String, _ words: [String]
  ) -> ShelfEntry {
    ShelfEntry(
      kind: kind, caseID: id, anchor: anchor, title: title,
      words: words.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
