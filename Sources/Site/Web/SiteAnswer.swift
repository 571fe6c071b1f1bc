/// An answer of the site, before the edge sends it.
struct SiteAnswer: Sendable {
  /// What the answer holds.
  enum Body: Sendable {
    case text(String)
    /// Events of a job until it is over.
    case events(JobWatch)
  }
  /// HTTP status.
  var status: Int
  /// Media type.
  var type: String
  /// More headers.
  var headers: [(name: String, value: String)] = []
  /// What it holds.
  var body: Body

  /// A page.
  static func page(_ html: String, status: Int = 200) -> SiteAnswer {
    SiteAnswer(status: status, type: "text/html; charset=utf-8", body: .text(html))
  }

  /// A text of another type, which browsers may keep for an hour.
  static func asset(_ text: String, type: String) -> SiteAnswer {
    SiteAnswer(
      status: 200, type: type, headers: [("cache-control", "max-age=3600")], body: .text(text))
  }

  /// A text to save as a file.
  static func file(_ text: String, name: String, type: String) -> SiteAnswer {
    SiteAnswer(
      status: 200, type: type,
      headers: [("content-disposition", "attachment; filename=\"\(name)\"")], body: .text(text))
  }

  /// On to another page of this site, after something was sent.
  static func onward(to address: String) -> SiteAnswer {
    SiteAnswer(
      status: 303, type: "text/plain; charset=utf-8", headers: [("location", address)],
      body: .text("see \(address)\n"))
  }
}

/// Why a request is not answered as asked.
struct SiteRefusal: Error, Sendable, Equatable {
  /// HTTP status.
  let status: Int
  /// What is wrong, and what to do, in words.
  let words: String

  init(_ status: Int, _ words: String) {
    self.status = status
    self.words = words
  }

  static let missing = SiteRefusal(404, "There is no such page here.")
}
