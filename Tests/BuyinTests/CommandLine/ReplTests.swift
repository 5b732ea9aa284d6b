import LineEditor
import Testing

@testable import BuyinCLI

/// A session, typed by a test.
@Suite struct ReplTests {
  /// Types entries, then leaves, and gives what came of it without the greeting.
  func session(
    _ entries: Entry..., arguments: [String] = [], environment: [String: String] = [:],
    _ change: (inout FakeConsole.State) -> Void = { _ in }
  ) -> Ran {
    let ran = ran(arguments, environment: environment) {
      $0.terminals = [.input, .output]
      $0.entries = entries
      change(&$0)
    }
    let greeting = "Buyin 0.1.0: type an expression or a plan. :help shows how, Ctrl-D leaves.\n"
    #expect(ran.output.contains(greeting))
    return Ran(
      status: ran.status, output: ran.output.replacing(greeting, with: ""), messages: ran.messages)
  }

  @Test("it greets in one line, and leaves at the end of the input")
  func greets() {
    #expect(session() == Ran(status: 0, output: "", messages: ""))
  }

  @Test("expressions are answered, definitions stay, and a new one takes the old one's place")
  func grows() {
    let ran = session(
      .line("let x = 2"), .line("let y = x * 3"), .line("y"), .line("let x = 5"), .line("y"))
    #expect(
      ran
        == Ran(
          status: 0, output: "x = 2\ny = 6\n6\nx = 5  was 2\n  y: 6 → 15\n15\n", messages: ""))
  }

  @Test("a set holds until it is taken back, replaced, or what it changed is defined anew")
  func setting() {
    let ran = session(
      .line("let x = 2"), .line("set x = 3"), .line("x"), .line("set x = x * 10"), .line("x"),
      .line("unset x"), .line("x"), .line("set x = 7"), .line("let x = 5"), .line("x"))
    #expect(
      ran.output
        == "x = 2\nx = 3  was 2\n3\nx = 20  was 3\n  x: 3 → 20\n20\nx = 2  was 20\n  x: 20 → 2\n2\n"
        + "x = 7  was 2\n  x: 2 → 7\nx = 5  was 7\n  x: 7 → 5\n5\n")
    #expect(ran.messages.contains("warning[W0435]: `x` is new"))
    #expect(ran.messages.contains("to set it again: `set x = 7`"))
  }

  @Test("a block of several lines is one entry")
  func lines() {
    #expect(session(.line("let x = (1 +\n  2)\nx * 2")).output == "6\nx = 3\n")
  }

  @Test("blank lines and comments are no trouble")
  func blanks() {
    #expect(session(.line(""), .line("  "), .line("# nothing")).messages.isEmpty)
  }

  @Test("a mistake costs its entry and nothing else")
  func mistake() {
    let ran = session(
      .line("let x = 2"), .line("let y = x + frob"), .line("let x = 1 +"), .line("x"), .line("y"))
    #expect(ran.status == 0)
    #expect(ran.output == "x = 2\n2\n")
    #expect(ran.messages.contains(" --> <entry 2>:1:13"))
    #expect(ran.messages.contains(" --> <entry 3>:1:12"))
    #expect(ran.messages.contains("this needs `y`, which waits for `frob`"))
  }

  @Test("a check that fails is an answer, and the session goes on")
  func failedCheck() {
    let ran = session(.line("let x = 2\ncheck x > 3"), .line("x"))
    #expect(ran.status == 0)
    #expect(ran.output.hasSuffix("2\n"))
  }

  @Test("a warning is told once, not again at each entry")
  func warnings() {
    let ran = session(.line("let x = 5 to 5"), .line("x"), .line("x * 2"))
    #expect(ran.output == "x = 5\n5\n10\n")
    #expect(ran.messages.split(separator: "\n").count { $0.hasPrefix("warning") } == 1)
  }

  @Test("Ctrl-C drops the line; a second one at an empty prompt leaves")
  func interruptions() {
    let hint = "press Ctrl-C again, or Ctrl-D, to leave\n"
    let dropped = session(.interrupted(lineWasEmpty: false), .line("1 + 1"))
    #expect(dropped == Ran(status: 0, output: "2\n", messages: ""))
    let stays = session(
      .interrupted(lineWasEmpty: true), .line("1 + 1"), .interrupted(lineWasEmpty: true))
    #expect(stays == Ran(status: 0, output: "2\n", messages: hint + hint))
    let leaves = session(
      .interrupted(lineWasEmpty: true), .interrupted(lineWasEmpty: true), .line("1 + 1"))
    #expect(leaves == Ran(status: 0, output: "", messages: hint))
  }

  @Test("Ctrl-C during a run stops it and keeps the session")
  func interruptedRun() {
    let ran = session(
      .line("let x = 2"), .line("let y = 5 to 10\ny * y"), .line("x"), .line("y"),
      arguments: ["--draws", "1000000"]
    ) { $0.interruptedAfter = 20 }
    #expect(ran.status == 0)
    #expect(ran.output.hasPrefix("x = 2\n2\n7.07  (5 to 10)"))
    #expect(ran.messages == "stopped: the definitions stand, the questions have no answer\n")
  }

  @Test(":undo takes definitions back one by one, whatever was asked in between")
  func undo() {
    let ran = session(
      .line("let x = 2"), .line("let x = 3"), .line("x"), .line(":undo"), .line("x"),
      .line(":u"), .line(":undo"))
    #expect(ran.output == "x = 2\nx = 3  was 2\n3\n  x: 3 → 2\n2\n")
    #expect(
      ran.messages
        == "took back: let x = 3\ntook back: let x = 2\nthere is nothing to undo\n")
  }

  @Test(":list shows what stands, :reset clears it, and that can be undone")
  func listAndReset() {
    let ran = session(
      .line("let x = 2"), .line("frob"), .line("x"), .line("let y = (x +\n  1)"), .line(":list"),
      .line(":reset"), .line(":list"), .line(":undo"), .line("y"))
    #expect(
      ran.output
        == "x = 2\n2\ny = 3\nlet x = 2\n\nlet y = (x +\n  1)\n\nx\nnothing stands yet\n3\n")
  }

  @Test(":load enters a file")
  func load() {
    let ran = session(
      .line(":load plans/a b.buyin"), .line(":load \"plans/a b.buyin\""), .line("x"),
      .line(":load no.buyin"), .line(":load")
    ) { $0.files["plans/a b.buyin"] = Array("let x = 7\nshow x + 1\n".utf8) }
    #expect(ran.output == "x + 1 = 8\nx + 1 = 8\n7\n")
    #expect(
      ran.messages
        == "error[E0901]: can't read no.buyin: there is no such file\n"
        + "error: `:load` needs the name of a file\n")
  }

  @Test("a plan named with -i runs first, and its definitions stay; so with mistakes the session")
  func stays() {
    for arguments in [["a", "-i"], ["run", "-i", "a"], ["--interactive", "a"]] {
      let ran = session(.line("x"), arguments: arguments) {
        $0.files["a"] = Array("let x = 7\nshow x + 1\n".utf8)
      }
      #expect(ran == Ran(status: 0, output: "x + 1 = 8\n7\n", messages: ""))
    }
    let broken = session(.line("1 + 1"), arguments: ["a", "-i"]) {
      $0.files["a"] = Array("show frob".utf8)
    }
    #expect(broken.status == 0)
    #expect(
      broken.output == "nothing of a was entered; `:edit a` opens it to be mended\n2\n")
    #expect(broken.messages.contains(" --> a:1:6"))
  }

  @Test(":explain, :help and :quit do what they say, and beginnings of them suffice")
  func commands() {
    #expect(session(.line(":explain e0301")).output == ran(["explain", "E0301"]).output)
    #expect(session(.line(":explain")).output == ran(["explain"]).output)
    let help = session(.line(":help")).output
    for command in ReplCommand.allCases { #expect(help.contains(command.row.form)) }
    #expect(session(.line(":h")).output == help)
    #expect(session(.line(" :quit "), .line("1 + 1")).output.isEmpty)
    #expect(session(.line(":q"), .line("1 + 1")).output.isEmpty)
  }

  @Test("a command that does not exist is told, with the one that was meant")
  func unknownCommands() {
    #expect(
      session(.line(":hepl")).messages
        == "error: no command is called `:hepl`\nhelp: did you mean `:help`?\n")
    #expect(
      session(.line(":"), .line(":l")).messages
        == "error: no command is called `:`\nhelp: `:help` lists the commands\n"
        + "error: no command is called `:l`\nhelp: `:help` lists the commands\n")
    #expect(
      session(.line(":explain E9")).messages
        == "error: no message has the code 'E9'\nhelp: `:explain` alone lists all codes\n")
  }

  @Test("who types quit or help is told how, unless the plan has such a name")
  func hints() {
    #expect(
      session(.line("quit"), .line("exit"), .line("help")).messages
        == "to leave, type :quit or press Ctrl-D\nto leave, type :quit or press Ctrl-D\n"
        + "for help, type :help\n")
    #expect(session(.line("let help = 3"), .line("help")).output == "help = 3\n3\n")
  }

  @Test("entries are recorded as typed, commands too, blanks not")
  func history() {
    let console = FakeConsole {
      $0.terminals = [.input, .output]
      $0.entries = [.line("1 +\n1"), .line(" "), .line(":list"), .line("frob")]
    }
    let status = run(
      arguments: [], environment: ["HOME": "/people/ann"], console: console)
    #expect(status == 0)
    #expect(console.history == ["1 +\n1", ":list", "frob"])
    #expect(console.historyFile == "/people/ann/.local/state/buyin/history")
  }

  @Test("the history lies where the environment says, or nowhere")
  func historyFile() {
    func file(_ environment: [String: String]) -> String? {
      let console = FakeConsole { $0.terminals = [.input, .output] }
      #expect(run(arguments: [], environment: environment, console: console) == 0)
      return console.historyFile
    }
    #expect(file(["BUYIN_HISTORY": "/tmp/h", "HOME": "/h"]) == "/tmp/h")
    #expect(file(["BUYIN_HISTORY": "", "HOME": "/h"]) == nil)
    #expect(file(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/buyin/history")
    #expect(file(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/buyin/history")
    #expect(file([:]) == nil)
  }

  @Test("where results are redirected, the greeting is not among them")
  func redirected() {
    let ran = ran([]) {
      $0.terminals = [.input, .error]
      $0.entries = [.line("1 + 1")]
    }
    #expect(ran.output == "2\n")
    #expect(ran.messages.hasPrefix("Buyin 0.1.0"))
  }
}
