import Interregnum

/// How a site is served.
public struct SiteOptions: Sendable {
  /// The address to listen on, and the port; port 0 takes any free one.
  public var host: String
  public var port: Int
  /// What every reader must know; nil: nothing, which only loopback allows.
  public var token: String?
  /// Where comments, exercises and the index are kept.
  public var dataFolder: String
  /// The ledger of forecasts to show; nil: none.
  public var ledger: String?
  /// Changed numbers may be written back to the case files.
  public var isEditing: Bool
  /// Threads of each running job.
  public var threads: Int
  /// What a reader may ask for.
  public var limits = SiteLimits()

  /// Options; loopback unless told otherwise.
  public init(
    host: String = "127.0.0.1", port: Int = 8022, token: String? = nil, dataFolder: String,
    isEditing: Bool = false, threads: Int = 1
  ) {
    self.host = host
    self.port = port
    self.token = token
    self.dataFolder = dataFolder
    self.isEditing = isEditing
    self.threads = threads
  }

  /// Only this machine can reach the address.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || Self.isLoopbackNumber(host)
  }

  /// Throws a ``Refusal`` with all that is wrong.
  public func check() throws {
    var wrong: [String] = []
    if !(0...65535).contains(port) {
      wrong.append("error: --port must lie between 0 and 65535, not \(port)")
    }
    if let token, token.utf8.count < 16 || token.utf8.contains(where: { $0 <= 32 || $0 > 126 }) {
      wrong.append("error: --token takes 16 or more letters, digits and signs without blanks")
    }
    if !isLoopback, token == nil {
      wrong.append(
        "error: others can reach \(host); give --token SECRET, which every reader must then know, "
          + "or leave --host out to serve this machine only")
    }
    if !(1...64).contains(threads) {
      wrong.append("error: --threads must lie between 1 and 64, not \(threads)")
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing is served."]).joined(separator: "\n"))
    }
  }

  /// 127.x.y.z.
  private static func isLoopbackNumber(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127"
      && parts.allSatisfy { part in UInt8(part) != nil }
  }
}

/// What readers of a site may ask for at most.
public struct SiteLimits: Sendable {
  /// Bytes of a body, characters of an address, fields of a form.
  public var body = 65_536
  public var address = 8_192
  public var fields = 600
  /// Seconds that a body may take to arrive, and a job to finish.
  public var patience = 10.0
  public var jobSeconds = 600.0
  /// Jobs that run at once, that wait, and results kept in memory.
  public var runningJobs = 2
  public var waitingJobs = 16
  public var results = 40
  /// Connections held at once.
  public var connections = 512
  /// Runs of a variation, and continuations of an exercise.
  public var runs = 5_000
  public var continuations = 100
  /// Requests that change something, and comments, per client in ten minutes.
  public var writes = 300
  public var comments = 5

  /// The usual limits.
  public init() {}
}
