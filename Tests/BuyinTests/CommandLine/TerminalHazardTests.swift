import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libedit does to programs that use it as it comes must not happen to sessions. The numbers are
/// those of the hazards in the page on sessions' internals; each has a test of the editor by itself,
/// too.
@Suite struct TerminalHazardTests {
  /// Starts the program under a supervisor of the probe: `--shell` or `--script`.
  private func startSupervised(_ supervisor: String) throws -> PseudoTerminal {
    var setup = try PseudoTerminal.Setup(
      program: builtProgram("LineEditorProbe"), arguments: [supervisor, builtProgram("buyin")])
    setup.environment["HOME"] = "/nonexistent"
    setup.environment["BUYIN_HISTORY"] = ""
    let terminal = try PseudoTerminal(setup)
    try terminal.expect("Buyin 0.1.0")
    try terminal.expect(line: "buyin>")
    return terminal
  }

  @Test("1: a window that shrinks and grows while a block is typed harms nothing")
  func resizing() throws {
    let buyin = try startAtPrompt()
    try buyin.send("let x = (1 +\r2 + 3 +")
    try buyin.expect("second line") { $0.currentLine == "  2 + 3 +" }
    for (columns, rows) in [(20, 8), (9, 4), (60, 20), (80, 24)] {
      buyin.resize(columns: columns, rows: rows)
      try buyin.send(" 1 +")
    }
    try buyin.send(" 1)\r")
    try buyin.expect("x = 11")
  }

  @Test("2: a SIGTERM to the session does not end the script that started it")
  func terminationStaysHere() throws {
    let terminal = try startSupervised("--script")
    try terminal.send("kill -TERM is what it gets")
    try terminal.expect(line: "buyin> kill -TERM is what it gets")
    let child = try terminal.childProcess()
    kill(child, SIGTERM)
    try terminal.expect("shell: ended by \(SIGTERM)")
    try terminal.expect("shell: terminal is cooked")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("3: after Ctrl-Z and fg the line is there and can be edited on")
  func stopAndContinue() throws {
    let terminal = try startSupervised("--shell")
    try terminal.send("40 +")
    try terminal.expect(line: "buyin> 40 +")
    try terminal.send("\u{1A}")
    try terminal.expect("shell: stopped")
    try terminal.send("fg\r")
    try terminal.expect("the line again") { $0.currentLine == "buyin> 40 +" }
    try terminal.send(" 2\r")
    try terminal.expect("\n42\n")
  }

  @Test("4: Ctrl-C at the prompt drops a whole block, and the next entry is read")
  func interruption() throws {
    let buyin = try startAtPrompt()
    try buyin.send("source a {\rpay $10\r")
    try buyin.expect("third line") { $0.text.contains("  pay $10") && $0.cursor.column == 2 }
    try buyin.send("\u{3}")
    try buyin.expect(line: "buyin>")
    try buyin.enter("40 + 2")
    try buyin.expect("\n42\n")
  }

  @Test("5, 6: in a C locale a prompt and a line beyond ASCII are whole")
  func plainLocale() throws {
    let files = try TemporaryFiles()
    _ = try files.write("prompt = \"größe»\"\n", to: "buyin/config")
    let buyin = try startBuyin {
      $0.environment["LC_ALL"] = "C"
      $0.environment["XDG_CONFIG_HOME"] = files.path
    }
    try buyin.expect(line: "größe»")
    try buyin.send("let café = £5\r")
    try buyin.expect("café = £5\n")
  }

  @Test("7: colours end where the prompt ends, and none is typed along")
  func colours() throws {
    let buyin = try startAtPrompt()
    try buyin.send("wages")
    try buyin.expect(line: "buyin> wages")
    let cells = buyin.screen.currentCells
    #expect(cells.prefix(6).map(\.style) == Array(repeating: "1;32", count: 6))
    #expect(!cells[6...].contains { $0.isStyled })
    #expect(!buyin.screen.text.contains("[1"))
  }

  @Test("8: a prompt of two lines stands in two lines, at every entry")
  func promptOfTwoLines() throws {
    let files = try TemporaryFiles()
    _ = try files.write("prompt = \"my plan\\n>>\"\n", to: "buyin/config")
    let buyin = try startBuyin { $0.environment["XDG_CONFIG_HOME"] = files.path }
    try buyin.expect("the prompt") {
      $0.text.contains("leaves.\nmy plan\n>>") && $0.currentLine == ">>"
    }
    try buyin.send("20 + 1\u{8}2\r")
    try buyin.expect("my plan\n>> 20 + 2\n22\n")
    try buyin.expect("both lines again") {
      $0.written.hasSuffix("my plan\n>>") && $0.currentLine == ">>"
    }
  }

  @Test("9: of two sessions no entry is lost, and kill -9 loses the line being typed at most")
  func histories() throws {
    let files = try TemporaryFiles()
    let path = files.name("history")
    let first = try startAtPrompt { $0.environment["BUYIN_HISTORY"] = path }
    let second = try startAtPrompt { $0.environment["BUYIN_HISTORY"] = path }
    try first.enter("1 + 10")
    try first.expect("\n11\n")
    try second.enter("2 + 20")
    try second.expect("\n22\n")
    try first.send("source a {\rnot yet")
    try first.expect("  not yet")
    first.signal(SIGKILL)
    second.signal(SIGKILL)
    #expect(try first.waitForEnd() == .signalled(SIGKILL))
    #expect(try second.waitForEnd() == .signalled(SIGKILL))
    #expect(files.text(path) == "1 + 10\n2 + 20\n")
    let third = try startAtPrompt { $0.environment["BUYIN_HISTORY"] = path }
    try third.send("\u{1B}[A\u{1B}[A\r")
    try third.expect("buyin> 1 + 10\n11\n")
  }

  @Test("10: with results in a file the conversation is on the terminal, editing and all")
  func redirected() throws {
    let files = try TemporaryFiles()
    let results = try files.write("", to: "results")
    let buyin = try startAtPrompt { $0.standardOutput = results }
    try buyin.send("20 * 4\u{8}3\r")
    try buyin.expect("buyin> 20 * 3")
    try buyin.expect(line: "buyin>")
    try buyin.enter("let x = 2")
    try buyin.expect("x = 2\n")
    try buyin.send("\u{4}")
    #expect(try buyin.waitForEnd() == .exited(0))
    #expect(files.text(results) == "60\n")
  }

  @Test("11: a terminal that nobody knows gets plain lines, no warning and no colour")
  func unknownTerminal() throws {
    let buyin = try startBuyin { $0.environment["TERM"] = "no-such-terminal" }
    try buyin.expect(line: "buyin>")
    #expect(buyin.screen.text.hasPrefix("Buyin 0.1.0"))
    try buyin.enter("40 + 2")
    try buyin.expect("\n42\n")
  }

  @Test("12: Ctrl-arrows, Home and End move, and insert nothing")
  func keys() throws {
    let buyin = try startAtPrompt()
    try buyin.send("2 3\u{1B}[1;5D+ \u{1B}[1~1 + \u{1B}[4~9\r")
    try buyin.expect("buyin> 1 + 2 + 39\n42\n")
  }

  @Test("13: `bind -v` in ~/.editrc gives vi's keys, and blocks and Tab work all the same")
  func editrc() throws {
    let files = try TemporaryFiles()
    _ = try files.write("bind -v\n", to: ".editrc")
    let buyin = try startAtPrompt { $0.environment["HOME"] = files.path }
    try buyin.send("let x = (1 +\r20)\r")
    try buyin.expect("x = 21")
    try buyin.expect(line: "buyin>")
    try buyin.send("xy\u{1B}")
    try buyin.send("x$i")
    try buyin.expect("one character less") { $0.currentLine == "buyin> x" }
    try buyin.send("\u{1B}A * 2\r")
    try buyin.expect("\n42\n")
  }

  @Test("14: a block taller than the window is seen around the cursor, and is whole")
  func tallBlock() throws {
    let buyin = try startAtPrompt { $0.rows = 6 }
    try buyin.send("let x = (1 +")
    for number in 1...12 { try buyin.send("\r\(number) +") }
    try buyin.expect("its end") {
      $0.lines == ["  7 +", "  8 +", "  9 +", "  10 +", "  11 +", "  12 +"]
    }
    for _ in 1...12 { try buyin.send("\u{1B}[A") }
    try buyin.expect("its beginning, mended") {
      $0.lines == ["buyin> let x = (1 +", "  1 +", "  2 +", "  3 +", "  4 +", "  5 +"]
        && $0.cursor.row == 0
    }
    try buyin.send("\u{1B}[H\u{1B}[1;5C\u{1B}[1;5Cyz")
    try buyin.expect(line: "buyin> let xyz = (1 +")
    buyin.resize(columns: 60, rows: 4)
    try buyin.expect("the lower window") {
      $0.lines == ["buyin> let xyz = (1 +", "  1 +", "  2 +", "  3 +"]
    }
    for _ in 1...12 { try buyin.send("\u{1B}[B") }
    try buyin.send("\u{5}\r1)\r")
    try buyin.expect("xyz = 80")
    // All of it is there once, and comes back by one key.
    let entered = (1...12).map { "  \($0) +" }.joined(separator: "\n")
    try buyin.expect("buyin> let xyz = (1 +\n\(entered)\n  1)\nxyz = 80\nbuyin>")
    try buyin.send("\u{1B}[A")
    try buyin.expect("the end of it") { $0.lines == ["  10 +", "  11 +", "  12 +", "  1)"] }
    // A list of candidates is not pushed out of sight by the text.
    buyin.resize(columns: 80, rows: 12)
    try buyin.send("\u{8} + xy\t")
    try buyin.expect(line: "  1 + xyz")
    try buyin.send("\u{15}  lo\t\t")
    try buyin.expect("the list above the end of the text") { screen in
      screen.lines.contains { $0.contains("lognormal(") } && screen.currentLine == "  log"
        && screen.lines.contains("  12 +")
    }
  }

  @Test("14: a paste of 2,000 lines is one entry, which can be looked at, mended and recalled")
  func longPaste() throws {
    let buyin = try startAtPrompt()
    try buyin.expect("the mark of pastes") { _ in
      String(decoding: buyin.output, as: UTF8.self).contains("\u{1B}[?2004h")
    }
    let lines = "let x = (\n" + String(repeating: "  # so\n", count: 2_000) + "1)\n"
    try buyin.send("\u{1B}[200~\(lines)\u{1B}[201~")
    try buyin.expect("its end") { $0.currentLine == "1)" && $0.lines.first == "  # so" }
    try buyin.send("\u{8}9)\r")
    try buyin.expect("x = 19")
    try buyin.expect(line: "buyin>")
    try buyin.send("\u{1B}[A")
    try buyin.expect(line: "19)")
    try buyin.send("\u{3}")
    try buyin.expect("19)^C\nbuyin>")
    try buyin.enter("x + 23")
    try buyin.expect("\n42\n")
  }

  @Test("15: entries of every length, completed and recalled, leave the session whole")
  func longSession() throws {
    let buyin = try startAtPrompt()
    for length in [1, 40, 90, 240] {
      let sum = "1" + String(repeating: "+1", count: length)
      try buyin.send("\(sum)\r")
      try buyin.expect("\n\(length + 1)\n")
      try buyin.expect(line: "buyin>")
      try buyin.send("\u{1B}[A\u{1}\u{5}\t\u{15}")
    }
    try buyin.send("\u{15}40 + 2\r")
    try buyin.expect("\n42\n")
  }
}
