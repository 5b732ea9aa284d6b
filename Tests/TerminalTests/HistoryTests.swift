import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history as a person meets it; hazard 9 of libedit's own files.
@Suite struct HistoryTests {
  /// Enters a line and waits for the next prompt.
  private func enter(_ line: String, _ probe: PseudoTerminal) throws {
    try probe.send(line + "\r")
    try probe.expect("entry \(line)")
    try probe.expect(line: "probe>")
  }

  /// Counts the warnings on the screen.
  private func warnings(_ probe: PseudoTerminal) -> Int {
    probe.screen.text.split(separator: "\n").filter { $0.hasPrefix("warning: history") }.count
  }

  @Test("9: an entry is on disk, for its owner only, before it is evaluated")
  func writtenAtOnce() throws {
    let folder = try TemporaryFiles()
    let file = folder.path + "/new/folder/history"
    let probe = try startProbeAtPrompt(["--history", file])
    try enter("café £5", probe)
    try probe.send("a\\b\r")
    try probe.expect("entry a\\\\b")
    try probe.send("   \r")
    try probe.send("busy\r")
    try probe.expect("working")
    probe.signal(SIGKILL)
    #expect(try probe.waitForEnd() == .signalled(SIGKILL))
    #expect(folder.text(file) == "café £5\na\\\\b\nbusy\n")
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.path + "/new/folder", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test("9: Up brings back what this session and earlier ones entered")
  func recalled() throws {
    let folder = try TemporaryFiles()
    let file = try folder.write("oldest\ntwice\nolder\ntwice\n", to: "history")
    let probe = try startProbeAtPrompt(["--history", file])
    try enter("now", probe)
    for line in ["now", "twice", "older", "oldest"] {
      try probe.send("\u{1B}[A")
      try probe.expect(line: "probe> " + line)
    }
    try probe.send("\u{1B}[B!\r")
    try probe.expect("entry older!")
  }

  @Test("9: an entry of several lines comes back whole and can be edited")
  func severalLines() throws {
    let folder = try TemporaryFiles()
    let file = folder.path + "/history"
    for round in 1...2 {
      let probe = try startProbeAtPrompt(["--history", file])
      if round == 1 {
        try probe.send("(first\rsecond)\r")
        try probe.expect("entry (first\\n  second)")
        try probe.expect(line: "probe>")
        #expect(folder.text(file) == "(first\\n  second)\n")
      }
      try probe.send("\u{1B}[A")
      try probe.expect("both lines") { $0.text.contains("probe> (first\n  second)") }
      probe.resize(columns: 12, rows: 10)
      try probe.send("!\r")
      try probe.expect("entry (first\\n  second)!".prefix(12) + "\n")
    }
  }

  @Test("9: two sessions keep the entries of both")
  func twoSessions() throws {
    let folder = try TemporaryFiles()
    let file = folder.path + "/history"
    let probes = try (0..<2).map { _ in try startProbeAtPrompt(["--history", file]) }
    for number in 0..<10 {
      for (index, probe) in probes.enumerated() { try probe.send("line \(index) \(number)\r") }
    }
    for (index, probe) in probes.enumerated() {
      try probe.expect("entry line \(index) 9")
      try probe.send("quit\r")
      #expect(try probe.waitForEnd() == .exited(0))
    }
    let lines = folder.text(file).split(separator: "\n").map(String.init)
    #expect(lines.count == 20)
    for index in 0..<2 {
      let own = lines.filter { $0.hasPrefix("line \(index)") }
      #expect(own == (0..<10).map { "line \(index) \($0)" })
    }
  }

  @Test("9: bad lines are skipped, and a line cut off by a crash spoils no other")
  func damagedFile() throws {
    let folder = try TemporaryFiles()
    let bytes = Array("good\n\\x\n".utf8) + [0xFF, 0x0A] + Array("\n\\\ncut o".utf8)
    let file = try folder.write(bytes, to: "history")
    let probe = try startProbeAtPrompt(["--history", file])
    try probe.send("\u{1B}[A\u{1B}[A")
    try probe.expect(line: "probe> good")
    try probe.send("\u{15}")
    try enter("new", probe)
    #expect(folder.text(file).hasSuffix("\ncut o\nnew\n"))
  }

  @Test("9: a history that cannot be kept is worth one warning", arguments: ["folder", "pipe"])
  func impossibleFile(kind: String) throws {
    let folder = try TemporaryFiles()
    let file = folder.path + "/history"
    if kind == "folder" { mkdir(file, 0o700) } else { mkfifo(file, 0o600) }
    let probe = try startProbeAtPrompt(["--history", file])
    try enter("one", probe)
    try enter("two", probe)
    try probe.send("\u{1B}[A\u{1B}[A")
    try probe.expect(line: "probe> one")
    #expect(warnings(probe) == 1)
  }

  @Test("9: a folder that is lost or read-only is worth one warning")
  func impossibleFolder() throws {
    // Root may write anywhere; no one makes folders inside a device or the process table.
    for path in ["/dev/null/history", "/proc/nowhere/history"] {
      let probe = try startProbeAtPrompt(["--history", path])
      try enter("one", probe)
      try enter("two", probe)
      #expect(warnings(probe) == 1)
    }
  }
}
