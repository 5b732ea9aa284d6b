import CTerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program in a terminal of its own, with a person at its keys: the test.
///
/// Nothing sleeps: each step waits until the screen shows what it must, and fails after a time that
/// is far beyond a loaded machine's with the screen in the message. One thread at a time.
package final class PseudoTerminal {
  /// What went wrong, with what stood on the screen.
  package struct Failure: Error, CustomStringConvertible {
    /// The sentence, and the screen.
    package let description: String

    /// Makes a failure.
    package init(description: String) {
      self.description = description
    }
  }

  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// What the program is started with.
  package struct Setup {
    /// The path of the executable.
    package var program: String
    /// Its arguments, without its name.
    package var arguments: [String] = []
    /// Its whole environment; nothing is inherited.
    package var environment: [String: String] = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8",
      // A crash is reported by its signal; a conversation with the backtracer would only wait.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    /// Its working directory; nil for the present one.
    package var workingDirectory: String?
    /// Files in the terminal's place.
    package var standardInput: String?
    package var standardOutput: String?
    package var standardError: String?
    /// The size of the window.
    package var columns = 80
    package var rows = 24

    /// Sets up a program, otherwise as usual.
    package init(program: String, arguments: [String] = []) {
      self.program = program
      self.arguments = arguments
    }
  }

  /// The number of the process.
  package let process: Int32
  /// What the terminal shows.
  package private(set) var screen: Screen
  /// All that the program wrote to the terminal.
  package private(set) var output: [UInt8] = []
  /// How long a step may take, in seconds.
  package var patience = 30

  private let master: Int32
  private var undecoded: [UInt8] = []
  private var isClosed = false
  private var ending: Ending?

  /// Starts a program.
  package init(_ setup: Setup) throws {
    (process, master) = try setup.start()
    screen = Screen(columns: setup.columns, rows: setup.rows)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  /// Presses keys.
  package func send(_ keys: String) throws {
    try send(bytes: Array(keys.utf8))
  }

  /// Sends what keyboards do not.
  package func send(bytes: [UInt8]) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else {
        throw failure("could not send \(bytes)")
      }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Changes the size of the window, of which the program is told by SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    while receive(milliseconds: 0) {}
    screen.resize(columns: columns, rows: rows)
    driver_resize(master, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program alone.
  package func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits until the screen is as it must be.
  package func expect(
    _ description: String, until isSo: (Screen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(patience)
    while !isSo(screen) {
      if ContinuousClock.now > deadline { throw failure("no \(description) in \(patience) s") }
      if isClosed {
        throw failure("the program ended (\(try waitForEnd())) without \(description)")
      }
      _ = receive(milliseconds: 100)
    }
  }

  /// Waits until a text stands somewhere on the screen or above it.
  package func expect(_ text: String) throws {
    try expect("text \(text.debugDescription)") { $0.text.contains(text) }
  }

  /// Waits until the row of the cursor is this, trailing blanks apart.
  package func expect(line: String) throws {
    try expect("line \(line.debugDescription)") { $0.currentLine == line }
  }

  /// Finds the process that the program started, such as a supervisor does.
  package func childProcess() throws -> Int32 {
    let path = "/proc/\(process)/task/\(process)/children"
    guard let file = fopen(path, "r") else { throw failure("no \(path)") }
    defer { fclose(file) }
    var child: Int32 = 0
    while case let byte = fgetc(file), (0x30...0x39).contains(byte) {
      child = child * 10 + byte - 0x30
    }
    guard child > 0 else { throw failure("no process in \(path)") }
    return child
  }

  /// Waits until the program has ended, and reports how.
  package func waitForEnd() throws -> Ending {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      var status: Int32 = 0
      if let ending { return ending }
      if waitpid(process, &status, WNOHANG) == process {
        while receive(milliseconds: 0) {}
        let signal = status & 0x7F
        ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
      } else if ContinuousClock.now > deadline {
        throw failure("the program did not end in \(patience) s")
      } else if isClosed {
        usleep(5_000)
      } else {
        _ = receive(milliseconds: 20)
      }
    }
  }

  /// Makes an error with the screen in it.
  package func failure(_ problem: String) -> Failure {
    while receive(milliseconds: 0) {}
    let picture = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  | " + $0 }.joined(separator: "\n")
    let (row, column) = screen.cursor
    return Failure(
      description: "\(problem); cursor at row \(row), column \(column) of\n\(picture)\n"
        + "last output: \(String(decoding: output.suffix(300), as: UTF8.self).debugDescription)")
  }

  /// Takes in output that comes within a time, whether there was any.
  private func receive(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isClosed, poll(&waiting, 1, milliseconds) > 0 else { return false }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &block, block.count)
    guard count > 0 else {
      // The last program with the terminal open has ended.
      isClosed = count == 0 || errno != EINTR
      return false
    }
    output += block[..<count]
    undecoded += block[..<count]
    show()
    return true
  }

  /// Shows the output up to the last whole character.
  private func show() {
    var whole = undecoded.count
    while whole > 0, undecoded.count - whole < 4, undecoded[whole - 1] & 0xC0 == 0x80 { whole -= 1 }
    if whole > 0, undecoded[whole - 1] >= 0xC0 {
      let length = undecoded[whole - 1] >= 0xF0 ? 4 : undecoded[whole - 1] >= 0xE0 ? 3 : 2
      whole = undecoded.count - whole + 1 >= length ? undecoded.count : whole - 1
    } else {
      whole = undecoded.count
    }
    screen.receive(String(decoding: undecoded[..<whole], as: UTF8.self))
    undecoded.removeFirst(whole)
  }
}
