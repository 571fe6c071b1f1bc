import Exercises
import Interregnum
import Synchronization

/// Exercises played lately, by id: a page then need not play them again from their first day.
final class ExerciseCache: Sendable {
  private static let most = 200
  private let held = Mutex<(tables: [String: ExerciseTable], order: [String])>(([:], []))

  func find(_ id: String) -> ExerciseTable? { held.withLock { $0.tables[id] } }

  func keep(_ table: ExerciseTable, as id: String) {
    held.withLock { held in
      if held.tables.updateValue(table, forKey: id) == nil { held.order.append(id) }
      while held.order.count > Self.most {
        held.tables[held.order.removeFirst()] = nil
      }
    }
  }
}
