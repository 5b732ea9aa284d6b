import TerminalDriver
import Testing

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

  @Test("17: Ctrl-K and Ctrl-U take away no more than the line, and Ctrl-Y brings it back")
  func killing() throws {
    let buyin = try startAtPrompt()
    try buyin.send("(1 +\r2 +\r3)\u{1B}[A\u{1}\u{B}")
    try buyin.expect("the second line empty") { $0.written.hasSuffix("buyin> (1 +\n\n  3)") }
    try buyin.send("\u{19}\u{19}")
    try buyin.expect("it twice") { $0.written.hasSuffix("buyin> (1 +\n  2 +  2 +\n  3)") }
    try buyin.send("\u{15}")
    try buyin.expect("the line empty again") { $0.written.hasSuffix("buyin> (1 +\n\n  3)") }
    try buyin.send("\u{B}\u{1B}[B\u{15}40)\r")
    try buyin.expect("buyin> (1 +\n40)\n41\n")
    try buyin.expect(line: "buyin>")
    try buyin.send("1 + 1\u{1}\u{6}\u{6}\u{B}+ 2\u{5}\u{19}\r")
    try buyin.expect("buyin> 1 + 2+ 1\n4\n")
    try buyin.expect(line: "buyin>")
    try buyin.send("1 + 1\u{15}7\r")
    try buyin.expect("\n7\n")
  }

  @Test("16: Down behind the last line loses nothing; from earlier entries it comes back")
  func down() throws {
    let buyin = try startAtPrompt()
    try buyin.enter("40 + 1")
    try buyin.send("(1 +\r41)\u{1B}[B\u{1B}[B\r")
    try buyin.expect("buyin> (1 +\n  41)\n42\n")
    try buyin.expect(line: "buyin>")
    try buyin.send("43\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A")
    try buyin.expect(line: "buyin> 40 + 1")
    try buyin.send("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B")
    try buyin.expect(line: "buyin> 43")
    try buyin.send(" + 1\u{1B}[B\r")
    try buyin.expect("\n44\n")
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
    try buyin.expect("the second, with what it means") {
      $0.currentLine == "  lasts" && $0.hint.hasPrefix("  how long it goes on")
    }
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

  @Test("a plan with mistakes leaves an empty session, in which it can be mended and entered")
  func planWithMistakes() throws {
    let files = try TemporaryFiles()
    let plan = try files.write("let x = 20\nlet y = frob\n", to: "bad.buyin")
    let buyin = try startAtPrompt([plan, "-i"]) {
      $0.environment["PATH"] = "/usr/bin:/bin"
      $0.environment["VISUAL"] = "sed -i s/frob/22/"
      $0.workingDirectory = files.path
    }
    try buyin.expect("nothing here is called `frob`")
    try buyin.expect("was entered;")
    try buyin.enter("x")
    try buyin.expect("nothing here is called `x`")
    try buyin.enter(":edit \(plan)")
    try buyin.enter("x + y")
    try buyin.expect("\n42\n")
  }

  @Test("an editor that fails enters nothing, and the session goes on")
  func failingEditor() throws {
    for editor in ["false", "/nonexistent/editor"] {
      let buyin = try startAtPrompt {
        $0.environment["PATH"] = "/usr/bin:/bin"
        $0.environment["EDITOR"] = editor
      }
      try buyin.send("40 + 2\u{18}\u{5}")
      try buyin.expect("error: `\(editor)` could not be run, or reports a failure: nothing was")
      try buyin.expect(line: "buyin>")
      try buyin.enter("40 + 2")
      try buyin.expect("\n42\n")
    }
  }

  @Test("in a narrow window the line about a long run stays one line")
  func narrowProgress() throws {
    let buyin = try startAtPrompt(["--draws", "20000000"]) { $0.columns = 12 }
    try buyin.send("exp(1 to 2) * exp(5 to 10) * exp(2 to 3) * (7 to 8) * (1 to 6)\r")
    try buyin.expect("the share alone") { $0.currentLine.hasSuffix("%") }
    try buyin.send("\u{3}")
    try buyin.expect("stopped: thi")
    try buyin.expect("no share") { !$0.text.contains("%") }
  }

  @Test("a paste from a coloured terminal or another system is what one would have typed")
  func foreignPaste() throws {
    let buyin = try startAtPrompt()
    try buyin.expect("the mark of pastes") { _ in
      String(decoding: buyin.output, as: UTF8.self).contains("\u{1B}[?2004h")
    }
    let start = Array("\u{1B}[200~let \u{1B}[1;31mx\u{1B}[0m = 2\u{0}\u{7}\r\nlet y = 4".utf8)
    try buyin.send(bytes: start + [0xFF] + Array("\u{1B}[201~".utf8))
    try buyin.expect("the text as it would be typed") {
      $0.written.hasSuffix("buyin> let x = 2\nlet y = 4\u{FFFD}")
    }
    try buyin.send("\u{8}0\r")
    try buyin.expect("y = 40")
    try buyin.enter("x + y")
    try buyin.expect("\n42\n")
    // Some terminals make two line ends of one from another system.
    try buyin.send("\u{1B}[200~let z = (1 +\r\r\r\r  2)\r\r\u{1B}[201~")
    try buyin.expect("one line end for two") { $0.written.hasSuffix("let z = (1 +\n\n  2)") }
  }

  @Test("the tour is walked with Enter alone, and ends with a session that stands")
  func tour() throws {
    let buyin = try startAtPrompt(["--draws", "1024"])
    try buyin.send(":tour\r")
    for step in 1...12 {
      try buyin.expect("\n\(step) of 12  ")
      try buyin.expect(line: "buyin>")
      try buyin.expect("the step, dim behind the prompt") { !$0.hint.isEmpty }
      try buyin.send("\r")
    }
    try buyin.expect("The tour is over")
    try buyin.expect(line: "buyin>")
    try buyin.enter("40 hours + 2 hours")
    try buyin.expect("\n42 hours\n")
  }

  @Test("a block is drawn once, and whole, whatever becomes of the window")
  func resizedBlock() throws {
    let buyin = try startAtPrompt()
    try buyin.send(
      "source club \"Monthly meet-up of those who care\" {\rwork 4 to 8 hours\rpay $10")
    let lines = [
      "buyin> source club \"Monthly meet-up of those who care\" {", "  work 4 to 8 hours",
      "  pay $10",
    ]
    try buyin.expect("the block") { $0.written.hasSuffix(lines.joined(separator: "\n")) }
    try buyin.send("\u{1B}[A")
    try buyin.expect(line: "  work 4 to 8 hours")
    for (columns, rows) in [(30, 20), (20, 10), (50, 6), (80, 24), (25, 24), (80, 24)] {
      let column = buyin.screen.cursor.column
      buyin.resize(columns: columns, rows: rows)
      // A key after each change: the emulated screen lets the rows flow by itself, too.
      try buyin.send("\u{1B}[D")
      let expected = lines.flatMap { line in
        stride(from: 0, to: line.count, by: columns).map { start in
          let end = line.dropFirst(start).prefix(columns)
          return String(end.last == " " ? end.dropLast() : end)
        }
      }
      try buyin.expect("the block at \(columns) columns") {
        $0.written.hasSuffix("\n" + expected.joined(separator: "\n"))
          && $0.currentLine == "  work 4 to 8 hours" && $0.cursor.column == column - 1
          && $0.text.ranges(of: "pay $10").count == 1
      }
    }
    try buyin.send("\u{1B}[B\u{5}\r}\r")
    try buyin.expect("  pay $10\n}\nerror[E0509]: `club` does not say")
  }
}
