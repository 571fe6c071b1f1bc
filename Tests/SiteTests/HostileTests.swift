import Archive
import Foundation
import Site
import Testing

@Suite struct `Hostile requests have their answers` {
  static let script =
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3E%3Cimg%20src%3Dx%20onerror%3Dy%3E"

  private static let paths = [
    "/../etc/passwd", "/cases/../../etc/passwd", "/cases/..%2f..%2fetc%2fpasswd",
    "/cases/%2e%2e/case.yaml", "/cases/minimal/../../secret", "/cases//etc/passwd/run",
    "/play/..%2f..%2fsite.sqlite", "/cases/minimal%00/run", "/jobs/../cancel/events",
    "/cases/kazakhstan-2022%2fcase.yaml", "/%ff", "/cases/%c0%ae%c0%ae/run", "/%", "/%zz",
  ]

  @Test func `no path leads to a file`() async throws {
    try await OpenSite.serving { site in
      for path in Self.paths {
        let answer = try await site.talk.get(path)
        #expect([400, 404].contains(answer.status), "\(path)")
        #expect(!answer.body.contains("root:"))
      }
    }
  }

  @Test func `markup in any field comes back as text`() async throws {
    try await OpenSite.serving { site in
      let text = Self.script
      let addresses = [
        "/?q=\(text)", "/cases/\(text)", "/cases/minimal/run?runs=\(text)",
        "/cases/minimal/run?seed=\(text)", "/cases/minimal/run?set.\(text)=1",
        "/cases/minimal/run?set.resign.rate=\(text)", "/cases/minimal/run?edit.\(text)=1",
        "/cases/minimal/run?edit.regions.port.exposure=\(text)", "/cases/minimal/run?off=\(text)",
        "/cases/minimal/day?day=\(text)", "/cases/minimal/what-if?name=\(text)",
        "/cases/minimal/what-if?force=\(text)&day=\(text)", "/cases/minimal?comments=\(text)",
        "/play/\(text)", "/cases/minimal/evidence?ignore=\(text)",
      ]
      for address in addresses {
        let answer = try await site.talk.get(address)
        #expect(!answer.body.contains("<script>alert"), "\(address)")
        #expect(!answer.body.contains("<img"), "\(address)")
      }
      let forms = [
        ("/cases/minimal/play", "world=\(text)&seed=\(text)"),
        ("/cases/minimal/what-if", "name=\(text)&forbid=\(text)"),
        ("/cases/minimal/run", "runs=\(text)&set.x=\(text)"),
        ("/cases/minimal/comments", "name=\(text)&email=\(text)&text=\(text)"),
        ("/cases/minimal/evidence", "ignore=\(text)"),
      ]
      for (address, form) in forms {
        let answer = try await site.talk.post(address, form)
        #expect(!answer.body.contains("<script>alert"), "\(address)")
      }
    }
  }

  @Test func `markup in a comment is shown as it was typed`() async throws {
    try await OpenSite.serving { site in
      let form = "name=\(Self.script)&email=a%40b.example&text=one%0A\(Self.script)"
      try await #expect(site.talk.post("/cases/minimal/comments", form).status == 303)
      try #expect(site.store.approve(1))
      let page = try await site.talk.get("/cases/minimal").body
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!page.contains("<script>alert") && !page.contains("<img"))
    }
  }

  @Test func `large bodies and addresses are refused before they are read`() async throws {
    try await OpenSite.serving { site in
      let large = "text=" + String(repeating: "a", count: 200_000)
      try await #expect(site.talk.post("/cases/minimal/comments", large).status == 413)
      let told = site.talk.request(
        "POST", "/cases/minimal/comments",
        [
          "Origin: http://127.0.0.1:\(site.talk.port)",
          "Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked",
        ], ""
      ).dropLast(0)
      let chunks = Array(told).filter { _ in true }
      let text = String(decoding: chunks, as: UTF8.self)
        .replacing("Content-Length: 0\r\n", with: "")
      let chunk = "8000\r\n" + String(repeating: "b", count: 0x8000) + "\r\n"
      let body = String(repeating: chunk, count: 4) + "0\r\n\r\n"
      try await #expect(site.talk.say(Array((text + body).utf8)).status == 413)
      let long = "/?q=" + String(repeating: "a", count: 9000)
      try await #expect(site.talk.get(long).status == 414)
      let many = "/?" + String(repeating: "a=1&", count: 700)
      try await #expect(site.talk.get(many).status == 400)
      let header = "X-Long: " + String(repeating: "a", count: 100_000)
      try await #expect(site.talk.get("/", [header]).status >= 400)
      try await #expect(site.talk.get("/").status == 200)
    }
  }

  @Test func `a body that does not arrive in time is given up`() async throws {
    try await OpenSite.serving({ $0.limits.patience = 0.3 }) { site in
      let head =
        "POST /cases/minimal/comments HTTP/1.1\r\nHost: 127.0.0.1:\(site.talk.port)\r\n"
        + "Origin: http://127.0.0.1:\(site.talk.port)\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=a"
      let answer = try await site.talk.say(Array(head.utf8), seconds: 5)
      #expect(answer.status == 408)
    }
  }

  @Test func `what is sent must come from a page of the site, as a form`() async throws {
    try await OpenSite.serving { site in
      let form = "name=a&email=a%40b.example&text=hello"
      let to = "/cases/minimal/comments"
      for origin in [
        "http://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example",
        "https://localhost",
      ] {
        try await #expect(site.talk.post(to, form, origin: origin).status == 403, "\(origin)")
      }
      try await #expect(site.talk.post(to, form, origin: "").status == 403)
      for type in ["text/plain", "application/json", "multipart/form-data", ""] {
        try await #expect(site.talk.post(to, form, type: type).status == 415, "\(type)")
      }
      try #expect(site.store.held().isEmpty)
    }
  }

  @Test func `a name that another machine points here is not answered`() async throws {
    try await OpenSite.serving { site in
      for host in ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1"] {
        try await #expect(site.talk.get("/", ["Host: " + host]).status == 421, "\(host)")
      }
      try await #expect(site.talk.get("/", ["Host: localhost:99"]).status == 200)
      try await #expect(site.talk.get("/", ["Host: a b"]).status == 400)
    }
  }

  @Test func `bytes that are no text are refused`() async throws {
    try await OpenSite.serving { site in
      for form in ["name=%ff%fe", "name=%C3%28", "name=%00", "%e2%82=1", "a=%E0%80%AF"] {
        let answer = try await site.talk.post("/cases/minimal/comments", form)
        #expect(answer.status == 400, "\(form)")
      }
      try await #expect(site.talk.get("/?q=%ff").status == 400)
      let raw: [UInt8] =
        Array("GET /?q=".utf8) + [0xFF, 0xFE]
        + Array(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)
      try await #expect(site.talk.say(raw).status == 400)
    }
  }

  @Test func `ten thousand comments stop at five, and at a thousand that wait`() async throws {
    try await OpenSite.serving { site in
      let form = "name=a&email=a%40b.example&text=hello"
      var answers: [Int: Int] = [:]
      for _ in 0..<60 {
        answers[try await site.talk.post("/cases/minimal/comments", form).status, default: 0] += 1
      }
      #expect(answers == [303: 5, 429: 55])
      let store = try site.store
      for number in 5..<10_000 {
        do {
          try store.hold(caseID: "minimal", name: "n", email: "e@f.g", text: "t", written: number)
        } catch { break }
      }
      try #expect(store.held().count == SiteStore.mostHeld)
      for comment in try store.held() { _ = try store.approve(comment.id) }
      let page = try await site.talk.get("/cases/minimal?comments=900")
      #expect(page.status == 200)
      #expect(page.body.components(separatedBy: "id=\"comment-").count == 51)
      #expect(page.body.contains("comments=950"))
    }
  }
}
