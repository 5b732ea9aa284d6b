import TerminalDriver
import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of the history file, and the file as it grows.
@Suite struct HistoryFileTests {
  @Test("an entry survives its line", arguments: ["plain", "a\nb", "\\n", "\\", "é\r\n\0 🙂", " "])
  func roundTrip(entry: String) {
    let line = HistoryFile.escape(entry)
    #expect(!line.utf8.contains(0x0A))
    #expect(HistoryFile.unescape(line.utf8) == entry)
  }

  @Test("a line that no entry has is none")
  func badLines() {
    for line in ["", "\\", "\\x", "a\\"] { #expect(HistoryFile.unescape(line.utf8) == nil) }
    #expect(HistoryFile.unescape([0xC3]) == nil)
  }

  @Test("an entry keeps the place of its latest use")
  func latest() {
    #expect(HistoryFile.latest(["a", "b", "a", "c", "b"]) == ["a", "c", "b"])
  }

  @Test("a file that grew too long is cut to its latest entries")
  func compaction() throws {
    let folder = try TemporaryFiles()
    let count = 2 * HistoryFile.capacity + 1
    let text = (0..<count).map { "entry \($0)\n" }.joined()
    let path = try folder.write(text, to: "history")
    let file = HistoryFile(path: path) { Issue.record("warned: \($0)") }
    let kept = (count - HistoryFile.capacity..<count).map { "entry \($0)" }
    #expect(file.load() == kept)
    #expect(folder.text(path) == kept.map { $0 + "\n" }.joined())
    file.append("later")
    #expect(file.load().last == "later")
  }

  @Test("a lock that another process keeps holds nobody up for long")
  func keptLock() throws {
    let folder = try TemporaryFiles()
    let path = try folder.write([], to: "history")
    let other = open(path, O_RDWR)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    var warnings: [String] = []
    let file = HistoryFile(path: path) { warnings.append($0) }
    file.append("entry")
    #expect(warnings.count == 1)
    #expect(folder.text(path).isEmpty)
    flock(other, LOCK_UN)
    file.append("entry")
    #expect(folder.text(path) == "entry\n")
  }
}
