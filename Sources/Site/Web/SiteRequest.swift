/// A request as the pages see it: nothing of it has been believed yet.
struct SiteRequest: Sendable {
  /// `GET`, `HEAD` or `POST`.
  var method: String
  /// The address as it came, with the question.
  var address: String
  /// Parts of the path, decoded.
  var path: [String]
  /// Fields of the question, in their order.
  var query: [(name: String, value: String)]
  /// Headers by lower-case name; a header that came twice has both values with a comma between.
  var headers: [String: String]
  /// Fields of a form that was sent.
  var form: [(name: String, value: String)] = []
  /// Who asks.
  var client: String

  /// A request from its parts; nil where the address is not one of this site.
  init?(
    method: String, address: String, headers: [String: String], client: String, limits: SiteLimits
  ) {
    let halves = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard address.hasPrefix("/"), address.utf8.allSatisfy({ $0 < 128 }), let whole = halves.first
    else { return nil }
    var path: [String] = []
    for part in whole.split(separator: "/") {
      guard let text = FormFields.decoded(part.utf8, plusIsBlank: false) else { return nil }
      path.append(text)
    }
    guard
      let query = FormFields.fields(
        halves.count > 1 ? Array(halves[1].utf8) : [], most: limits.fields)
    else { return nil }
    self.method = method
    self.address = address
    self.path = path
    self.query = query
    self.headers = headers
    self.client = client
  }

  /// The value of a field of the question; the first one.
  func asked(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// The value of a field of the form; the first one.
  func sent(_ name: String) -> String { form.first { $0.name == name }?.value ?? "" }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1)
      if halves.count == 2, halves[0].drop(while: { $0 == " " }) == name {
        return String(halves[1])
      }
    }
    return nil
  }
}
