import LineEditor
import Testing

@testable import BuyinCLI

/// What a session tells beyond its answers, and its commands.
@Suite struct ReplTalkTests {
  // MARK: What was understood

  @Test("a definition is echoed with its unit, its shape and its range")
  func echo() {
    #expect(session("let wage = $20 per hour").messages == "wage = $20 per hour\n")
    let share = session("let reach = 2% to 10%").messages
    #expect(share.hasPrefix("reach = 4.5%  (2% to 10%)  "))
    #expect(share.hasSuffix("  a share, within 0% and 100%\n"))
    #expect(session("let h = 15 to 25 hours").messages.hasSuffix("hours of work, always above 0\n"))
    #expect(session("fn twice(x) = 2 * x").messages == "twice: a function of x\n")
    #expect(session("unit zine").messages == "unit zine: a thing of its own\n")
    #expect(session("horizon  6  months").messages == "horizon 6 months\n")
    #expect(
      session(
        "source a {\n pay $10\n followers 200 to 300\n interested 1%\n engage 5% per month\n leave 1% per month\n}"
      )
      .messages.hasSuffix("source a: 5 fields, 1 of them a range; `:info a` shows them\n"))
  }

  @Test("a value has a picture where there is room, in letters where there is no Unicode")
  func pictures() {
    let wide = session("2% to 10%").output
    #expect(wide.contains("█") && wide.hasPrefix("4.5%  (2% to 10%)  "))
    #expect(!session("2% to 10%") { $0.columns = 30 }.output.contains("█"))
    let plain = session("2% to 10%", environment: ["LC_ALL": "C"]).output
    #expect(plain.contains("#") && plain.utf8.allSatisfy { $0 < 0x80 })
    #expect(session("show 2% to 10%").output.contains("= 4.5%  (2% to 10%)  "))
    #expect(session("20 hours").output == "20 hours\n")
  }

  @Test("a new definition says what was before, and what moved in the last answer")
  func moved() {
    let ran = session("let x = 2", "let y = x * 3", "y", "let x = 5", "let z = 1", "set x = 5")
    #expect(ran.output == "6\n")
    #expect(ran.messages == "x = 2\ny = 6\nx = 5  was 2\n  y: 6 → 15\nz = 1\nx = 5  as before\n")
  }

  @Test("a verdict's figures are among what moved")
  func movedVerdict() {
    let source = "pay $10\n followers 2000\n engage 5% per month\n leave 10% per month\n}"
    let ran = session(
      "source a {\n interested 1%\n \(source)", "source b {\n interested 2%\n \(source)", "verdict",
      "set a.interested = 4%")
    #expect(ran.messages.contains("  verdict: b, "))
    #expect(ran.messages.contains("  members of a: "))
    #expect(ran.messages.contains(" → "))
  }

  @Test("`_` is the last value, drawn as it was, and stays what it was")
  func lastValue() {
    let ran = session(
      "2 to 4", "_ - (2 to 4)", "_ * 2", "5 to 6", "let y = _", "7", "y / y")
    let lines = ran.output.split(separator: "\n")
    #expect(ran.messages.hasPrefix("y = "))
    #expect(lines.last == "1")
    #expect(
      session("_").messages
        == "error: there is no last value yet for `_`\nhelp: type an expression first\n")
    // The same draws: what was shown and what is spoken of differ in no future.
    #expect(session("2 to 4", "let a = _", "a - _1").output.hasSuffix("\n0\n"))
    let shown = session("2 to 4", "quantile(_, 31%)").output.split(separator: "\n").last
    #expect(shown == session("quantile(2 to 4, 31%)").output.split(separator: "\n").last)
  }

  // MARK: Commands

  @Test(":info shows a value, where it is defined and what depends on it")
  func info() {
    let ran = session("let x = 2", "let y = x * 3", "set x = 4", ":info x", ":info nix", ":info")
    #expect(
      ran.output == """
        x: a value
          4  a plain number

          let x = 2

          defined     entry 1
          needed by   y
          changed by  set x = 4

        """)
    #expect(
      ran.messages.hasSuffix(
        "error: nothing here is called `nix`\nhelp: `:list` shows what stands\n"
          + "error: `:info` needs a name\nhelp: `:list` shows what stands\n"))
  }

  @Test(":info of a block shows every field, also those that hold without being said")
  func infoOfBlock() {
    let ran = session(
      "source a \"The advert\" {\n  pay $10\n  followers 2000\n  interested 1%\n  engage 5% per month\n  leave 1% per month\n}",
      ":info a")
    #expect(ran.output.hasPrefix("a: source \"The advert\"\n  pay          $10\n"))
    #expect(ran.output.contains("  real         100%, since nothing is said\n"))
  }

  @Test(":undo takes several steps back")
  func undoSteps() {
    let ran = session("let x = 1", "let x = 2", "let x = 3", ":undo 2", "x", ":undo 9", ":undo no")
    #expect(ran.output == "1\n")
    #expect(
      ran.messages.hasSuffix(
        "took back: let x = 3\ntook back: let x = 2\ntook back: let x = 1\n"
          + "nothing more can be undone\n"
          + "error: `:undo` takes a number of steps, and found 'no'\n"
          + "help: `:undo` for one, `:undo 3` for three\n"))
  }

  @Test(":edit opens a definition, and enters what is left in the editor")
  func edit() {
    let ran = session("let x = 2", ":edit x", "x", ":edit", ":edit nix") {
      $0.editor = { $0.replacing("2", with: "30") }
    }
    #expect(ran.output == "30\n")
    #expect(ran.messages.contains("  let x = 30\nx = 30  was 2\n"))
    #expect(ran.messages.contains("error: nothing here is called `nix`\n"))
    #expect(
      session("let x = 2", ":edit x", environment: ["EDITOR": "nano -w"]).messages.hasSuffix(
        "error: `nano -w` could not be run, or reports a failure: nothing was entered\n"
          + "help: name your editor in the variable VISUAL or EDITOR\n"
      ))
  }

  @Test(":option shows and sets what decides figures, for this session")
  func option() {
    let ran = session(
      ":option", ":option seed 7", ":option draws 16,384", ":option", ":option seed")
    #expect(
      ran.output
        == "seed   1\ndraws  8192\ncolor  auto\nseed   7\ndraws  16384\ncolor  auto\n7\n")
    #expect(
      session(":option speed", ":option draws 0", ":option color blue").messages
        == "error: there is no option 'speed'\nhelp: the options are seed, draws and color\n"
        + "error: draws are a whole number from 1 to 100,000,000, and not '0'\n"
        + "help: a power of two serves best: `:option draws 16384`\n"
        + "error: `color` is auto, always or never, and not 'blue'\n")
    #expect(session(":option color always", "frob").messages.contains("\u{1B}[1;31merror"))
  }

  @Test(":mode sets the form of answers")
  func mode() {
    #expect(
      session(":mode csv", "20 hours", "2 < 3", ":mode").output
        == "question,of,figure,value,low,high,unit\n20 hours,20 hours,value,20,,,hours\n"
        + "question,of,figure,value,low,high,unit\n2 < 3,2 < 3,value,yes,,,\ncsv\n")
    #expect(
      session(":mode markdown", "20 hours").output
        == "| question | of | figure | value | low | high | unit |\n|---|---|---|---|---|---|---|\n"
        + "| 20 hours | 20 hours | value | 20 |  |  | hours |\n")
    #expect(session(":mode json", "20 hours").output.hasPrefix("{\n  \"campaign\": null,"))
    #expect(
      session(":mode xml").messages
        == "error: answers have no form 'xml'\nhelp: the forms are table, json, csv and markdown\n")
  }

  @Test(":time tells how long an answer took")
  func time() {
    let ran = session(":time", "1 + 1", ":time off", "1 + 1", ":time maybe")
    #expect(ran.output == "2\n2\n")
    #expect(ran.messages.split(separator: "\n").count { $0.hasPrefix("took ") } == 2)
    #expect(ran.messages.hasSuffix("error: `:time` is on or off, and not 'maybe'\n"))
  }

  @Test(":help of a command says more; a word with several meanings has them all")
  func help() {
    #expect(session(":help :save").output.hasPrefix(":save: a command of sessions\n"))
    let both = session(":help time").output
    #expect(both.contains(":time: a command") && both.contains("budget.time"))
    #expect(
      session(":help :sav").messages
        == "error: no command is called `:sav`\nhelp: did you mean `:save`?\n")
  }

  @Test("a plan whose run is interrupted stays with its session")
  func interruptedPlan() {
    let ran = session("y", arguments: ["a", "-i", "--draws", "1000000"]) {
      $0.files["a"] = Array("let x = 5 to 10\nlet y = 3\nshow x * x\n".utf8)
      $0.interruptedAfter = 20
    }
    #expect(ran.output == "3\n")
    #expect(
      ran.messages.hasPrefix("stopped: the definitions stand, the questions have no answer\n"))
  }

  // MARK: Pasting

  @Test("prompts that were copied along are left out, and answers between them")
  func pastedPrompts() {
    let ran = session("buyin> let x = 2\nx = 2\nbuyin> let y = (x +\n   ... 1)\ny = 3\nbuyin> y")
    #expect(ran.output == "3\n")
    #expect(session("let x = 2\n:list\nx").output == "let x = 2\n2\n")
    let helper = ReplHelper(FakeConsole(), prompt: "buyin>")
    #expect(
      helper.cleaned("buyin> source a {\n  pay $10\n}\nsource a: …\nbuyin>")
        == "source a {\n  pay $10\n}")
    #expect(helper.cleaned("let x = 2\n") == "let x = 2\n")
  }

  // MARK: Completion

  @Test("commands, topics and files are completed, with what they mean")
  func completion() {
    let console = FakeConsole {
      $0.files = [
        "plan.buyin": [], "plans/a.buyin": [], "notes.txt": [], "plans/.hidden.buyin": [],
      ]
    }
    let helper = ReplHelper(console, prompt: "buyin>")
    func words(_ text: String) -> [String] {
      helper.candidates(text, text.utf8.count).map(\.text)
    }
    #expect(words(":l") == [":list", ":load"])
    #expect(
      helper.candidates(":und", 4)
        == [Candidate(":undo", replacing: 4, meaning: ReplCommand.undo.row.meaning)])
    #expect(words(":load pl") == ["plan.buyin", "plans/"])
    #expect(words(":load plans/") == ["plans/a.buyin"])
    #expect(words("use \"pla") == ["plan.buyin\"", "plans/"])
    #expect(words(":help cost_per_member_m") == ["cost_per_member_month"])
    #expect(words(":explain E030").contains("E0301"))
    #expect(words(":mode c") == ["csv"])
    #expect(words(":option color a") == ["auto", "always"])
    #expect(words(":nix a").isEmpty)
    #expect(helper.hint("verd") == "ict")
    #expect(helper.hint("co") == nil)
  }

  // MARK: Preferences

  @Test("preferences are read from their file; figures are refused there")
  func preferences() {
    let environment = ["HOME": "/people/ann"]
    let path = "/people/ann/.config/buyin/config"
    let text = """
      # how I like it
      color = always
      keys = vi
      prompt = "plan>"
      seed = 7
      mode = xml
      frob

      """
    let console = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files[path] = Array(text.utf8)
    }
    #expect(run(arguments: [], environment: environment, console: console) == 0)
    #expect(console.opened == ("plan>", true))
    #expect(
      console.messages.hasPrefix(
        "warning: \(path):5: `seed` decides figures and is no preference: give it to the run, as in "
          + "`buyin --seed 7 plan.buyin`\n"
          + "warning: \(path):6: `mode` is table, json, csv or markdown, and not 'xml'\n"
          + "warning: \(path):7: nothing is called `frob`; the words are color, mode, keys, prompt, "
          + "time, hints\n"))
    #expect(console.messages.contains("\u{1B}[2mBuyin 0.1.0"))
    let without = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files[path] = Array(text.utf8)
    }
    #expect(run(arguments: ["--no-config"], environment: environment, console: without) == 0)
    #expect(without.opened == ("buyin>", false))
    let elsewhere = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files["/x/buyin/config"] = Array("prompt=>".utf8)
    }
    #expect(
      run(arguments: [], environment: ["XDG_CONFIG_HOME": "/x"], console: elsewhere) == 0)
    #expect(elsewhere.opened.prompt == ">")
  }

  // MARK: The tour

  @Test("the tour can be walked with the Enter key alone")
  func tour() {
    let console = FakeConsole {
      $0.terminals = [.input, .output]
      $0.entries =
        [.line("let mine = 3"), .line(":tour")]
        + Array(repeating: .line(""), count: Tour.steps.count) + [.line("mine"), .line(":undo")]
    }
    #expect(run(arguments: ["--draws", "1024"], environment: [:], console: console) == 0)
    for step in 1...Tour.steps.count {
      #expect(console.output.contains("\n\(step) of \(Tour.steps.count)  "))
    }
    #expect(console.output.contains("The tour is over"))
    #expect(!console.messages.contains("error[E03"))
    #expect(console.messages.contains("nothing here is called `mine`"))
  }

  @Test("the tour goes on when a step is done in one's own words, and only then")
  func tourSteps() {
    let ran = session(
      ":tour", "1 + 1", "$20 per 100 followers", "5 hours", "6 hours", "frob", "3 followers",
      ":tour back", ":tour stop", "7", ":tour", ":tour stop", ":tour restart", ":tour x")
    #expect(ran.output == "2\n$0.20 per follower\n5 hours\n6 hours\n3 followers\n7\n")
    #expect(
      ran.messages.contains("the tour goes on with `20% to 80% of 2000 followers`: Enter types it"))
    // Once at each step.
    #expect(ran.messages.ranges(of: "the tour goes on with").count == 2)
    #expect(ran.messages.contains("3 of 12"))
    #expect(!ran.messages.contains("4 of 12"))
    #expect(
      ran.messages.contains(
        "\nWhat was entered stands. `:tour` goes on at step 2, `:tour restart` begins anew.\n\n2 of 12"
      ))
    #expect(ran.messages.ranges(of: "1 of 12").count == 2)
    #expect(
      ran.messages.hasSuffix(
        "error: the tour knows no 'x'\nhelp: `:tour next`, `:tour back`, `:tour stop` or `:tour restart`\n"
      ))
  }
}
