/// A way into the site: method, pattern of the path, and what answers.
struct Route: Sendable {
  typealias Answer = @Sendable (SiteDesk, SiteRequest, [String]) async throws -> SiteAnswer
  let method: String
  let pattern: [String]
  let answer: Answer

  init(_ method: String, _ pattern: String, _ answer: @escaping Answer) {
    self.method = method
    self.pattern = pattern.split(separator: "/").map(String.init)
    self.answer = answer
  }

  /// The words of a path that stand where the pattern has `*`; nil where it does not fit.
  func match(_ path: [String]) -> [String]? {
    guard path.count == pattern.count else { return nil }
    var words: [String] = []
    for (part, wanted) in zip(path, pattern) {
      if wanted == "*" { words.append(part) } else if part != wanted { return nil }
    }
    return words
  }
}

/// Every way into the site, a line each.
enum Routes {
  static let every: [Route] = [
    Route("GET", "/") { desk, request, _ in try LibraryPage.answer(desk, request) },
    Route("GET", "/forecasts") { desk, _, _ in try ForecastPage.answer(desk) },
    Route("GET", "/cases/*") { try await CasePage.answer($0, $1, $2[0]) },
    Route("POST", "/cases/*/comments") { try CommentDesk.take($0, $1, $2[0]) },
    Route("GET", "/cases/*/run") { try await RunPage.answer($0, $1, $2[0]) },
    Route("POST", "/cases/*/run") { try await RunPage.start($0, $1, $2[0]) },
    Route("GET", "/cases/*/day") { try await DayPage.answer($0, $1, $2[0]) },
    Route("GET", "/cases/*/report.html") { try await ReportDesk.download($0, $1, $2[0]) },
    Route("GET", "/cases/*/case.yaml") { try EditDesk.download($0, $1, $2[0]) },
    Route("POST", "/cases/*/save") { try EditDesk.save($0, $1, $2[0]) },
    Route("GET", "/cases/*/evidence") { try await EvidencePage.answer($0, $1, $2[0]) },
    Route("POST", "/cases/*/evidence") { try await EvidencePage.start($0, $1, $2[0]) },
    Route("GET", "/cases/*/what-if") { try await WhatIfPage.answer($0, $1, $2[0]) },
    Route("POST", "/cases/*/what-if") { try await WhatIfPage.start($0, $1, $2[0]) },
    Route("GET", "/cases/*/play") { try PlayPage.begin($0, $1, $2[0]) },
    Route("POST", "/cases/*/play") { try await PlayPage.start($0, $1, $2[0]) },
    Route("GET", "/play/*") { try await PlayPage.answer($0, $1, $2[0]) },
    Route("POST", "/play/*") { try await PlayPage.decide($0, $1, $2[0]) },
    Route("GET", "/play/*/sheet") { try await PlayPage.sheet($0, $1, $2[0]) },
    Route("GET", "/play/*/exercise.txt") { try PlayPage.file($0, $1, $2[0]) },
    Route("GET", "/jobs/*/events") { desk, _, words in
      guard let watch = await desk.board.watch(words[0]) else { throw SiteRefusal.missing }
      return SiteAnswer(status: 200, type: "text/event-stream", body: .events(watch))
    },
    Route("POST", "/jobs/*/cancel") { try await JobPage.cancel($0, $1, $2[0]) },
  ]
}
