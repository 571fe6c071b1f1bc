import Testing

@Suite struct `Every page of the site` {
  @Test func `is whole, has a title and a heading, and loads nothing from elsewhere`() async throws
  {
    try await OpenSite.serving { site in
      for page in OpenSite.pages {
        let answer = try await site.talk.get(page)
        #expect(answer.status == 200, "\(page)")
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.body.contains("<title>") && answer.body.contains("<h1>"), "\(page)")
        #expect(answer.body.contains("<html lang=\"en\">"))
        for source in ["src=\"http", "<style", " style=", "onclick=", "javascript:"] {
          #expect(!answer.body.contains(source), "\(page) holds \(source)")
        }
      }
    }
  }

  @Test func `carries the headers of security, refusals and files too`() async throws {
    try await OpenSite.serving { site in
      for page in ["/", "/nothing", "/site.js", "/style.css", "/cases/minimal/play"] {
        let answer = try await site.talk.get(page)
        let policy = answer.headers["content-security-policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["x-frame-options"] == "DENY")
        #expect(answer.headers["referrer-policy"] == "same-origin")
        #expect(answer.headers["server"] == nil)
      }
    }
  }

  @Test func `is found by what is in it, by the beginnings of words`() async throws {
    try await OpenSite.serving { site in
      let found = try await site.talk.get("/?q=naz+circ")
      #expect(found.body.contains("Nursultan Nazarbayev and his circle"))
      #expect(found.body.contains("href=\"/cases/kazakhstan-2022#people\""))
      let none = try await site.talk.get("/?q=zzzz")
      #expect(none.body.contains("Nothing is found for"))
      for odd in ["%22", "*", "a%22%20OR%20b", "NEAR(", "title:x", "-", "%28%29", "a%00b"] {
        let answer = try await site.talk.get("/?q=" + odd)
        #expect([200, 400].contains(answer.status), "\(odd)")
      }
    }
  }

  @Test func `a briefing appears once its runs are done`() async throws {
    try await OpenSite.serving { site in
      let waiting = try await site.talk.get("/cases/minimal")
      #expect(waiting.body.contains("<progress"))
      #expect(waiting.body.contains("http-equiv=\"refresh\""))
      let done = try await site.settled("/cases/minimal")
      #expect(!done.body.contains("http-equiv=\"refresh\""))
      #expect(done.body.contains("Bottom line"))
    }
  }

  @Test func `HEAD has the head of GET and no body; other methods are refused`() async throws {
    try await OpenSite.serving { site in
      let head = try await site.talk.say(site.talk.request("HEAD", "/", [], ""))
      #expect(head.status == 200 && head.body.isEmpty)
      for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        try await #expect(site.talk.say(site.talk.request(method, "/", [], "")).status == 405)
      }
    }
  }
}
