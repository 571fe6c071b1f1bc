import Archive
import Interregnum
import Polity
import Reports

/// Comments on a case: shown once approved, taken to be held. An address never reaches a page.
enum CommentDesk {
  private static let page = 50

  /// The section of a case's page.
  static func section(
    _ open: OpenCase, _ request: SiteRequest, _ desk: SiteDesk
  ) throws -> Markup {
    let first = max(0, Int(request.asked("comments") ?? "") ?? 0)
    let count = try desk.store.commentCount(on: open.id)
    let shown = try desk.store.comments(on: open.id, first: first, count: page)
    var parts: [Markup] = []
    if request.asked("held") != nil {
      parts.append(
        .paragraph(
          "Thank you. Your comment is held until whoever keeps this site approves it.",
          [Attribute("role", "status"), Attribute("class", "said")]))
    }
    parts += shown.map(comment)
    if count == 0 { parts.append(.paragraph("No comment has been approved yet.")) }
    if first + shown.count < count {
      let address = "/cases/\(FormFields.encoded(open.id))?comments=\(first + page)#comments"
      parts.append(.element("p", [], .link("Later comments", to: address)))
    }
    parts.append(form(open))
    return Frame.section("Comments", id: "comments", parts)
  }

  private static func comment(_ comment: PublishedComment) -> Markup {
    .element(
      "article", [Attribute("class", "card"), Attribute("id", "comment-\(comment.id)")],
      [
        .paragraph(
          "\(comment.name), \(CalendarDay(number: comment.written / 86_400))",
          [Attribute("class", "said")])
      ]
        + comment.text.split(whereSeparator: \.isNewline).map { .paragraph(String($0)) })
  }

  private static func form(_ open: OpenCase) -> Markup {
    let needed = Attribute(flag: "required")
    return Frame.form(
      to: "/cases/\(FormFields.encoded(open.id))/comments", [Attribute("class", "sheet")],
      [
        .element("h3", [], "Write a comment"),
        .paragraph(
          "Name and e-mail are needed. The e-mail stays with the keeper of this site and is never "
            + "shown. Plain text; it appears once approved.", [Attribute("class", "note")]),
        Frame.field(
          "Name", name: "name",
          [needed, Attribute("maxlength", "80"), Attribute("autocomplete", "name")]),
        Frame.field(
          "E-mail", name: "email", type: "email",
          [needed, Attribute("maxlength", "200"), Attribute("autocomplete", "email")]),
        .element(
          "p", [Attribute("class", "field")],
          .element("label", [Attribute("for", "field-text")], "Comment"),
          .element(
            "textarea",
            [
              Attribute("id", "field-text"), Attribute("name", "text"), needed,
              Attribute("maxlength", "4000"), Attribute("rows", "5"),
            ])), Frame.button("Send"),
      ])
  }

  /// Takes a comment and holds it.
  static func take(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) throws -> SiteAnswer {
    let open = try desk.open(id)
    let name = trimmed(request.sent("name"))
    let email = trimmed(request.sent("email"))
    let text = request.sent("text")
    var wrong: [String] = []
    if !(1...80).contains(name.count) { wrong.append("A name of 1 to 80 letters is needed.") }
    if !isAddress(email) { wrong.append("An e-mail address is needed; it is never shown.") }
    if trimmed(text).isEmpty || text.count > 4000 {
      wrong.append("A comment has 1 to 4,000 letters.")
    }
    guard wrong.isEmpty else { throw SiteRefusal(400, wrong.joined(separator: "\n")) }
    let most = desk.options.limits.comments
    guard desk.gate.meter.allows("comment " + request.client, most: most, now: desk.clock()) else {
      throw SiteRefusal(429, "\(most) comments in ten minutes are enough; come back later.")
    }
    try desk.store.hold(
      caseID: open.id, name: name, email: email, text: text, written: desk.wallClock())
    return .onward(to: "/cases/\(FormFields.encoded(id))?held=yes#comments")
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// One `@` with something before it and a dotted name behind it.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return text.utf8.count <= 200 && halves.count == 2 && !halves[0].isEmpty
      && halves[1].contains(".") && !halves[1].hasPrefix(".") && !halves[1].hasSuffix(".")
      && text.utf8.allSatisfy { $0 > 32 && $0 != 127 }
  }
}
