import Interregnum
import Site
import Testing

@Suite struct `Whoever else can reach the site must know the token` {
  static let token = "0123456789abcdef-token"

  @Test func `another address than loopback is refused without a token`() throws {
    for host in ["0.0.0.0", "::", "10.0.0.5", "example.org", "127.0.0.1.example.org", "127.0.0"] {
      let options = SiteOptions(host: host, dataFolder: "x")
      let refusal = try #require(throws: Refusal.self) { try options.check() }
      #expect(refusal.description.contains("others can reach \(host); give --token SECRET"))
    }
    for host in ["127.0.0.1", "127.8.9.1", "localhost", "::1"] {
      try SiteOptions(host: host, dataFolder: "x").check()
    }
    var short = SiteOptions(host: "0.0.0.0", port: 70_000, token: "short", dataFolder: "x")
    short.threads = 0
    let refusal = try #require(throws: Refusal.self) { try short.check() }
    #expect(refusal.description.split(separator: "\n").count == 4)
  }

  @Test func `every page asks for it, and lets in who knows it`() async throws {
    try await OpenSite.serving({ $0.token = Self.token }) { site in
      for page in OpenSite.pages + ["/jobs/x/events"] {
        let answer = try await site.talk.get(page)
        #expect(answer.status == 401, "\(page)")
        #expect(!answer.body.contains("Steppeland"))
      }
      let bearer = ["Authorization: Bearer " + Self.token]
      try await #expect(site.talk.get("/cases/minimal", bearer).status == 200)
      try await #expect(site.talk.get("/", ["Authorization: Bearer wrong"]).status == 401)
      try await #expect(site.talk.get("/?token=" + Self.token).status == 401)
      let entry = try await site.talk.post("/token", "token=" + Self.token)
      #expect(entry.status == 303)
      let cookie = entry.headers["set-cookie"] ?? ""
      #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
      #expect(!cookie.contains(Self.token))
      let pass = "Cookie: a=b; " + cookie.prefix { $0 != ";" }
      try await #expect(site.talk.get("/", [pass]).status == 200)
      try await #expect(site.talk.get("/", ["Cookie: interregnum=0"]).status == 401)
    }
  }

  @Test func `guessing ends after ten tries`() async throws {
    try await OpenSite.serving({ $0.token = Self.token }) { site in
      for _ in 0..<10 { try await #expect(site.talk.post("/token", "token=guess").status == 401) }
      try await #expect(site.talk.post("/token", "token=" + Self.token).status == 429)
    }
  }
}
