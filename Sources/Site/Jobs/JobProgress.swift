import Synchronization

/// How far a job is.
struct JobProgress: Sendable, Equatable {
  /// What is being done, in a word; empty: runs.
  var stage = ""
  /// Runs done and wanted.
  var done = 0
  var wanted = 0
}

/// What becomes of a job.
enum JobState: Sendable {
  case waiting
  case running(JobProgress)
  case done
  case failed(String)
  case cancelled

  /// The job is over.
  var isOver: Bool {
    switch self {
    case .waiting, .running: false
    case .done, .failed, .cancelled: true
    }
  }
}

/// One job, from the outside: safe to look at from anywhere.
final class JobWatch: Sendable {
  /// Its key, and what it is, in words.
  let key: String
  let title: String
  private let held = Mutex<JobState>(.waiting)

  init(key: String, title: String) {
    self.key = key
    self.title = title
  }

  /// How it stands.
  var state: JobState { held.withLock { $0 } }

  /// Says how it stands; what is over stays over.
  func set(_ state: JobState) { held.withLock { if !$0.isOver { $0 = state } } }

  /// Says how far it is.
  func tell(_ stage: String, _ done: Int, _ wanted: Int) {
    set(.running(JobProgress(stage: stage, done: done, wanted: wanted)))
  }

  /// The state as one line of JSON for the page's script.
  var json: String {
    switch state {
    case .waiting: #"{"state":"waiting"}"#
    case .running(let progress):
      #"{"state":"running","stage":"\#(progress.stage)","done":\#(progress.done),"#
        + #""wanted":\#(progress.wanted)}"#
    case .done: #"{"state":"done"}"#
    case .failed: #"{"state":"failed"}"#
    case .cancelled: #"{"state":"cancelled"}"#
    }
  }
}
