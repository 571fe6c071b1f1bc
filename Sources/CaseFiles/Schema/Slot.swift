/// Where a key's value goes.
struct Slot<Root, Value>: Sendable {
  let get: @Sendable (Root) -> Value?
  let set: @Sendable (inout Root, Value) -> Void

  init(
    get: @escaping @Sendable (Root) -> Value? = { _ in nil },
    set: @escaping @Sendable (inout Root, Value) -> Void
  ) {
    self.get = get
    self.set = set
  }

  init(_ path: any WritableKeyPath<Root, Value> & Sendable) {
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }

  init(_ path: any WritableKeyPath<Root, Value?> & Sendable) {
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }
}
