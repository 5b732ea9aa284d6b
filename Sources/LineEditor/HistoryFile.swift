#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history on disk: plain text, one escaped entry a line, oldest first.
///
/// libedit's own files are refused without a header and then overwritten at the end, and of two
/// sessions the last one wins. Here each entry is appended under a lock as it is entered, so that
/// sessions share the file and a crash loses nothing. Whatever is wrong with the file is worth one
/// warning, never the session.
final class HistoryFile {
  /// The most entries that are kept in use; a file of twice as many lines is cut to as many.
  static let capacity = 10_000

  private let path: String
  private let warn: (String) -> Void
  private var hasWarned = false

  /// Names the file; nothing is touched yet.
  init(path: String, warn: @escaping (String) -> Void) {
    self.path = path
    self.warn = warn
  }

  /// Reads the entries, oldest first, each once at its latest place; bad lines are skipped.
  func load() -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno != ENOENT { complain("cannot read") }
      return []
    }
    defer { close(descriptor) }
    guard isRegularFile(descriptor) else {
      complain("is no plain file:")
      return []
    }
    let lines = readAll(descriptor).split(separator: 0x0A)
    let entries = Self.latest(lines.compactMap(Self.unescape)).suffix(Self.capacity)
    if lines.count > 2 * Self.capacity { rewrite(entries) }
    return Array(entries)
  }

  /// Appends an entry.
  func append(_ entry: String) {
    guard !hasWarned || access(path, W_OK) == 0 else { return }
    makeDirectories()
    guard let descriptor = openLocked() else { return complain("cannot write") }
    defer { close(descriptor) }
    var line = Array(Self.escape(entry).utf8) + [0x0A]
    // A session that died in the middle of a line must not spoil this one.
    if !endsInLineEnd(descriptor) { line.insert(0x0A, at: 0) }
    if !writeAll(line, to: descriptor) { complain("cannot write") }
  }

  // MARK: The file

  /// Opens the file under its lock; nil when it cannot be, or another process keeps the lock.
  private func openLocked() -> Int32? {
    for _ in 0..<100 {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { return nil }
      guard isRegularFile(descriptor) else {
        close(descriptor)
        return nil
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 && isStillNamed(descriptor) { return descriptor }
      close(descriptor)
      usleep(5_000)
    }
    return nil
  }

  /// Whether the path still names the open file: another session may have put a shorter one there.
  private func isStillNamed(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private func isRegularFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func endsInLineEnd(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return true }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, size - 1) == 1 && last == 0x0A
  }

  private func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &block, block.count)
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  /// Puts a file of these entries in the place of the grown one, under the grown one's lock.
  private func rewrite(_ entries: some Sequence<String>) {
    guard let lock = openLocked() else { return }
    defer { close(lock) }
    let replacement = "\(path).\(getpid())"
    let descriptor = open(replacement, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let text = entries.map { Self.escape($0) + "\n" }.joined()
    let isWritten = writeAll(Array(text.utf8), to: descriptor)
    close(descriptor)
    if !isWritten || rename(replacement, path) != 0 { unlink(replacement) }
  }

  /// Makes the folders above the file that are missing, for their owner alone.
  private func makeDirectories() {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty && !path.hasPrefix("/") ? String(part) : "/" + part
      if access(folder, F_OK) != 0 { mkdir(folder, 0o700) }
    }
  }

  private func complain(_ problem: String) {
    guard !hasWarned else { return }
    hasWarned = true
    warn("history \(problem) \(path); entries of this session are not kept")
  }
}

// MARK: Lines of the file

extension HistoryFile {
  /// Writes an entry as one line: a backslash, a line end and a NUL have escapes.
  static func escape(_ entry: String) -> String {
    var escaped = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\0": escaped += "\\0"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Reads a line of the file, nil for one that no entry has: bad UTF-8, or an unknown escape.
  static func unescape(_ line: some Sequence<UInt8>) -> String? {
    guard let text = String(validating: Array(line), as: UTF8.self) else { return nil }
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard isEscaped else {
        isEscaped = scalar == "\\"
        if !isEscaped { entry.append(scalar) }
        continue
      }
      switch scalar {
      case "\\": entry.append("\\")
      case "n": entry.append("\n")
      case "r": entry.append("\r")
      case "0": entry.append("\0")
      default: return nil
      }
      isEscaped = false
    }
    return isEscaped || entry.isEmpty ? nil : String(entry)
  }

  /// The entries, each once, at the place of its latest use.
  static func latest(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    return entries.reversed().filter { seen.insert($0).inserted }.reversed()
  }
}
