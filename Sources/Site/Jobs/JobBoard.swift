import Inference
import Interregnum
import Reports

/// Runs jobs, a few at a time, and keeps what the last ones gave.
///
/// A job is known by a key that says what it computes: asking twice for the same computes it once.
actor JobBoard {
  /// What a job gives.
  enum Result: Sendable {
    /// A run, and its screens drawn.
    case run(RunDocument, [Markup])
    case consequences(ConsequenceWords?)
    case weighing(KeptWeighing)
    case page([Markup])
  }
  typealias Work = @Sendable (JobWatch) async throws -> Result

  private struct Entry {
    let watch: JobWatch
    let work: Work
    var task: Task<Void, Never>?
    var result: Result?
    /// When it was last asked for.
    var turn: Int
  }

  private let limits: SiteLimits
  private var entries: [String: Entry] = [:]
  private var queue: [String] = []
  private var running = 0
  private var turn = 0

  init(_ limits: SiteLimits) { self.limits = limits }

  /// Starts a job, or finds the one that computes the same; one that failed is tried again. Throws
  /// where too many wait.
  @discardableResult
  func submit(_ key: String, _ title: String, _ work: @escaping Work) throws(SiteRefusal)
    -> JobWatch
  {
    turn += 1
    if let entry = entries[key] {
      switch entry.watch.state {
      case .waiting, .running, .done:
        entries[key]?.turn = turn
        return entry.watch
      case .failed, .cancelled: entries[key] = nil
      }
    }
    guard queue.count < limits.waitingJobs else {
      throw SiteRefusal(503, "Too many runs wait already; try again in a minute.")
    }
    let watch = JobWatch(key: key, title: title)
    entries[key] = Entry(watch: watch, work: work, turn: turn)
    queue.append(key)
    advance()
    return watch
  }

  /// A job by its key; nil where it is not known, or no longer.
  func watch(_ key: String) -> JobWatch? { entries[key]?.watch }

  /// What a finished job gave.
  func result(_ key: String) -> Result? {
    turn += 1
    entries[key]?.turn = turn
    return entries[key]?.result
  }

  /// Ends a job; what waits never starts. False where there is none, or it is over.
  func cancel(_ key: String) -> Bool {
    guard let entry = entries[key], !entry.watch.state.isOver else { return false }
    entry.watch.set(.cancelled)
    entry.task?.cancel()
    queue.removeAll { $0 == key }
    return true
  }

  /// Ends all jobs.
  func close() {
    queue = []
    for entry in entries.values { entry.task?.cancel() }
  }

  private func advance() {
    while running < limits.runningJobs, !queue.isEmpty {
      let key = queue.removeFirst()
      guard let entry = entries[key] else { continue }
      running += 1
      entry.watch.tell("", 0, 0)
      // Below the readers' priority, so that pages answer while both lanes compute.
      entries[key]?.task = Task(priority: .utility) { await carryOut(key, entry) }
    }
  }

  private func carryOut(_ key: String, _ entry: Entry) async {
    let clock = Task { [watch = entry.watch, seconds = limits.jobSeconds] in
      try await Task.sleep(for: .seconds(seconds))
      watch.set(.failed("This took longer than \(Int(seconds)) seconds and was stopped."))
      self.stop(key)
    }
    do {
      let result = try await entry.work(entry.watch)
      try Task.checkCancellation()
      if entries[key]?.watch === entry.watch { entries[key]?.result = result }
      entry.watch.set(.done)
    } catch is CancellationError {
      entry.watch.set(.cancelled)
    } catch let refusal as Refusal {
      entry.watch.set(.failed(refusal.description))
    } catch {
      entry.watch.set(.failed("This run failed."))
    }
    clock.cancel()
    running -= 1
    forget()
    advance()
  }

  private func stop(_ key: String) { entries[key]?.task?.cancel() }

  /// Lets the oldest finished jobs go.
  private func forget() {
    let over = entries.filter { $0.value.watch.state.isOver }.sorted {
      $0.value.turn < $1.value.turn
    }
    for (key, _) in over.prefix(max(0, over.count - limits.results)) { entries[key] = nil }
  }
}
