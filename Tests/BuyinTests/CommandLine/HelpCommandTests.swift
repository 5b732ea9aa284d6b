import Buyin
import BuyinSyntax
import LineEditor
import Testing

@testable import BuyinCLI

/// `buyin help`, and `:help` in a session.
@Suite struct HelpCommandTests {
  @Test("help alone lists commands and topics")
  func contents() {
    let page = ran(["help"])
    #expect(page.status == 0)
    for word in commandNames + ["statements", "blocks", "units", "metrics", "codes"] {
      #expect(page.output.contains("\n  \(word) "), "\(word)")
    }
    #expect(!page.output.contains("reference"))
    #expect(!ran(["--help"]).output.contains("reference"))
  }

  @Test("a word of the language has its page")
  func topic() {
    let page = ran(["help", "source.leave"])
    #expect(
      page
        == Ran(
          status: 0,
          output: """
            source.leave: a field of `source`

            The chance that a person leaves; `varying` says how much it differs between
            people.

              takes       a chance per length of time
              bounds      0% to 100%
              without it  an error: a plan must say it
              also in     `content`, `audience`
              found by    churn, churn rate, attrition, unfollow, unfollows, unsubscribe,
                          drop

            Example:

              leave 2% to 6% per month

            """, messages: ""))
    #expect(ran(["help", "leave"]) == page)
    #expect(ran(["help", "what", "if"]).output.hasPrefix("what if: a question\n"))
  }

  @Test("an example shows what it prints")
  func answer() {
    let page = ran(["help", "round"]).output
    #expect(page.hasSuffix("\n  round(2.6)\n\n  round(2.6) = 3\n"))
  }

  @Test("a word that is a command and a statement has both pages")
  func both() {
    let page = ran(["help", "check"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix(ran(["check", "--help"]).output))
    #expect(page.output.contains("\ncheck: a question\n"))
  }

  @Test("the page of a code is its explanation")
  func code() {
    #expect(ran(["help", "e0301"]) == ran(["explain", "E0301"]))
    #expect(ran(["help", "E0901"]) == ran(["explain", "E0901"]))
  }

  @Test("every code has a page, also those of loading and of the command")
  func everyCode() {
    for code in allCodes.map({ $0.rawValue }) + ["E0901"] {
      #expect(ran(["explain", code]).status == 0, "\(code)")
    }
  }

  @Test("lists wrap, and say how to go on")
  func list() {
    let page = ran(["help", "blocks"], environment: ["COLUMNS": "50"])
    #expect(page.status == 0)
    let lines = page.output.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.count <= 50 })
    #expect(lines.last == "`buyin help TOPIC` says more, for instance `buyin help goal.need`.")
  }

  @Test("an unknown topic leads to near ones, and fails")
  func unknown() {
    #expect(
      ran(["help", "lognormla"])
        == Ran(
          status: 1, output: "",
          messages: "error: nothing is called `lognormla`\nhelp: did you mean `lognormal`?\n"))
    let nowhere = ran(["help", "xyzzyplugh"])
    #expect(nowhere.status == 1)
    #expect(nowhere.messages.hasSuffix("help: `buyin help` alone lists the topics\n"))
    #expect(ran(["help", "E0302x"]).status == 1)
    #expect(ran(["help", "E0399"]).messages.contains("the nearest code is `E0"))
  }

  @Test("a session knows the same topics")
  func session() {
    let page = ran([]) {
      $0.terminals = [.input, .output, .error]
      $0.entries = [
        .line(":help round"), .line(":help check"), .line(":help"), .line(":help frob"),
      ]
    }
    #expect(page.output.contains(ran(["help", "round"]).output))
    #expect(page.output.contains("check: a question\n"))
    #expect(!page.output.contains("USAGE"))
    #expect(page.output.contains("Topics, such as `:help units`:"))
    #expect(page.messages.contains("`:help` alone lists the topics"))
  }

  @Test("each completion script knows one `help`, and its topics are completed")
  func completion() {
    for shell in ["bash", "zsh", "fish"] {
      let script = ran(["--generate-completion-script", shell]).output
      #expect(!script.contains("Show subcommand help"))
      #expect(!script.contains("help|help"))
      #expect(script.split(separator: "\n").count { $0 == "_buyin_help() {" } <= 1)
      #expect(script.split(separator: "\n").count { $0 == "        case 'help'" } <= 1)
    }
    let topics = ran(["---completion", "help", "--", "positional@0", "2", "0", "buyin", "help", ""])
    for topic in ["run", "units", "source.leave", "lognormal"] {
      #expect(topics.output.split(separator: "\n").contains { $0 == topic }, "\(topic)")
    }
  }

  @Test("a page of the reference is known by its name")
  func reference() {
    #expect(ran(["reference", "units"]).output.hasPrefix("# Units\n"))
    #expect(ran(["reference", "frobs"]).status == 2)
  }
}
