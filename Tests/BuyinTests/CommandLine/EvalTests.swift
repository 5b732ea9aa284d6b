import Testing

@testable import BuyinCLI

/// What `buyin eval` does.
@Suite struct EvalTests {
  @Test("each expression gives a line, and definitions give none")
  func lines() {
    let ran = ran(["eval", "let x = 5 to 10", "x - x", "2 * 3"])
    #expect(ran == Ran(status: 0, output: "0\n6\n", messages: ""))
  }

  @Test("what is shown or checked reads as in a report")
  func reports() {
    let ran = ran(["eval", "show 2 * 3", "check 1 > 2", "7"])
    #expect(ran.status == 1)
    #expect(ran.output == "2 * 3 = 6\nfailed: 1 > 2\n7\n")
  }

  @Test("an expression may begin with a minus")
  func minus() {
    for (text, value) in [
      ("-5 + 3", "-2\n"), ("-3", "-3\n"), ("-.5", "-0.5\n"), ("-(1 + 1)", "-2\n"),
    ] {
      #expect(ran(["eval", text]).output == value)
    }
    #expect(ran(["eval", "let x = 2", "-x + 1"]).output == "-1\n")
    #expect(ran(["eval", "let x = 2", "--", "-x"]).output == "-2\n")
  }

  @Test("an option is still an option, wherever it stands")
  func optionsAmongExpressions() {
    let ran = ran(["eval", "1", "--json", "2"])
    #expect(
      ran.output == "{\"unit\": \"number\", \"value\": 1}\n{\"unit\": \"number\", \"value\": 2}\n")
  }

  @Test("JSON gives an object a line, also for several values of one argument")
  func json() {
    let ran = ran(["eval", "--json", "3%, $2", "5 to 10"])
    let lines = ran.output.split(separator: "\n")
    #expect(ran.status == 0)
    #expect(lines.count == 3)
    #expect(lines.first == "{\"unit\": \"share\", \"value\": 0.03}")
    #expect(lines.last?.contains("\"median\": 7.0") == true)
    #expect(lines.last?.hasSuffix("\"draws\": 8192}") == true)
  }

  @Test("a mistake is shown at its expression, and ends in 1 without results")
  func mistakes() {
    let one = ran(["eval", "1 +"])
    #expect(one.status == 1)
    #expect(one.messages.contains(" --> <expression>:1:4"))
    let two = ran(["eval", "1", "2 * frob"])
    #expect(two.status == 1)
    #expect(two.output.isEmpty)
    #expect(two.messages.contains(" --> <expression 2>:1:5"))
  }

  @Test("nothing to evaluate is a mistake of the command line")
  func nothing() {
    let ran = ran(["eval"])
    #expect(ran.status == 2)
    #expect(ran.messages.hasPrefix("error: missing expected argument '<EXPR> ...'"))
    #expect(ran.messages.contains("Usage: buyin eval [<options>] EXPR ...\n"))
  }
}

/// What `buyin explain` does.
@Suite struct ExplainTests {
  @Test("a code is explained, in either case")
  func explained() {
    let page = ran(["explain", "E0901"])
    #expect(page.status == 0)
    #expect(page.output.contains("E0901"))
    #expect(page.output.count > 200)
    #expect(ran(["explain", "e0901"]) == page)
  }

  @Test("every code has a page, and stands in the list once")
  func all() {
    let codes = CodeBook.codes
    #expect(codes.count > 50)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(CodeBook.page(code)?.code == code) }
    let list = ran(["explain"])
    #expect(list.output.split(separator: "\n").count == codes.count)
  }

  @Test("an unknown code is a mistake of the command line")
  func unknown() {
    let ran = ran(["explain", "E9999"])
    #expect(ran.status == 2)
    #expect(
      ran.messages.hasPrefix(
        "error: no message has the code 'E9999': `buyin explain` lists all codes\n"))
  }
}
