import Reports

/// Files of the site, all part of the program.
enum Assets {
  /// The answer to a path that is a file of the site; nil for all others.
  static func answer(_ path: [String]) -> SiteAnswer? {
    switch path {
    case ["style.css"]: .asset(Stylesheet.css + SiteStyle.css, type: "text/css; charset=utf-8")
    case ["site.js"]: .asset(SiteScript.text, type: "text/javascript; charset=utf-8")
    case ["icon.svg"], ["favicon.ico"]: .asset(icon, type: "image/svg+xml")
    default: nil
    }
  }

  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" \
    rx="6" fill="#08407a"/><path d="M8 24V8h4v16zm6 0 6-16h4l-6 16z" fill="#ffffff"/></svg>

    """
}
