import Archive
import Interregnum
import Synchronization

/// All that a site knows: its cases, its store, its jobs. Answers requests; opens no port.
struct SiteDesk: Sendable {
  let options: SiteOptions
  let laboratory: Laboratory
  let shelf: CaseShelf
  let store: SiteStore
  let board: JobBoard
  let gate: Gate
  /// Exercises played lately, by their id, so that a page need not play them again.
  let tables = ExerciseCache()
  /// Seconds since some fixed moment, and since 1970-01-01: clocks of the edge.
  let clock: @Sendable () -> Double
  let wallClock: @Sendable () -> Int

  /// Reads the cases, opens the store and fills its index. Throws ``Refusal``.
  init(
    _ options: SiteOptions, laboratory: Laboratory, clock: @escaping @Sendable () -> Double,
    wallClock: @escaping @Sendable () -> Int
  ) throws {
    self.options = options
    self.laboratory = laboratory
    self.clock = clock
    self.wallClock = wallClock
    shelf = CaseShelf(laboratory)
    board = JobBoard(options.limits)
    gate = Gate(options: options, meter: RateMeter())
    do {
      store = try SiteStore(in: options.dataFolder)
      try store.shelve(shelf.open.flatMap(\.shelf))
    } catch {
      throw Refusal("error: \(error)")
    }
  }

  /// The answer to a request whose body has been read.
  func answer(_ request: SiteRequest) async -> SiteAnswer {
    do {
      if let asset = Assets.answer(request.path) { return asset }
      guard gate.knows(request) else { return try admission(request) }
      for route in Routes.every where route.method == request.method || request.method == "HEAD" {
        if let words = route.match(request.path) {
          return try await route.answer(self, request, words)
        }
      }
      throw SiteRefusal.missing
    } catch let refusal as SiteRefusal {
      return NoticePage.answer(refusal)
    } catch let refusal as Refusal {
      return NoticePage.answer(SiteRefusal(400, refusal.description))
    } catch is CancellationError {
      return NoticePage.answer(SiteRefusal(503, "This was stopped."))
    } catch let fault as SiteStoreFault {
      return NoticePage.answer(SiteRefusal(503, fault.description))
    } catch {
      return NoticePage.answer(SiteRefusal(500, "This site failed to answer."))
    }
  }

  /// Asks for the token, or takes it.
  private func admission(_ request: SiteRequest) throws -> SiteAnswer {
    if request.method == "POST", request.path == ["token"] {
      let word = request.sent("token")
      if let pass = try gate.pass(for: word, client: request.client, now: clock()) {
        var answer = SiteAnswer.onward(to: "/")
        answer.headers.append(("set-cookie", pass))
        return answer
      }
      return TokenPage.answer(isWrong: true)
    }
    return TokenPage.answer(isWrong: false)
  }

  /// The case of an id; throws where there is none.
  func open(_ id: String) throws(SiteRefusal) -> OpenCase {
    guard let found = shelf.find(id) else { throw .missing }
    return found
  }
}

/// The cases of a site; read once at its start, and again when one is written.
final class CaseShelf: Sendable {
  private let laboratory: Laboratory
  private let held: Mutex<(open: [OpenCase], spoilt: [SpoiltCase])>

  init(_ laboratory: Laboratory) {
    self.laboratory = laboratory
    held = Mutex(laboratory.openCases())
  }

  var open: [OpenCase] { held.withLock { $0.open } }
  var spoilt: [SpoiltCase] { held.withLock { $0.spoilt } }

  func find(_ id: String) -> OpenCase? { open.first { $0.id == id } }

  /// Reads all cases again.
  func renew() {
    let fresh = laboratory.openCases()
    held.withLock { $0 = fresh }
  }
}
