import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts the built program in a terminal of its own.
func startBuyin(
  _ arguments: [String] = [], change: (inout PseudoTerminal.Setup) -> Void = { _ in }
) throws -> PseudoTerminal {
  var setup = try PseudoTerminal.Setup(program: builtProgram("buyin"), arguments: arguments)
  // Neither the `.editrc` nor the history of the person who runs the tests.
  setup.environment["HOME"] = "/nonexistent"
  setup.environment["BUYIN_HISTORY"] = ""
  change(&setup)
  return try PseudoTerminal(setup)
}

/// Starts the built program, and waits for its first prompt.
func startAtPrompt(
  _ arguments: [String] = [], change: (inout PseudoTerminal.Setup) -> Void = { _ in }
) throws -> PseudoTerminal {
  let buyin = try startBuyin(arguments, change: change)
  try buyin.expect("Buyin 0.1.0")
  try buyin.expect(line: "buyin>")
  return buyin
}

extension PseudoTerminal {
  /// Types a line, and waits until it was taken and the next prompt stands.
  ///
  /// What is typed before a prompt stands would show twice, and a Ctrl-C would go unnoticed.
  func enter(_ line: String, then prompt: String = "buyin>") throws {
    try send(line + "\r")
    try expect("prompt \(prompt) after \(line)") {
      $0.text.contains(" \(line)\n") && $0.currentLine == prompt
    }
  }
}

/// The real program in the hands of a person.
@Suite struct TerminalSessionTests {
  @Test("it greets, evaluates, and leaves at Ctrl-D with 0")
  func session() throws {
    let buyin = try startAtPrompt()
    try buyin.enter("20 * 3")
    try buyin.expect("\n60\n")
    try buyin.send("\u{4}")
    #expect(try buyin.waitForEnd() == .exited(0))
  }

  @Test("a block goes on over lines until its bracket is closed")
  func block() throws {
    let buyin = try startAtPrompt()
    try buyin.send("let x = (1 +\r")
    try buyin.expect("a further line, indented") {
      $0.written.hasSuffix("buyin> let x = (1 +") && $0.cursor.column == 2
    }
    try buyin.send("20)\r")
    try buyin.expect("x = 21")
    try buyin.expect(line: "buyin>")
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
  }

  @Test("Ctrl-C drops the line and keeps the session; twice at an empty prompt it leaves")
  func interruption() throws {
    let buyin = try startAtPrompt()
    try buyin.enter("let x = 21")
    try buyin.send("let y = (x")
    try buyin.expect(line: "buyin> let y = (x")
    try buyin.send("\u{3}")
    try buyin.expect(line: "buyin>")
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
    try buyin.send("\u{3}")
    try buyin.expect("press Ctrl-C again, or Ctrl-D, to leave")
    try buyin.expect(line: "buyin>")
    try buyin.send("\u{3}")
    #expect(try buyin.waitForEnd() == .exited(0))
  }

  @Test("a long run shows how far it is, stops at Ctrl-C, and the session goes on")
  func interruptedRun() throws {
    let buyin = try startAtPrompt(["--draws", "20000000"])
    try buyin.enter("let x = 21")
    try buyin.send("exp(1 to 2) * exp(5 to 10) * exp(2 to 3) * (7 to 8) * (1 to 6)\r")
    try buyin.expect("running: ")
    try buyin.send("\u{3}")
    try buyin.expect("stopped: this entry changed nothing")
    try buyin.expect(line: "buyin>")
    #expect(!buyin.screen.text.contains("running"))
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
  }

  @Test("a long run without a session stops at Ctrl-C with 130")
  func interruptedCommand() throws {
    let files = try TemporaryFiles()
    let plan = try files.write("show exp(1 to 2) * (5 to 10)\n", to: "long.buyin")
    let buyin = try startBuyin(["--draws", "100000000", plan])
    try buyin.expect("running: ")
    try buyin.send("\u{3}")
    #expect(try buyin.waitForEnd() == .exited(130))
    try buyin.expect("interrupted: the run was stopped, and has no results")
    #expect(!buyin.screen.text.contains("running"))
  }

  @Test("a plan that is awaited from the terminal can be given up")
  func interruptedReading() throws {
    let files = try TemporaryFiles()
    // The heading of the second plan tells that the program has begun to wait for it.
    let buyin = try startBuyin([try files.write("", to: "empty.buyin"), "-"])
    try buyin.expect("# -\n")
    try buyin.send("show 1\r\u{3}")
    #expect(try buyin.waitForEnd() == .exited(130))
  }

  @Test("entries are found again in the next session")
  func history() throws {
    let files = try TemporaryFiles()
    let path = files.name("history")
    for keys in ["40 + 2\r", "\u{1B}[A\r"] {
      let buyin = try startAtPrompt { $0.environment["BUYIN_HISTORY"] = path }
      try buyin.send(keys)
      try buyin.expect("buyin> 40 + 2\n42")
      try buyin.expect(line: "buyin>")
      try buyin.send("\u{4}")
      #expect(try buyin.waitForEnd() == .exited(0))
    }
    #expect(files.text(path).split(separator: "\n").allSatisfy { $0 == "40 + 2" })
  }

  @Test("colours are the terminal's, unless it or the person has none")
  func colours() throws {
    func output(_ change: (inout PseudoTerminal.Setup) -> Void) throws -> String {
      let buyin = try startAtPrompt(change: change)
      try buyin.send("frob\r")
      try buyin.expect("nothing here is called")
      return String(decoding: buyin.output, as: UTF8.self)
    }
    #expect(try output { _ in }.contains("\u{1B}[1;31m"))
    #expect(try !output { $0.environment["NO_COLOR"] = "1" }.contains("\u{1B}[1;31m"))
    #expect(try !output { $0.arguments = ["--color", "never"] }.contains("\u{1B}[1;31m"))
  }

  @Test("a dumb terminal gets plain lines, without one escape")
  func dumb() throws {
    let buyin = try startAtPrompt { $0.environment["TERM"] = "dumb" }
    try buyin.enter("let x = (1 +", then: "   ...")
    try buyin.enter("20)")
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
    try buyin.send("\u{3}")
    try buyin.expect("to leave")
    try buyin.send("\u{4}")
    #expect(try buyin.waitForEnd() == .exited(0))
    #expect(!buyin.output.contains(0x1B))
  }

  @Test("in a locale without UTF-8 nothing that is typed is lost")
  func plainLocale() throws {
    let buyin = try startAtPrompt { $0.environment["LC_ALL"] = "C" }
    try buyin.enter("let café = £5")
    try buyin.enter("café * 2")
    try buyin.expect("\n£10\n")
  }

  @Test("a window that shrinks while a line is typed harms nothing")
  func shrinks() throws {
    let buyin = try startAtPrompt()
    let sum = "1" + String(repeating: " + 1", count: 12)
    try buyin.send(sum)
    try buyin.expect(line: "buyin> \(sum)")
    for columns in [60, 30, 20, 80] {
      buyin.resize(columns: columns, rows: 24)
      try buyin.expect("line at \(columns) columns") {
        $0.text.replacing("\n", with: "").replacing(" ", with: "").contains("1+1+1+1+1")
      }
    }
    try buyin.send("\r")
    try buyin.expect("13")
  }

  @Test("a SIGTERM at the prompt ends the program by that signal, in its own mode")
  func terminated() throws {
    let buyin = try startAtPrompt()
    buyin.signal(SIGTERM)
    #expect(try buyin.waitForEnd() == .signalled(SIGTERM))
  }

  @Test("-i runs a plan first and stays")
  func stays() throws {
    let files = try TemporaryFiles()
    let plan = try files.write("let x = 21\nshow x\n", to: "plan.buyin")
    let buyin = try startAtPrompt([plan, "-i"])
    try buyin.enter("x * 2")
    try buyin.expect("\n42\n")
  }

  @Test("with results in a file, the terminal has the conversation and the file the results")
  func redirectedResults() throws {
    let files = try TemporaryFiles()
    let results = try files.write("", to: "results")
    let buyin = try startAtPrompt { $0.standardOutput = results }
    try buyin.enter("20 * 3")
    try buyin.send("\u{4}")
    #expect(try buyin.waitForEnd() == .exited(0))
    #expect(files.text(results) == "60\n")
  }
}

/// The real program without a person.
@Suite struct ProcessTests {
  /// Runs a shell command in which `$buyin` is the program, and gives its status, and what came on
  /// its standard output and on its standard error.
  private func shell(_ command: String, _ variables: [String: String] = [:]) throws -> Ran {
    let files = try TemporaryFiles()
    let output = try files.write("", to: "output")
    let messages = try files.write("", to: "messages")
    var setup = PseudoTerminal.Setup(program: "/bin/sh", arguments: ["-c", command])
    setup.environment["PATH"] = "/usr/bin:/bin"
    setup.environment["buyin"] = try builtProgram("buyin")
    setup.environment["folder"] = files.path
    setup.environment.merge(variables) { $1 }
    setup.standardOutput = output
    setup.standardError = messages
    let status =
      switch try PseudoTerminal(setup).waitForEnd() {
      case .exited(let status): status
      case .signalled(let signal): 128 + signal
      }
    return Ran(status: status, output: files.text(output), messages: files.text(messages))
  }

  @Test("a script that is piped in runs without prompt, echo or colour")
  func piped() throws {
    #expect(
      try shell("printf 'let x = 21\\r\\nshow x * 2, x\\n' | \"$buyin\" --json | grep -c campaign")
        .output == "1\n")
    #expect(
      try shell("echo '20 * 3' | \"$buyin\"", ["LC_ALL": "C.UTF-8"])
        == Ran(status: 0, output: "20 * 3 = 60\n", messages: ""))
  }

  @Test("mistakes end in 1 on standard error, wrong command lines in 2")
  func statuses() throws {
    let mistake = try shell("echo frob | \"$buyin\"")
    #expect(mistake.status == 1)
    #expect(mistake.output.isEmpty)
    #expect(mistake.messages.hasPrefix("error[E0401]"))
    #expect(try shell("\"$buyin\" --frob").status == 2)
  }

  @Test("what is no readable file is refused with its reason")
  func unreadable() throws {
    #expect(
      try shell("cd /; \"$buyin\" run tmp no.buyin").messages
        == "error[E0901]: can't read tmp: it is a directory\n"
        + "error[E0901]: can't read no.buyin: there is no such file\n")
    #expect(
      try shell("\"$buyin\" check \"$buyin/x\"").messages
        .hasSuffix("a part of its path is a file, not a directory\n"))
    #expect(
      try shell("\"$buyin\" /dev/zero").messages
        == "error[E0901]: can't read /dev/zero: it has more than 16 MB; is it a plan?\n")
    #expect(
      try shell("\"$buyin\" - <&-").messages
        == "error[E0901]: can't read standard input: it is closed\n")
    if geteuid() != 0 {
      #expect(
        try shell("cd \"$folder\"; : > output; chmod 0 output; \"$buyin\" output").messages
          == "error[E0901]: can't read output: you are not allowed to\n")
    }
  }

  @Test("a named pipe is a plan like any other")
  func namedPipe() throws {
    let ran = try shell(
      "mkfifo \"$folder/pipe\"; echo '20 * 3' > \"$folder/pipe\" & "
        + "\"$buyin\" \"$folder/pipe\"; status=$?; rm \"$folder/pipe\"; exit $status")
    #expect(ran == Ran(status: 0, output: "20 * 3 = 60\n", messages: ""))
  }

  @Test("a reader that leaves early ends it quietly")
  func readerLeaves() throws {
    let ran = try shell("{ sleep 0.2; \"$buyin\" explain; echo $? >&2; } | true")
    #expect(ran == Ran(status: 0, output: "", messages: "0\n"))
  }

  #if os(Linux)
    @Test("a full disk is told, and ends in 1")
    func fullDisk() throws {
      let ran = try shell("\"$buyin\" eval 1 > /dev/full")
      #expect(ran.status == 1)
      #expect(
        ran.messages
          == "error[E0902]: can't write the results: there is no space left on the disk\n")
    }
  #endif

  @Test("the completion script for bash completes subcommands and options")
  func bashCompletion() throws {
    let probe = """
      command -v bash > /dev/null || { echo run check eval fmt explain; echo --draws; exit; }
      "$buyin" --generate-completion-script bash > "$folder/script"
      bash -c '
        . "$folder/script"
        complete_with() {
          COMPREPLY=(); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
          "$(complete -p buyin | sed "s/.*-F \\([^ ]*\\).*/\\1/")" buyin "${COMP_WORDS[COMP_CWORD]}" buyin
          echo ${COMPREPLY[*]}
        }
        complete_with buyin ""
        complete_with buyin run --d
      '
      rm "$folder/script"
      """
    let ran = try shell(probe)
    let lines = ran.output.split(separator: "\n")
    for name in ["run", "check", "eval", "fmt", "explain"] {
      #expect(lines.first?.split(separator: " ").contains(Substring(name)) == true)
    }
    #expect(lines.last == "--draws")
  }
}
