import Buyin
import BuyinSyntax
import LineEditor
import Testing

@testable import BuyinCLI

/// What a session reads from files, and writes to them.
@Suite struct ReplFilesTests {
  @Test(":save writes a plan that runs, and overwrites only what is its own")
  func save() {
    let console = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files = ["there.buyin": [], "rates/r.buyin": Array("let wage = $20 per hour\n".utf8)]
      $0.entries = [
        "let x = 2", "x * 3", "let x = 5", "x * 3", "use \"rates/r.buyin\"", "frob",
        ":save plans/a.buyin", ":save plans/a.buyin", ":save there.buyin", ":save! there.buyin",
        ":save", ":option seed 7", ":save b.buyin",
      ].map { .line($0) }
    }
    #expect(run(arguments: [], environment: [:], console: console) == 0)
    let plan = "\nlet x = 5\n\nx * 3\n"
    #expect(console.text("plans/a.buyin") == "use \"../rates/r.buyin\"\n" + plan)
    #expect(console.text("there.buyin") == "use \"rates/r.buyin\"\n" + plan)
    #expect(
      console.text("b.buyin")
        == "# run with: buyin --seed 7 b.buyin\n\nuse \"rates/r.buyin\"\n" + plan)
    #expect(
      console.messages.contains(
        "error: there.buyin is already there\nhelp: to overwrite it: `:save! there.buyin`\n"))
    #expect(console.messages.contains("error: `:save` needs the name of a file\n"))
    #expect(console.messages.contains("saved: buyin plans/a.buyin gives the same answers\n"))
    #expect(console.messages.contains("saved: buyin --seed 7 b.buyin gives the same answers\n"))
  }

  @Test("a loaded file that changed is offered, and :reload takes it as it is now")
  func reload() {
    // The editor stands for whoever changes the file meanwhile.
    let ran = session(
      ":load a.buyin", "let y = x * 2", ":edit a.buyin", "y", ":undo", "y", ":reload"
    ) {
      $0.files["a.buyin"] = Array("let x = 7\nlet gone = 1\n".utf8)
      $0.editor = { _ in "let x = 8\n" }
    }
    #expect(ran.output == "16\n14\n")
    #expect(ran.messages.contains("entered anew: a.buyin\n"))
    let broken = session(":load a.buyin", "let y = x * 2", ":edit a.buyin", "y") {
      $0.files["a.buyin"] = Array("let x = 7\n".utf8)
      $0.editor = { _ in "let z = 8\n" }
    }
    #expect(broken.output == "14\n")
    #expect(broken.messages.contains("nothing was changed: this no longer fits\n"))
    #expect(
      session(":reload").messages == "error: no file was loaded\nhelp: `:load FILE` loads one\n")
  }

  @Test("a file with definitions alone is told, one that is refused can be mended and loaded anew")
  func refusedFile() {
    let ran = session(
      ":load rates.buyin", ":load bad.buyin", "x", ":edit bad.buyin", "x", ":reload"
    ) {
      $0.files["rates.buyin"] = Array("let rate = 7\n".utf8)
      $0.files["bad.buyin"] = Array("let x = 5\nlet y = frob\n".utf8)
      $0.editor = { $0.replacing("frob", with: "6") }
    }
    #expect(ran.output == "5\n")
    #expect(ran.messages.hasPrefix("rates.buyin: 1 definition\n"))
    #expect(
      ran.messages.contains(
        "nothing of bad.buyin was entered; `:edit bad.buyin` opens it to be mended\n"))
    #expect(ran.messages.contains("nothing here is called `x`"))
    #expect(ran.messages.contains("\nbad.buyin: 2 definitions\n"))
    #expect(ran.messages.hasSuffix("entered anew: rates.buyin, bad.buyin\n"))
  }

  @Test("a file that could not be entered is entered by :reload once it is mended")
  func reloadOfRefused() {
    let console = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files["bad.buyin"] = Array("let y = frob\nshow y".utf8)
      $0.files["good.buyin"] = Array("let z = 1\n".utf8)
      $0.entries = [":load good.buyin", ":edit good.buyin", ":reload", "y + z"].map { .line($0) }
      $0.editor = { _ in "let z = 2\n" }
      $0.whenEdited = { $0["bad.buyin"] = Array("let y = 40\nshow y".utf8) }
    }
    #expect(run(arguments: ["bad.buyin", "-i"], environment: [:], console: console) == 0)
    #expect(console.output == "y = 40\n42\n")
    #expect(console.messages.contains("entered anew: good.buyin\n"))
  }

  @Test("`~` is the person's home for commands, and none for a plan")
  func home() {
    let console = FakeConsole {
      $0.terminals = [.input, .error]
      $0.files["/people/ann/plans/a.buyin"] = Array("let x = 7\n".utf8)
      $0.entries = [":load ~/plans/a.buyin", ":save \"~/b.buyin\"", "use \"~/plans/a.buyin\""].map {
        .line($0)
      }
    }
    #expect(
      run(arguments: [], environment: ["HOME": "/people/ann"], console: console) == 0)
    #expect(console.text("/people/ann/b.buyin") == "let x = 7\n")
    #expect(console.messages.contains("write the way there from this folder"))
    let helper = ReplHelper(console, prompt: "buyin>", home: "/people/ann")
    func words(_ text: String) -> [String] {
      helper.candidates(text, text.utf8.count).map(\.text)
    }
    #expect(words(":load ~/p") == ["~/plans/"])
    #expect(words(":load ~/plans/") == ["~/plans/a.buyin"])
    #expect(words("use \"~/p").isEmpty)
  }

  @Test("what is broken is listed as such, and saved with a word of it")
  func broken() {
    let console = FakeConsole {
      $0.terminals = [.input, .error]
      $0.entries = [
        "let a = 5 hours", "let b = a + 3 hours", "b", "let c = 2 * b", "let a = 5 days", ":list",
        ":info b", ":save plan.buyin", "let a = 6 hours", ":list", ":save plan.buyin",
      ].map { .line($0) }
    }
    #expect(run(arguments: [], environment: [:], console: console) == 0)
    #expect(console.messages.contains("\nto be mended: `b`, `c`\n"))
    #expect(
      console.output.contains(
        "b: a value\n  `b` no longer works: a length of time and hours of work can't be added\n"))
    #expect(console.messages.contains("saved; to be mended before it runs: `b`, `c`\n"))
    #expect(console.messages.hasSuffix("saved: buyin plan.buyin gives the same answers\n"))
    #expect(
      console.text("plan.buyin")
        == "let b = a + 3 hours\nlet c = 2 * b\nlet a = 6 hours\n\nb\n")
    let saved = ran(["plan.buyin"]) {
      $0.files["plan.buyin"] = Array((console.text("plan.buyin") ?? "").utf8)
    }
    #expect(saved == Ran(status: 0, output: "b = 9 hours\n", messages: ""))
  }

  @Test("names are completed with what they mean, fields and results behind a dot")
  func names() {
    let helper = ReplHelper(FakeConsole(), prompt: "buyin>")
    var session = Repl.Snapshot(session: Session())
    session.follow(
      SourceText(name: "a", "let wage = $20 per hour\nsource bought \"2000\" { pay $10 }"))
    helper.follow(session.outline, suggestion: nil)
    func found(_ text: String) -> [Candidate] { helper.candidates(text, text.utf8.count) }
    #expect(found(":info w") == [Candidate("wage", replacing: 1, meaning: "$20 per hour")])
    #expect(found(":info bought.pa").map(\.text) == ["payback", "pay"])
    #expect(!found(":info ").contains { $0.text == "log(" })
  }
}
