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

/// Writing in a session as a person does.
@Suite struct TerminalEditingTests {
  @Test("a block is one buffer: lines are indented, a bracket closes it, Up and Down move in it")
  func block() throws {
    let buyin = try startAtPrompt()
    try buyin.send("budget {\rcash $5\rtime 40 hours")
    try buyin.expect("three lines") {
      $0.written.hasSuffix("buyin> budget {\n  cash $5\n  time 40 hours")
    }
    try buyin.send("\u{1B}[A\u{1B}[F00\u{1B}[B\u{1B}[F\r}\r")
    try buyin.expect("the block as it was mended") {
      $0.text.contains("buyin> budget {\n  cash $500\n  time 40 hours\n}\nbudget: 2 fields")
    }
    try buyin.expect(line: "buyin>")
    // The whole block comes back by one key.
    try buyin.send("\u{1B}[A")
    try buyin.expect("the block again") { $0.written.hasSuffix("  time 40 hours\n}") }
  }

  @Test("Enter in the midst of a block begins a line; Alt-Enter does so anywhere")
  func newLines() throws {
    let buyin = try startAtPrompt()
    try buyin.send("(1 +\r1)\u{1B}[A\r20 +\u{1B}[B\r")
    try buyin.expect("\n22\n")
    try buyin.expect(line: "buyin>")
    try buyin.send("1 + 1\u{1B}\r2 + 2\r")
    try buyin.expect("\n2\n4\n")
  }

  @Test("an empty line in an open block submits it, so that the mistake is told")
  func emptyLine() throws {
    let buyin = try startAtPrompt()
    try buyin.send("let x = (1 +\r\r")
    try buyin.expect("error[E02")
    try buyin.expect(line: "buyin>")
  }

  @Test("Tab completes by place, lists with meanings, goes through the list, and Shift-Tab back")
  func completion() throws {
    let buyin = try startAtPrompt()
    try buyin.send("source a {\rl\t\t")
    try buyin.expect("the list with meanings") { screen in
      screen.lines.contains { $0.hasPrefix("  leave  ") && $0.count > 30 }
        && screen.lines.contains { $0.hasPrefix("  lasts  ") }
    }
    try buyin.send("\t")
    try buyin.expect("the second") { $0.currentLine == "  lasts" }
    try buyin.send("\u{1B}[Z")
    try buyin.expect("the first") { $0.currentLine == "  leave" }
    try buyin.send(" 5% per mo\t")
    try buyin.expect("the unit") { $0.currentLine == "  leave 5% per month" }
  }

  @Test("files are completed behind :load")
  func files() throws {
    let files = try TemporaryFiles()
    _ = try files.write("let x = 21\n", to: "anna's plan.buyin")
    let buyin = try startAtPrompt { $0.workingDirectory = files.path }
    try buyin.send(":load an\t\r")
    try buyin.expect("buyin> :load anna's plan.buyin")
    try buyin.expect(line: "buyin>")
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
  }

  @Test("a hint shows dim how the text could go on; Right takes it, Enter does not")
  func hints() throws {
    let buyin = try startAtPrompt()
    try buyin.send("verd")
    try buyin.expect("the hint") { $0.hint == "ict" }
    try buyin.send("\u{1B}[C")
    try buyin.expect("the whole word") { $0.currentLine == "buyin> verdict" && $0.hint.isEmpty }
    try buyin.send("\u{15}let longest = 3\r")
    try buyin.expect("longest = 3")
    try buyin.expect(line: "buyin>")
    try buyin.send("longes")
    try buyin.expect("the hint of the name") { $0.hint == "t" }
    try buyin.send("\r")
    try buyin.expect("did you mean `longest`?")
    let plain = try startAtPrompt { $0.environment["NO_COLOR"] = "1" }
    try plain.send("verd\u{1B}[C\u{8}d")
    try plain.expect(line: "buyin> verd")
    #expect(plain.screen.hint.isEmpty)
  }

  @Test("a paste waits for Enter; prompts and tabs in it are left out, its lines stay lines")
  func paste() throws {
    let buyin = try startAtPrompt()
    try buyin.expect("the mark of pastes") { _ in
      String(decoding: buyin.output, as: UTF8.self).contains("\u{1B}[?2004h")
    }
    try buyin.send(
      "\u{1B}[200~buyin> let x = 2\rx = 2\rbuyin> let y = (x +\r   ... \t40)\r\u{1B}[201~")
    try buyin.expect("the text as it would be typed") {
      $0.written.hasSuffix("buyin> let x = 2\nlet y = (x +\n  40)")
    }
    try buyin.send("\r")
    try buyin.expect("y = 42")
    try buyin.send("\u{1B}[200~let z = \u{1B}[201~7\r")
    try buyin.expect("z = 7")
  }

  @Test("wide characters, emoji and accents are typed, deleted and moved over as they are seen")
  func wide() throws {
    let buyin = try startAtPrompt { $0.columns = 20 }
    try buyin.send("let 买 = 20 # é🙂\u{1B}[D\u{1B}[D\u{8}\u{8}\u{8}\u{8}2 #\r")
    try buyin.expect("买 = 2")
    try buyin.expect(line: "buyin>")
    // The wide character does not fit into the last column.
    try buyin.send("1 # 456789012买e\u{301}x")
    try buyin.expect("two rows") {
      $0.text.contains("buyin> 1 # 456789012\n买e\u{301}x") && $0.cursor.column == 4
    }
    try buyin.send("\u{1B}[D\u{1B}[D")
    try buyin.expect("the cursor on the accented letter") { $0.cursor.column == 2 }
    try buyin.send("\u{1B}[3~")
    try buyin.expect(line: "买x")
    try buyin.send("\u{8}")
    try buyin.expect(line: "x")
    try buyin.send("\u{8}")
    try buyin.expect(line: "buyin> 1 # 45678901x")
  }

  @Test("what is typed has the colours of the language, but where colours are not wanted")
  func colours() throws {
    let buyin = try startAtPrompt()
    func style(of word: String) -> String? {
      let cells = buyin.screen.currentCells
      let line = cells.map(\.text).joined()
      guard let range = line.ranges(of: word).first else { return nil }
      let start = line.distance(from: line.startIndex, to: range.lowerBound)
      let styles = Set(cells[start..<start + word.count].map(\.style))
      return styles.count == 1 ? styles.first : nil
    }
    try buyin.send("source a \"text\" { pay $10 per month # why")
    try buyin.expect("the colours") { _ in
      style(of: "source") == "1" && style(of: "a ") == "" && style(of: "\"text\"") == "32"
        && style(of: "pay") == "1" && style(of: "$10") == "36" && style(of: "per month") == ""
        && style(of: "# why") == "2;3"
    }
    // What is mended has the colours of what it has become.
    try buyin.send("\u{1}x")
    try buyin.expect("no statement") { _ in
      style(of: "xsource") == "" && style(of: "\"text\"") == "32"
    }
    try buyin.send("\u{3}")
    try buyin.expect(line: "buyin>")
    try buyin.enter(":option color never")
    try buyin.send("let x = 2")
    try buyin.expect(line: "buyin> let x = 2")
    #expect(!buyin.screen.currentCells.contains { $0.isStyled })
    for change in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try startAtPrompt { $0.environment.merge(change) { $1 } }
      try plain.send("let x = 2")
      try plain.expect(line: "buyin> let x = 2")
      #expect(!plain.screen.currentCells.contains { $0.isStyled })
    }
  }

  @Test("a dumb terminal has the same commands")
  func dumb() throws {
    let buyin = try startAtPrompt { $0.environment["TERM"] = "dumb" }
    try buyin.enter("let x = 2")
    try buyin.enter("let x = 3")
    try buyin.expect("x = 3  was 2")
    try buyin.enter(":undo")
    try buyin.enter("x")
    try buyin.expect("\n2\n")
    #expect(!buyin.output.contains(0x1B))
  }

  @Test("Ctrl-X Ctrl-E opens what is typed in the person's editor, and enters what comes of it")
  func editor() throws {
    let files = try TemporaryFiles()
    let editor = try files.write("sed -i 's/2/20/' \"$1\"\n", to: "editor.sh")
    let buyin = try startAtPrompt {
      $0.environment["PATH"] = "/usr/bin:/bin"
      $0.environment["EDITOR"] = "sh \(editor)"
    }
    try buyin.send("let x = 2\u{18}\u{5}")
    try buyin.expect("x = 20")
    try buyin.expect(line: "buyin>")
    try buyin.enter("x + 1")
    try buyin.expect("\n21\n")
  }

  @Test("a plan whose run is stopped with Ctrl-C keeps its session and its definitions")
  func interruptedPlan() throws {
    let files = try TemporaryFiles()
    let plan = try files.write(
      "let x = 21\nexp(1 to 2) * exp(5 to 10) * (7 to 8)\n", to: "long.buyin")
    let buyin = try startBuyin([plan, "-i", "--draws", "20000000"])
    try buyin.expect("running: ")
    try buyin.send("\u{3}")
    try buyin.expect("stopped: the definitions stand, the questions have no answer")
    try buyin.expect(line: "buyin>")
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
  }

  @Test("a loaded file that is changed meanwhile is offered anew")
  func reload() throws {
    let files = try TemporaryFiles()
    let plan = try files.write("let x = 21\n", to: "plan.buyin")
    let buyin = try startAtPrompt([plan, "-i"])
    _ = try files.write("let x = 40 + 2\n", to: "plan.buyin")
    try buyin.enter("1 + 1")
    try buyin.expect("has changed: :reload enters it anew")
    try buyin.enter(":reload")
    try buyin.enter("x")
    try buyin.expect("\n42\n")
  }
}
