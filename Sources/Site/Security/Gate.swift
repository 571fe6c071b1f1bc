import Archive
import Synchronization

/// What stands before every page: host, token, method, origin and kind of what is sent.
struct Gate: Sendable {
  let options: SiteOptions
  /// Counts what clients send.
  let meter: RateMeter

  /// Name of the cookie that says its bearer knows the token.
  static let cookie = "interregnum"

  /// Throws where a request may not pass; bodies have not been read yet.
  func admit(_ request: SiteRequest, now: Double) throws(SiteRefusal) {
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      throw SiteRefusal(405, "This site answers GET, HEAD and POST only.")
    }
    try checkHost(request)
    if request.method == "POST" { try checkWrite(request, now: now) }
  }

  /// Whether a request comes from somebody who knows the token, or none is asked for.
  func knows(_ request: SiteRequest) -> Bool {
    guard let token = options.token else { return true }
    if let cookie = request.cookie(Self.cookie), Self.same(cookie, Self.session(token)) {
      return true
    }
    guard let bearer = request.headers["authorization"], bearer.hasPrefix("Bearer ") else {
      return false
    }
    return Self.same(String(bearer.dropFirst(7)), token)
  }

  /// The cookie that lets a browser in, where the word is the token; nil where it is not. Throws
  /// where a client has tried too often.
  func pass(for word: String, client: String, now: Double) throws(SiteRefusal) -> String? {
    guard let token = options.token else { return nil }
    guard meter.allows("token " + client, most: 10, now: now) else {
      throw SiteRefusal(429, "Too many tries; come back in ten minutes.")
    }
    guard Self.same(word, token) else { return nil }
    return "\(Self.cookie)=\(Self.session(token)); Path=/; HttpOnly; SameSite=Strict"
  }

  /// A page of another machine that points a name of its own at this one must not be answered.
  private func checkHost(_ request: SiteRequest) throws(SiteRefusal) {
    let host = request.headers["host"] ?? ""
    let isPlain =
      !host.isEmpty && host.utf8.count <= 255
      && host.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") }
    guard isPlain else { throw SiteRefusal(400, "The request names no host.") }
    guard options.isLoopback else { return }
    let name =
      host.hasPrefix("[")
      ? String(host.prefix { $0 != "]" }) + "]"
      : String(host.prefix { $0 != ":" })
    guard ["localhost", "127.0.0.1", "[::1]", options.host].contains(name) else {
      throw SiteRefusal(421, "This site is served as localhost and 127.0.0.1 only.")
    }
  }

  private func checkWrite(_ request: SiteRequest, now: Double) throws(SiteRefusal) {
    let host = request.headers["host"] ?? ""
    let origin = request.headers["origin"] ?? ""
    guard Self.same(origin, "http://" + host) || Self.same(origin, "https://" + host) else {
      throw SiteRefusal(
        403, "What is sent must come from a page of this site: the header Origin names another.")
    }
    let type = (request.headers["content-type"] ?? "").prefix { $0 != ";" }
    guard type.lowercased() == "application/x-www-form-urlencoded" else {
      throw SiteRefusal(415, "Forms are sent as application/x-www-form-urlencoded.")
    }
    guard meter.allows("write " + request.client, most: options.limits.writes, now: now) else {
      throw SiteRefusal(429, "Too many requests; come back in ten minutes.")
    }
  }

  private static func session(_ token: String) -> String {
    Checksum.sha256Hex(Array("interregnum session \(token)".utf8))
  }

  /// Compares two words in a time that does not tell where they differ.
  private static func same(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
