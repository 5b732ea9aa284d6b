import Testing

@testable import BuyinCLI

/// What `buyin run`, `buyin FILE` and a plan that is piped in do.
@Suite struct RunTests {
  private static let sum: [UInt8] = Array("let x = 3\nshow x * 2, x\n".utf8)
  private static let uncertain: [UInt8] = Array("show 5 to 10\n".utf8)
  private static let broken: [UInt8] = Array("show 1 + frob\n".utf8)
  private static let failing: [UInt8] = Array("check 1 > 2\n".utf8)

  @Test("a file runs by name, with or without the word run")
  func byName() {
    for arguments in [["run", "a.buyin"], ["a.buyin"]] {
      let ran = ran(arguments) { $0.files["a.buyin"] = Self.sum }
      #expect(ran.status == 0)
      #expect(ran.output.contains("6"))
      #expect(ran.messages.isEmpty)
    }
  }

  @Test("a plan comes from standard input by -, or when nothing is named and nobody types")
  func standardInput() {
    let expected = ran(["a.buyin"]) { $0.files["a.buyin"] = Self.sum }
    for arguments in [["-"], [], ["run", "-"]] {
      #expect(ran(arguments) { $0.files["-"] = Self.sum } == expected)
    }
  }

  @Test("a plan may use files, seen from its own folder")
  func uses() {
    let ran = ran(["plans/a.buyin"]) {
      $0.files["plans/a.buyin"] = Array("use \"b.buyin\"\nuse \"c.buyin\"\nshow x".utf8)
      $0.files["plans/b.buyin"] = Array("let x = 3".utf8)
    }
    #expect(ran.status == 1)
    #expect(ran.messages.contains("can't read \"c.buyin\": there is no such file"))
    #expect(ran.messages.contains("plans/a.buyin:2:1"))
  }

  @Test(
    "a plan that asks nothing runs to nothing, and the person is told",
    arguments: ["", "let x = 3"])
  func asksNothing(plan: String) {
    let hint = "<input> asks nothing: a line `verdict` asks which source to choose\n"
    #expect(
      ran([]) { $0.files["-"] = Array(plan.utf8) } == Ran(status: 0, output: "", messages: hint))
  }

  @Test("mistakes go to standard error with their place, and end in 1")
  func mistakes() {
    let ran = ran(["a.buyin"]) { $0.files["a.buyin"] = Self.broken }
    #expect(ran.status == 1)
    #expect(ran.output.isEmpty)
    #expect(
      ran.messages.hasPrefix("error[E0401]: nothing here is called `frob`\n --> a.buyin:1:10"))
  }

  @Test("a text that is not complete ends in 1")
  func incomplete() {
    let ran = ran(["-"]) { $0.files["-"] = Array("show (1 +".utf8) }
    #expect(ran.status == 1)
    #expect(ran.messages.contains("<input>:1:"))
  }

  @Test("a check that fails ends in 1, and its answer is a result")
  func failedCheck() {
    let ran = ran(["a.buyin"]) { $0.files["a.buyin"] = Self.failing }
    #expect(ran.status == 1)
    #expect(ran.output.contains("failed"))
  }

  @Test("several files are several plans, each under its name, and the worst status counts")
  func several() {
    let ran = ran(["run", "a", "b", "c"]) {
      $0.files = ["a": Self.sum, "b": Self.broken, "c": Array("show 7".utf8)]
    }
    #expect(ran.status == 1)
    #expect(ran.output.hasPrefix("# a\n"))
    #expect(ran.output.contains("\n# b\n\n# c\n"))
    #expect(ran.output.hasSuffix("7\n"))
  }

  @Test("a file that cannot be read is told of, and the others run")
  func unreadable() {
    let ran = ran(["no.buyin", "a"]) { $0.files["a"] = Self.sum }
    #expect(ran.status == 1)
    #expect(ran.messages == "error[E0901]: can't read no.buyin: there is no such file\n")
    #expect(ran.output.contains("6"))
  }

  @Test("a name that is nearly a command, or lacks its ending, gets a hint")
  func hints() {
    #expect(
      ran(["chekc"]).messages
        == "error[E0901]: can't read chekc: there is no such file\n"
        + "help: did you mean the command `buyin check`?\n")
    #expect(
      ran(["plan"]) { $0.files["plan.buyin"] = [] }.messages
        == "error[E0901]: can't read plan: there is no such file\nhelp: did you mean plan.buyin?\n")
  }

  @Test("a file beyond all reason is not read")
  func tooLarge() {
    let ran = ran(["a"]) { $0.refusals["a"] = .tooLarge }
    #expect(ran.status == 1)
    #expect(ran.messages == "error[E0901]: can't read a: it has more than 16 MB; is it a plan?\n")
  }

  @Test("options change the draws, threads do not change the figures")
  func options() {
    func output(_ options: String...) -> String {
      ran(["run", "--json"] + options + ["a"]) { $0.files["a"] = Self.uncertain }.output
    }
    let standard = output()
    #expect(output("--threads", "7") == standard)
    #expect(output("--seed", "1", "--draws", "8192", "--scheme", "sobol") == standard)
    for options in [["--seed", "2"], ["--draws", "1024"], ["--scheme", "mc"], ["--scheme=lhs"]] {
      let other = ran(["--json", "a"] + options) { $0.files["a"] = Self.uncertain }
      #expect(other.status == 0)
      #expect(other.output != standard)
    }
  }

  @Test("Ctrl-C stops a run, says so and ends in 130, without further plans")
  func interrupted() {
    let ran = ran(["run", "--draws", "1000000", "a", "b"]) {
      $0.files = ["a": Self.uncertain, "b": Self.sum]
      $0.interruptedAfter = 20
    }
    #expect(ran.status == 130)
    #expect(ran.messages == "interrupted: the run was stopped, and has no results\n")
    #expect(ran.output == "# a\n")
  }

  @Test("Ctrl-C while a plan is awaited ends in 130")
  func interruptedReading() {
    let ran = ran([]) { $0.refusals["-"] = .interrupted }
    #expect(ran == Ran(status: 130, output: "", messages: "interrupted\n"))
  }

  @Test("a reader that left ends the command quietly; a failed plan stays failed")
  func readerLeft() {
    let well = ran(["a"]) {
      $0.files["a"] = Self.sum
      $0.writeFailure = .readerLeft
    }
    #expect(well == Ran(status: 0, output: "", messages: ""))
    let failed = ran(["a"]) {
      $0.files["a"] = Self.failing
      $0.writeFailure = .readerLeft
    }
    #expect(failed == Ran(status: 1, output: "", messages: ""))
  }

  @Test("results that cannot be written end in 1 with the reason")
  func diskFull() {
    let ran = ran(["a"]) {
      $0.files["a"] = Self.sum
      $0.writeFailure = .refused("there is no space left on the disk")
    }
    #expect(
      ran
        == Ran(
          status: 1, output: "",
          messages: "error[E0902]: can't write the results: there is no space left on the disk\n"))
  }

  @Test("names that could act on the terminal are shown without their power")
  func controlCharacters() {
    let ran = ran(["a\u{1B}[31mb"])
    #expect(ran.messages == "error[E0901]: can't read a\u{FFFD}[31mb: there is no such file\n")
  }
}

/// What `buyin check` does.
@Suite struct CheckTests {
  @Test("plans without mistakes are named, and nothing runs")
  func well() {
    let ran = ran(["check", "a", "-"]) {
      $0.files = ["a": Array("check 1 > 2\n".utf8), "-": []]
    }
    #expect(
      ran
        == Ran(
          status: 0, output: "a: no mistakes found\n<input>: no mistakes found\n", messages: ""))
  }

  @Test("all plans are looked through, whatever the first one holds")
  func mistakes() {
    let ran = ran(["check", "a", "b", "c"]) {
      $0.files = ["a": Array("show frob".utf8), "b": Array("show 1 to".utf8), "c": []]
    }
    #expect(ran.status == 1)
    #expect(ran.messages.contains(" --> a:1:6"))
    #expect(ran.messages.contains(" --> b:1:"))
    #expect(ran.output == "c: no mistakes found\n")
  }

  @Test("without a file it is a mistake of the command line")
  func nothing() {
    #expect(ran(["check"]).status == 2)
  }
}
