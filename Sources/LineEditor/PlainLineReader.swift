import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines read as they come, without editing: from a dumb terminal, a pipe or a file.
///
/// Unlike libedit it reads in blocks, takes CRLF for one line end, and keeps what is not UTF-8
/// visible as U+FFFD instead of dropping it.
package final class PlainLineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  private var hasEnded = false

  /// Makes a reader of a descriptor that stays open.
  package init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// Reads a line without its line end; shows the prompt only where a person can see and answer it.
  func readLine(_ prompt: Prompt) -> LineEvent {
    if isatty(descriptor) == 1 { show(prompt.linesAbove + prompt.proper + " ") }
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return .line(text(upTo: end))
      }
      searched = buffer.count
      if hasEnded { return takeRest() }
      guard terminal_wait_for_input(descriptor) != 0 else {
        // The terminal's own line, if any, was dropped by the terminal.
        start = buffer.count
        show("\n")
        return .interrupted(lineWasEmpty: true)
      }
      fill(&searched)
    }
  }

  /// Appends what can be read to the buffer, after giving up the lines already taken.
  private func fill(_ searched: inout Int) {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &block, block.count)
    if count > 0 {
      buffer += block[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }

  private func takeRest() -> LineEvent {
    guard start < buffer.count else {
      // At a later Ctrl-D on a terminal there may be more to read.
      hasEnded = false
      return .endOfInput
    }
    defer { start = buffer.count }
    return .line(text(upTo: buffer.count))
  }

  private func text(upTo end: Int) -> String {
    var bytes = buffer[start..<end]
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func show(_ text: String) {
    guard let output = [STDOUT_FILENO, STDERR_FILENO].first(where: { isatty($0) == 1 }) else {
      return
    }
    fflush(nil)
    writeAll(Array(text.utf8), to: output)
  }
}

/// Writes all bytes, whether all could be written.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
