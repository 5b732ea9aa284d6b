import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading where nothing can be edited: hazards 10 and 11.
@Suite struct PlainReadingTests {
  @Test("10: input that is no terminal is read as it is, without a prompt")
  func pipedInput() throws {
    let folder = try TemporaryFiles()
    let bytes =
      Array("one\r\n\r\ncaf\u{E9} a\0b\n".utf8) + [0xFF, 0x0A] + Array("(1\n2)\nlast".utf8)
    let input = try folder.write(bytes, to: "input")
    let probe = try startProbe { $0.standardInput = input }
    #expect(try probe.waitForEnd() == .exited(0))
    let lines = probe.screen.text.split(separator: "\n").dropFirst().map(String.init)
    let expected = [
      "entry one", "entry", "entry caf\u{E9} a\\0b", "entry \u{FFFD}", "entry (1\\n2)",
      "entry last",
      "end",
    ]
    #expect(lines == expected)
    #expect(!probe.output.contains(0x1B))
  }

  @Test("10: a long line of input arrives whole")
  func longLine() throws {
    let folder = try TemporaryFiles()
    let line = String(repeating: "0123456789", count: 20_000)
    let input = try folder.write("\(line)\n\(line)", to: "input")
    let output = folder.path + "/output"
    let probe = try startProbe {
      $0.standardInput = input
      $0.standardOutput = output
    }
    #expect(try probe.waitForEnd() == .exited(0))
    #expect(folder.text(output).hasSuffix("entry \(line)\nentry \(line)\nend\n"))
  }

  @Test("10: with output redirected, the line is edited on standard error")
  func redirectedOutput() throws {
    let folder = try TemporaryFiles()
    let output = folder.path + "/output"
    let probe = try startProbe { $0.standardOutput = output }
    try probe.expect(line: "probe>")
    try probe.send("bc\u{1}a")
    try probe.expect(line: "probe> abc")
    try probe.send("\rquit\r")
    #expect(try probe.waitForEnd() == .exited(0))
    let text = folder.text(output)
    #expect(text.hasPrefix("edits as ") && text.hasSuffix("\nentry abc\nleft\n"))
    #expect(!text.contains("probe>"))
  }

  @Test("10: with all output redirected, lines are read plainly")
  func noScreen() throws {
    let folder = try TemporaryFiles()
    let output = folder.path + "/output"
    let probe = try startProbe {
      $0.standardOutput = output
      $0.standardError = folder.path + "/errors"
    }
    try probe.send("abc\nquit\n")
    #expect(try probe.waitForEnd() == .exited(0))
    #expect(folder.text(output).hasSuffix("\nentry abc\nleft\n"))
  }

  @Test("11: a dumb, unknown or missing terminal gets plain lines and no warning")
  func plainTerminals() throws {
    for terminal in ["dumb", "nonsense-9", "", nil] {
      let probe = try startProbe(["--coloured"]) { $0.environment["TERM"] = terminal }
      try probe.expect("reads plainly")
      try probe.expect(line: "probe>")
      try probe.send("café\r")
      try probe.expect("entry café")
      try probe.expect(line: "probe>")
      try probe.send("\u{3}")
      try probe.expect("interrupted, empty")
      try probe.expect(line: "probe>")
      try probe.send("\u{4}")
      try probe.expect("end")
      #expect(try probe.waitForEnd() == .exited(0))
      #expect(!probe.output.contains(0x1B))
      let first = probe.screen.lines.first ?? ""
      #expect(first.hasPrefix("reads plainly"), "\(first)")
    }
  }

  @Test("a terminal that hangs up ends the session")
  func hangUp() throws {
    for terminal in ["xterm", "dumb"] {
      let probe = try startProbe { $0.environment["TERM"] = terminal }
      try probe.expect(line: "probe>")
      probe.signal(SIGHUP)
      #expect(try probe.waitForEnd() == .signalled(SIGHUP))
    }
  }
}
