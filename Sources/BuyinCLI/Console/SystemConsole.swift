import CTerminal
import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real outside world, by the C library alone.
package struct SystemConsole: Console {
  /// Takes the process over: a reader that goes away is then an error to handle, not a death.
  package init() {
    signal(SIGPIPE, SIG_IGN)
  }

  package func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream.descriptor) == 1
  }

  package func columns(of stream: StandardStream) -> Int? {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  package var processors: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  package func watchForInterruptions() {
    terminal_watch_interruptions()
  }

  package var isInterrupted: Bool { terminal_interruption_requested() != 0 }

  package func clearInterruption() {
    terminal_clear_interruption()
  }

  package func openEntries(_ setup: EntrySetup) -> any EntryReader {
    LineEditor(
      program: "buyin", prompt: Prompt(setup.prompt, style: .prompt),
      continuationPrompt: Prompt(setup.continuationPrompt, style: .faint),
      historyFile: setup.historyFile, keys: setup.keys, wantsHints: setup.wantsHints,
      isColoured: setup.isColoured, assistant: setup.assistant, warn: setup.warn)
  }
}

// MARK: Reading and writing

extension SystemConsole {
  package func read(_ path: String?, limit: Int) throws(ReadFailure) -> [UInt8] {
    guard let path else { return try read(STDIN_FILENO, limit) }
    var descriptor = open(path, O_RDONLY | O_CLOEXEC)
    // A named pipe is opened only when somebody writes into it: a signal may end the wait.
    while descriptor < 0 && errno == EINTR && !isInterrupted {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw isInterrupted ? .interrupted : .refused(Self.reason(errno))
    }
    defer { close(descriptor) }
    return try read(descriptor, limit)
  }

  private func read(_ descriptor: Int32, _ limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      guard terminal_wait_for_input(descriptor) != 0, !isInterrupted else { throw .interrupted }
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &block, block.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, &block, block.count)
      #else
        let count = Darwin.read(descriptor, &block, block.count)
      #endif
      if count > 0 {
        bytes += block[..<count]
        if bytes.count > limit { throw .tooLarge }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR && errno != EAGAIN {
        throw .refused(Self.reason(errno))
      }
    }
  }

  package func write(_ text: String, to stream: StandardStream) throws(WriteFailure) {
    var text = text
    let failure = text.withUTF8 { write($0, stream.descriptor) }
    if let failure { throw failure }
  }

  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ descriptor: Int32
  ) -> WriteFailure? {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, part.baseAddress, part.count)
      #else
        let count = Darwin.write(descriptor, part.baseAddress, part.count)
      #endif
      if count > 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EPIPE: return .readerLeft
      case EINTR: if isInterrupted { return .interrupted }
      case EAGAIN: waitUntilWritable(descriptor)
      default: return .refused(Self.reason(errno))
      }
    }
    return nil
  }

  /// Waits for a descriptor that a neighbour made non-blocking.
  private func waitUntilWritable(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&waiting, 1, 100)
  }

  /// The reason of a refusal as the end of a sentence: `it is a directory`.
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file"
    case EISDIR: "it is a directory"
    case EACCES, EPERM: "you are not allowed to"
    case ENOTDIR: "a part of its path is a file, not a directory"
    case ELOOP: "its symbolic links go round in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EROFS: "the disk is read-only"
    case ENOSPC: "there is no space left on the disk"
    case EDQUOT: "your share of the disk is used up"
    case EFBIG: "the file would be too large"
    case EBADF: "it is closed"
    case EIO: "the device reports an error"
    default: String(cString: strerror(number)).lowercased()
    }
  }
}

extension StandardStream {
  /// The number by which the system knows the stream.
  fileprivate var descriptor: Int32 {
    switch self {
    case .input: STDIN_FILENO
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }
}
