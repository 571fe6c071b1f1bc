import CaseFiles
import Inference

/// What several checks of one page rest on: made by the first that asks.
actor CheckMemory {
  private var calibration: Task<LibraryCalibration?, any Error>?

  /// The library under shared draws; nil where no case is settled.
  func calibration(_ room: CheckRoom) async throws -> LibraryCalibration? {
    if let calibration { return try await calibration.value }
    let task = Task {
      try await LibraryCalibration.made(
        try room.settledCases(), draws: room.runs(300), threads: room.threads)
    }
    calibration = task
    return try await task.value
  }
}

extension CheckRoom {
  /// The cases of the library whose questions are settled, in the order of their folders.
  func settledCases() throws -> [ReadCase] {
    try CaseLibrary.folders(under: laboratory.library).map { try laboratory.read($0.path) }
      .filter { !$0.dossier.settlements.isEmpty }
  }
}
