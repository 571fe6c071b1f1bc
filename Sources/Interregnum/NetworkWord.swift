import CaseFiles
import Polity

/// A network as typed: `none`, a kind, or a kind and a number of acquaintances.
enum NetworkWord {
  static func network(_ request: RunRequest, _ crisis: Crisis) -> SocialNetwork? {
    guard let word = request.network else { return crisis.country.network }
    guard let (kind, neighbours) = parts(word) else { return nil }
    var network = crisis.country.network ?? SocialNetwork()
    network.kind = kind
    network.neighbours = neighbours ?? network.neighbours
    return network
  }

  /// What is wrong with what was typed.
  static func faults(_ request: RunRequest) -> [String] {
    guard let word = request.network else { return [] }
    if request.resolution == .cohorts {
      return ["error: --network needs --engine individuals: cohorts have no acquaintances"]
    }
    if word == "none" || parts(word) != nil { return [] }
    let kind = word.split(separator: ":").first.map(String.init) ?? ""
    let words = SocialNetwork.Kind.allCases.map(\.rawValue)
    if words.contains(kind) {
      return ["error: --network \(kind) takes 2 to 64 acquaintances, as in \(kind):12"]
    }
    let hint = NearestWord.hint(kind, in: words + ["none"], called: "one of")
    return ["error: there is no network '\(kind)'; \(hint)"]
  }

  private static func parts(_ word: String) -> (SocialNetwork.Kind, Int?)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let kind = parts.first.flatMap(SocialNetwork.Kind.init), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else { return (kind, nil) }
    guard let neighbours = Int(parts[1]), (2...64).contains(neighbours) else { return nil }
    return (kind, neighbours)
  }
}
