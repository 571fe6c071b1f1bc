import Reports

/// How a job is shown while it is not done: live with a script, by looking again without one.
enum JobPage {
  /// The box of a job that is not done; `back` is the page that shows what it gives.
  static func box(_ watch: JobWatch, back: String) -> Markup {
    switch watch.state {
    case .failed(let words):
      return notice("This could not be computed.", words)
    case .cancelled: return notice("Stopped.", "Nothing was kept of it.")
    case .done: return .row([])
    case .waiting, .running: return live(watch, back: back)
    }
  }

  private static func live(_ watch: JobWatch, back: String) -> Markup {
    var done = 0
    var wanted = 0
    var words = "waiting for its turn"
    if case .running(let progress) = watch.state {
      (done, wanted) = (progress.done, progress.wanted)
      words = wanted > 0 ? "\(progress.stage) \(done) of \(wanted)" : "starting"
    }
    return .element(
      "div",
      [
        Attribute("class", "job"), Attribute("data-job", "/jobs/\(watch.key)/events"),
        Attribute("data-back", back),
      ],
      .paragraph(watch.title, [Attribute("class", "said")]),
      .element(
        "progress",
        [
          Attribute("max", String(max(1, wanted))), Attribute("value", String(done)),
          Attribute("aria-label", watch.title),
        ]),
      .element("p", [Attribute("class", "told"), Attribute("role", "status")], .text(words)),
      Frame.form(
        to: "/jobs/\(watch.key)/cancel", [],
        [Frame.hidden("back", back), Frame.button("Stop", [Attribute("class", "quiet")])]))
  }

  private static func notice(_ title: String, _ words: String) -> Markup {
    .element(
      "div", [Attribute("class", "job"), Attribute("role", "alert")],
      [.paragraph(title, [Attribute("class", "said")])]
        + words.split(separator: "\n").map { .paragraph(String($0)) })
  }

  /// Stops a job and goes back to where it was started.
  static func cancel(
    _ desk: SiteDesk, _ request: SiteRequest, _ key: String
  ) async throws -> SiteAnswer {
    guard await desk.board.watch(key) != nil else { throw SiteRefusal.missing }
    _ = await desk.board.cancel(key)
    let back = request.sent("back")
    // Only a path of this site is gone to, never another site.
    let isOurs =
      back.hasPrefix("/") && !back.hasPrefix("//") && !back.contains("\\")
      && back.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    return .onward(to: isOurs ? back : "/")
  }
}
