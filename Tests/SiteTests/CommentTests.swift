import Archive
import Testing

@Suite struct `Comments wait for approval` {
  @Test func `a comment is held, approved, shown; its e-mail never leaves the store`() async throws
  {
    try await OpenSite.serving { site in
      let form = "name=Ann+Other&email=ann%40secret.example&text=First+line%0ASecond"
      let sent = try await site.talk.post("/cases/minimal/comments", form)
      #expect(sent.status == 303)
      #expect(sent.headers["location"] == "/cases/minimal?held=yes#comments")
      try await #expect(!site.talk.get("/cases/minimal").body.contains("Ann Other"))
      let held = try #require(try site.store.held().first)
      #expect(held.email == "ann@secret.example" && held.caseID == "minimal")
      try #expect(site.store.approve(held.id))
      let shown = try await site.talk.get("/cases/minimal").body
      #expect(shown.contains("Ann Other") && shown.contains("<p>Second</p>"))
      for page in OpenSite.pages + ["/cases/minimal?comments=0", "/?q=ann", "/?q=secret"] {
        try await #expect(!site.talk.get(page).body.contains("secret.example"), "\(page)")
      }
      try #expect(site.store.reject(held.id))
      try #expect(site.store.comments(on: "minimal").isEmpty)
      try #expect(!site.store.approve(held.id))
    }
  }

  private static let incomplete = [
    ("name=&email=a%40b.example&text=x", "A name of 1 to 80 letters is needed."),
    ("name=+&email=a%40b.example&text=x", "A name of 1 to 80 letters is needed."),
    ("name=a&email=&text=x", "An e-mail address is needed; it is never shown."),
    ("name=a&email=ab.example&text=x", "An e-mail address is needed; it is never shown."),
    ("name=a&email=a%40b&text=x", "An e-mail address is needed; it is never shown."),
    ("name=a&email=a%40b.example%0d%0aBcc%3ac%40d.e&text=x", "An e-mail address is needed"),
    ("name=a&email=a%40b.example&text=+%0A", "A comment has 1 to 4,000 letters."),
  ]

  @Test func `what is missing is said`() async throws {
    try await OpenSite.serving { site in
      for (form, words) in Self.incomplete {
        let answer = try await site.talk.post("/cases/minimal/comments", form)
        #expect(answer.status == 400, "\(form)")
        #expect(answer.body.contains(words), "\(form)")
      }
    }
  }
}
