import Reports

/// A page that says why there is nothing to see.
enum NoticePage {
  /// The answer to a request that is refused.
  static func answer(_ refusal: SiteRefusal) -> SiteAnswer {
    let lines = refusal.words.split(separator: "\n").map { Markup.paragraph(String($0)) }
    var answer = SiteAnswer.page(
      Frame.page(
        title(refusal.status), lines + [.element("p", [], .link("To the library", to: "/"))]),
      status: refusal.status)
    if refusal.status == 503 || refusal.status == 429 {
      answer.headers.append(("retry-after", refusal.status == 429 ? "600" : "10"))
    }
    return answer
  }

  private static func title(_ status: Int) -> String {
    switch status {
    case 404: "Not here"
    case 429, 503: "Not now"
    case 500: "Something failed"
    default: "Not as asked"
    }
  }
}

/// The page that asks for the token.
enum TokenPage {
  /// The question; `isWrong` after a word that was not the token.
  static func answer(isWrong: Bool) -> SiteAnswer {
    let said =
      isWrong
      ? [Markup.paragraph("That is not the token.", [Attribute("role", "alert")])] : []
    let form = Frame.form(
      to: "/token", [],
      [
        Frame.field(
          "Token", name: "token", type: "password", [Attribute("autocomplete", "current-password")]),
        Frame.button("Enter"),
      ])
    return .page(
      Frame.page(
        "This site asks for its token",
        said
          + [.paragraph("Who serves it chose the token and can tell you."), form]), status: 401)
  }
}
