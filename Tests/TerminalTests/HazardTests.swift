import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libedit does to programs that use it as it comes; the numbers are those of its hazards in
/// the notes on the REPL.
@Suite struct HazardTests {
  @Test("1: a window that shrinks while a line is typed is drawn anew")
  func shrinkingWindow() throws {
    let probe = try startProbeAtPrompt()
    let line = "0123456789 abcdefghijklmnopqrstuvwxyz"
    try probe.send(line)
    try probe.expect(line: "probe> " + line)
    // A key after each change: the emulated screen alone lets the rows flow, too.
    probe.resize(columns: 20, rows: 10)
    try probe.send("!")
    try probe.expect("line in three rows") { screen in
      screen.lines.filter { !$0.isEmpty }.dropFirst()
        == ["probe> 0123456789 ab", "cdefghijklmnopqrstuv", "wxyz!"]
    }
    probe.resize(columns: 12, rows: 10)
    try probe.send("\u{1}")
    try probe.expect("cursor in the first of four rows") { screen in
      screen.lines.filter { !$0.isEmpty }.suffix(4)
        == ["probe> 01234", "56789 abcdef", "ghijklmnopqr", "stuvwxyz!"]
        && screen.currentLine == "probe> 01234" && screen.cursor.column == 7
    }
    probe.resize(columns: 80, rows: 24)
    try probe.send("?")
    try probe.expect("line in one row") { screen in
      screen.text.split(separator: "\n").dropFirst() == ["probe> ?\(line)!"]
    }
    try probe.send("\r")
    try probe.expect("entry ?\(line)!")
  }

  @Test("1: no sequence of sizes and keys ends the program or loses a character", arguments: 1...8)
  func manySizes(seed: UInt32) throws {
    let folder = try TemporaryFiles()
    let earlier = "(an\\nentry\\nof lines)\n" + String(repeating: "long entry ", count: 80) + "\n"
    let history = try folder.write(earlier, to: "history")
    let probe = try startProbeAtPrompt(["--coloured", "--history", history])
    // Beginning, end, back and forth, cut and paste, Up and Down, complete, redraw.
    let keys = [
      "\u{1}", "\u{5}", "\u{2}", "\u{6}", "\u{B}", "\u{19}", "\u{1B}[A", "\u{1B}[B", "\u{8}", "\t",
      "\u{C}", "买", "é", "word ", "0123456789",
    ]
    var random = FixedSequence(state: seed)
    for _ in 0..<150 {
      probe.resize(columns: 1 + random.next(90), rows: 1 + random.next(30))
      for _ in 0..<random.next(12) { try probe.send(keys[random.next(keys.count)]) }
    }
    probe.resize(columns: 120, rows: 40)
    // To the last line, and away with one after the other.
    try probe.send(String(repeating: "\u{1B}[B", count: 300))
    try probe.send(String(repeating: "\u{15}\u{8}", count: 400) + "the end\r")
    try probe.expect("entry the end")
    try probe.send("quit\r")
    #expect(try probe.waitForEnd() == .exited(0))
  }

  @Test("2: a signal that ends the program does not end what started it")
  func terminationStaysHere() throws {
    let (terminal, probe) = try startSupervisedProbe("--script")
    try terminal.send("half a line")
    try terminal.expect(line: "probe> half a line")
    kill(probe, SIGTERM)
    try terminal.expect("shell: ended by \(SIGTERM)")
    try terminal.expect("shell: terminal is cooked")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("3: after Ctrl-Z and fg the line can be edited on")
  func stopAndContinue() throws {
    let (terminal, _) = try startSupervisedProbe("--shell")
    try terminal.send("abc")
    try terminal.expect(line: "probe> abc")
    try terminal.send("\u{1A}")
    try terminal.expect("shell: stopped")
    terminal.resize(columns: 60, rows: 20)
    try terminal.send("fg\r")
    try terminal.expect("the line again, below") { screen in
      screen.text.contains("fg\nprobe> abc") && screen.currentLine == "probe> abc"
    }
    try terminal.send("def\u{1}x")
    try terminal.expect(line: "probe> xabcdef")
    try terminal.send("\r")
    try terminal.expect("entry xabcdef")
  }

  @Test("3: after fg a line of several rows is drawn once")
  func continuedRows() throws {
    let program = try builtProgram("LineEditorProbe")
    let terminal = try startProbeAtPrompt(["--shell", program]) { $0.columns = 20 }
    try terminal.send("0123456789 abcdefghij")
    try terminal.expect("two rows") { $0.text.contains("probe> 0123456789 ab\ncdefghij") }
    try terminal.send("\u{1A}")
    try terminal.expect("shell: stopped")
    try terminal.send("fg\r")
    try terminal.expect(line: "cdefghij")
    try terminal.send("!")
    try terminal.expect("the line once, below") { screen in
      screen.text.split(separator: "\n").suffix(4)
        == ["shell: stopped", "fg", "probe> 0123456789 ab", "cdefghij!"]
    }
  }

  @Test("3: after a stop from outside the line can be edited on")
  func stopFromOutside() throws {
    let (terminal, probe) = try startSupervisedProbe("--shell")
    try terminal.send("abc")
    try terminal.expect(line: "probe> abc")
    kill(probe, SIGSTOP)
    try terminal.expect("shell: stopped")
    try terminal.send("fg\r")
    try terminal.expect(line: "probe> abc")
    try terminal.send("\u{1}x")
    try terminal.expect(line: "probe> xabc")
    try terminal.send("\r")
    try terminal.expect("entry xabc")
  }

  @Test("4: Ctrl-C drops the line, and says whether there was one")
  func interruptedLine() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("abc")
    try probe.expect(line: "probe> abc")
    try probe.send("\u{3}")
    try probe.expect("probe> abc^C\ninterrupted, typed")
    try probe.expect(line: "probe>")
    try probe.send("\u{3}")
    try probe.expect("probe> ^C\ninterrupted, empty")
    try probe.expect(line: "probe>")
    try probe.send("(1\r")
    try probe.expectFurtherLine(below: "probe> (1")
    try probe.send("\u{3}")
    try probe.expect("second interruption with an entry begun") { screen in
      screen.text.split(separator: "\n").filter { $0 == "interrupted, typed" }.count == 2
    }
    try probe.send("def\r")
    try probe.expect("entry def")
  }

  @Test("4: Ctrl-C in the midst of a line of several rows overwrites none of them")
  func interruptedRows() throws {
    let probe = try startProbeAtPrompt { $0.columns = 10 }
    try probe.send("abcdefghijklmnopqrstuvw")
    try probe.expect("three rows") { $0.text.contains("probe> abc\ndefghijklm\nnopqrstuvw") }
    try probe.send("\u{1}")
    try probe.expect("the cursor in the first row") { $0.currentLine == "probe> abc" }
    try probe.send("\u{3}")
    try probe.expect("interruption below") { screen in
      screen.text.contains("probe> abc\ndefghijklm\nnopqrstuvw\n^C\ninterrupte")
    }
  }

  @Test(
    "4: Ctrl-C in a search or after a quoting key drops the line, too",
    arguments: ["\u{12}ab", "\u{16}"])
  func interruptedSearch(keys: String) throws {
    let probe = try startProbeAtPrompt()
    try probe.send("one\r")
    try probe.expect("entry one\nprobe>")
    try probe.send("typed")
    try probe.expect(line: "probe> typed")
    try probe.send(keys)
    if keys.count > 1 { try probe.expect("bck") }
    probe.signal(SIGINT)
    try probe.expect("interrupted, typed")
    try probe.expect(line: "probe>")
    try probe.send("two\r")
    try probe.expect("entry two")
  }

  @Test("4: Ctrl-C cancels work and keeps the session")
  func interruptedWork() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("busy\r")
    try probe.expect("working")
    try probe.send("\u{3}")
    try probe.expect("cancelled")
    try probe.expect(line: "probe>")
    try probe.send("on\r")
    try probe.expect("entry on")
  }

  @Test("4: Ctrl-D on an empty line leaves; on an entry begun it submits")
  func endOfInput() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("(1\r")
    try probe.expectFurtherLine(below: "probe> (1")
    try probe.send("\u{4}")
    try probe.expect("entry (1\n")
    try probe.expect(line: "probe>")
    try probe.send("\u{4}")
    try probe.expect("end")
    #expect(try probe.waitForEnd() == .exited(0))
  }

  @Test("4: an empty line submits an entry that is not whole")
  func emptyLineSubmits() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("(1\r2\r\r")
    try probe.expect("entry (1\\n  2\n")
  }

  @Test("5: a prompt that is not ASCII works in every locale", arguments: ["C", "POSIX", "xx_XX"])
  func unicodePrompt(locale: String) throws {
    let probe = try startProbe(["--prompt", "été→"]) { $0.environment["LC_ALL"] = locale }
    try probe.expect(line: "été→")
    try probe.send("abc\r")
    try probe.expect("entry abc")
  }

  @Test("6: what is not ASCII survives every locale, and numbers keep their point")
  func anyLocale() throws {
    for locale in ["C", "POSIX", "C.UTF-8", "xx_XX"] {
      let probe = try startProbeAtPrompt { $0.environment["LC_ALL"] = locale }
      try probe.send("café £5 买🙂")
      try probe.send("\r")
      try probe.expect("entry café £5 买🙂")
      try probe.send("locale\r")
      try probe.expect("numbers in C")
    }
  }

  @Test("6: bytes that are not UTF-8 are seen")
  func badBytes() throws {
    let probe = try startProbeAtPrompt()
    try probe.send(bytes: [0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82, 0x63, 0x0D])
    try probe.expect("entry a\u{FFFD}\u{FFFD}b\u{FFFD}c")
  }

  @Test("7: the prompt is coloured, what is typed is not")
  func colouredPrompt() throws {
    let probe = try startProbeAtPrompt(["--coloured"])
    try probe.send("abc")
    try probe.expect(line: "probe> abc")
    let styled = probe.screen.currentCells.prefix(10).map(\.isStyled)
    #expect(styled == Array(repeating: true, count: 6) + Array(repeating: false, count: 4))
    try probe.send("\u{1}x\u{5}y")
    try probe.expect(line: "probe> xabcy")
    #expect(!probe.screen.text.contains("[1"))
  }

  @Test("8: a line end in the prompt is printed")
  func promptOfTwoLines() throws {
    let probe = try startProbe(["--prompt", "first\nsecond>", "--coloured"])
    try probe.expect("two rows") { screen in
      screen.text.contains("first\nsecond>") && screen.currentLine == "second>"
    }
    try probe.send("abc\r")
    try probe.expect("entry abc")
    try probe.expect("both again") { screen in
      screen.text.contains("entry abc\nfirst\nsecond>")
    }
  }

  @Test("12: the keys that terminals send move and delete")
  func keys() throws {
    let probe = try startProbeAtPrompt()
    try probe.send(
      "one two\u{1B}[1;5D\u{1B}[1;5Dx\u{1B}[1;5Cy\u{1B}[1~z\u{1B}[4~!\u{1B}[7~\u{1B}[3~")
    try probe.expect(line: "probe> xoney two!")
    try probe.send("\r")
    try probe.expect("entry xoney two!")
  }

  @Test("13: keys are bound after the person's own settings")
  func ownSettings() throws {
    let folder = try TemporaryFiles()
    _ = try folder.write("bind -v\nnonsense here\n", to: ".editrc")
    let probe = try startProbeAtPrompt { $0.environment["HOME"] = folder.path }
    try probe.send("bud\t")
    try probe.expect(line: "probe> budget")
    // Escape leads to vi's commands: `0` to the beginning, `x` deletes.
    try probe.send("\u{1B}0x")
    try probe.expect(line: "probe> udget")
    try probe.send("\r")
    try probe.expect("entry udget")
  }

  @Test("14: at every height of a line, moving to its end and typing is safe")
  func everyHeight() throws {
    let probe = try startProbeAtPrompt {
      $0.columns = 10
      $0.rows = 3
    }
    var line = ""
    for number in 10..<60 {
      line += "\(number)"
      try probe.send("\u{1}\u{5}\(number)")
    }
    try probe.send("\u{1}\u{6}\u{6}\u{6}\u{5}\r")
    try probe.expect("the whole entry") { screen in
      screen.text.filter { $0 != "\n" }.contains("entry " + line)
    }
  }

  @Test("14: a line taller than the window is not lost")
  func tallLine() throws {
    let probe = try startProbeAtPrompt {
      $0.columns = 20
      $0.rows = 4
    }
    let line = (0..<60).map { "n\($0)" }.joined()
    try probe.send(line)
    probe.resize(columns: 10, rows: 3)
    probe.resize(columns: 25, rows: 5)
    try probe.send("\r")
    try probe.expect("the whole entry") { screen in
      screen.text.filter { $0 != "\n" }.contains("entry " + line)
    }
  }
}

/// A linear congruential generator (Numerical Recipes, section 7.1): it looks random and is always
/// the same.
struct FixedSequence {
  var state: UInt32

  /// Gives a number below a limit.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 1_664_525 &+ 1_013_904_223
    return Int(state >> 16) % limit
  }
}
