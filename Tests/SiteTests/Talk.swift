import Foundation
import Testing

/// A conversation with a server, byte by byte, so that a test can say what no browser would.
struct Talk {
  let port: Int

  /// An answer.
  struct Answer {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  /// Sends bytes, then reads until the other side has said all.
  func say(_ bytes: [UInt8], seconds: Double = 20) async throws -> Answer {
    let port = port
    // A thread of its own: to wait for bytes on one of the few that run tasks would stop the server.
    let raw = try await withCheckedThrowingContinuation { next in
      Thread.detachNewThread {
        next.resume(with: Result { try Self.exchange(port, bytes, seconds) })
      }
    }
    return try Self.read(raw)
  }

  /// Asks for an address.
  func get(_ address: String, _ headers: [String] = []) async throws -> Answer {
    try await say(request("GET", address, headers, ""))
  }

  /// Sends a form as a page of the site would.
  func post(
    _ address: String, _ form: String, origin: String? = nil,
    type: String = "application/x-www-form-urlencoded", _ headers: [String] = []
  ) async throws -> Answer {
    let from = origin ?? "http://127.0.0.1:\(port)"
    let lines = (from.isEmpty ? [] : ["Origin: " + from]) + ["Content-Type: " + type] + headers
    return try await say(request("POST", address, lines, form))
  }

  func request(_ method: String, _ address: String, _ headers: [String], _ body: String) -> [UInt8]
  {
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
    let length = body.isEmpty && method != "POST" ? [] : ["Content-Length: \(body.utf8.count)"]
    let lines = ["\(method) \(address) HTTP/1.1"] + host + ["Connection: close"] + length + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
  }

  struct Unreachable: Error {}

  private static func exchange(_ port: Int, _ bytes: [UInt8], _ seconds: Double) throws -> [UInt8] {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { throw Unreachable() }
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let linked = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(handle, $0, size) }
    }
    guard linked == 0 else { throw Unreachable() }
    var patience = timeval(tv_sec: Int(seconds), tv_usec: 0)
    setsockopt(
      handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // The server may have heard enough and closed.
      guard count > 0 else { break }
      sent += count
    }
    var heard: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      heard += buffer[..<count]
      if isWhole(heard) { break }
    }
    return heard
  }

  /// All that the head of an answer promised is there.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let answer = try? read(bytes),
      let length = answer.headers["content-length"].flatMap({ Int($0) })
    else { return false }
    return answer.body.utf8.count >= length
  }

  private static func read(_ bytes: [UInt8]) throws -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { throw Unreachable() }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Unreachable() }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let halves = line.split(separator: ":", maxSplits: 1)
      if halves.count == 2 {
        headers[halves[0].lowercased()] = halves[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }
}
