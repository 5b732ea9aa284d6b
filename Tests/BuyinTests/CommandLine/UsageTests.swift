import Buyin
import BuyinReport
import Testing

@testable import BuyinCLI

/// How the command line itself is read.
@Suite struct UsageTests {
  @Test("the version stands alone")
  func version() {
    #expect(ran(["--version"]) == Ran(status: 0, output: "buyin 0.1.0\n", messages: ""))
    #expect(buyinVersion == "0.1.0")
  }

  @Test("help is a result, and names every subcommand")
  func help() {
    for arguments in [["--help"], ["-h"], ["help"]] {
      let ran = ran(arguments)
      #expect(ran.status == 0)
      #expect(ran.messages.isEmpty)
      for name in commandNames { #expect(ran.output.contains(name)) }
      #expect(!ran.output.contains("start"))
    }
    for name in ["run", "check", "eval", "fmt", "explain"] {
      let page = ran(["help", name])
      #expect(page.status == 0)
      #expect(page.output.contains("USAGE: buyin \(name)"))
      #expect(page.output.hasPrefix(ran([name, "--help"]).output))
    }
  }

  @Test(
    "a wrong value is refused with its bounds",
    arguments: [
      (
        ["--draws", "0"],
        "the value '0' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws", "100000001"],
        "the value '100000001' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws=-5"],
        "the value '-5' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws", "-5"],
        "the value '-5' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws", "1e3"],
        "the value '1e3' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws", "99999999999999999999"],
        "the value '99999999999999999999' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--draws", "x"],
        "the value 'x' does not fit '--draws <n>': draws go from 1 to 100,000,000"
      ),
      (
        ["--threads", "0"], "the value '0' does not fit '--threads <n>': threads go from 1 to 256"
      ),
      (
        ["--threads", "257"],
        "the value '257' does not fit '--threads <n>': threads go from 1 to 256"
      ),
      (
        ["--seed", "18446744073709551616"],
        "the value '18446744073709551616' does not fit '--seed <n>': seeds go from 0 to "
          + "18,446,744,073,709,551,615"
      ),
      (["--seed"], "missing value for '--seed <n>'"),
      (
        ["--scheme", "sobel"],
        "the value 'sobel' does not fit '--scheme <name>': choose one of 'sobol', 'mc' "
          + "or 'lhs'."
      ),
      (
        ["--color", "blue"],
        "the value 'blue' does not fit '--color <when>': choose one of 'auto', 'always' "
          + "or 'never'."
      ),
      (["--drws", "5"], "unknown option '--drws'. Did you mean '--draws'?"),
      (["", "b"], "the name of a file is missing: an argument is empty"),
      (["-", "-"], "standard input can be read only once: write - once"),
      (["-i", "--json"], "a session is for people: leave out --json or --interactive"),
      (["-i", "b"], "a session opens with one plan: name one file"),
    ])
  func wrong(arguments: [String], message: String) {
    for start in [["run"], []] {
      let ran = ran(start + ["a"] + arguments)
      #expect(ran.status == 2)
      #expect(ran.output.isEmpty)
      #expect(ran.messages.split(separator: "\n").first.map(String.init) == "error: \(message)")
      #expect(ran.messages.contains("See 'buyin run --help' for more information."))
    }
  }

  @Test("the largest seed is a seed")
  func largestSeed() {
    #expect(ran(["eval", "--seed", "18446744073709551615", "1"]).status == 0)
  }

  @Test("a file that is called like a subcommand has a path", arguments: commandNames)
  func fileLikeCommand(name: String) {
    let ran = ran(["./\(name)"]) { $0.files["./\(name)"] = Array("show 7".utf8) }
    #expect(ran.status == 0)
    #expect(ran.output.hasSuffix("7\n"))
  }

  @Test("each shell gets a completion script that knows the subcommands and their options")
  func completion() {
    for shell in ["bash", "zsh", "fish"] {
      let ran = ran(["--generate-completion-script", shell])
      #expect(ran.status == 0)
      #expect(ran.messages.isEmpty)
      for word in ["run", "check", "eval", "fmt", "explain", "draws", "scheme", "sobol"] {
        #expect(ran.output.contains(word), "\(shell) does not complete \(word)")
      }
    }
    #expect(ran(["--generate-completion-script", "tcsh"]).status == 2)
  }

  @Test("each script offers plans beside the subcommands, too")
  func completionOfPlans() {
    func script(_ shell: String) -> String { ran(["--generate-completion-script", shell]).output }
    #expect(script("bash").contains("-o default -F _buyin buyin"))
    #expect(
      script("zsh").contains("subcommands && ret=0\n        _files -g '*.buyin' && ret=0\n"))
    #expect(script("zsh").contains("*)\n            _files -g '*.buyin' && ret=0\n"))
    #expect(script("fish").contains("-a '(__fish_complete_suffix .buyin)'\n"))
  }

  @Test("the codes of messages are completed")
  func completionOfCodes() {
    let ran = ran([
      "---completion", "explain", "--", "positional@0", "2", "0", "buyin", "explain", "",
    ])
    #expect(ran.status == 0)
    #expect(ran.output.split(separator: "\n").contains("E0301"))
  }
}

/// How output looks where it goes.
@Suite struct AppearanceTests {
  private func style(
    _ environment: [String: String] = [:], _ choice: ColourChoice = .auto,
    isTerminal: Bool = true, columns: Int? = nil
  ) -> Style {
    let console = FakeConsole {
      $0.terminals = isTerminal ? [.output] : []
      $0.columns = columns
    }
    var variables = ["TERM": "xterm"]
    variables.merge(environment) { $1 }
    return Style(for: .output, of: console, variables, choice)
  }

  @Test("colours follow the option, then the environment, then the terminal")
  func colours() {
    #expect(style().isColoured)
    #expect(!style(isTerminal: false).isColoured)
    #expect(!style(["TERM": "dumb"]).isColoured)
    #expect(!style(["TERM": ""]).isColoured)
    #expect(!style(["NO_COLOR": "1"]).isColoured)
    #expect(style(["NO_COLOR": ""]).isColoured)
    #expect(style(["CLICOLOR_FORCE": "1"], isTerminal: false).isColoured)
    #expect(!style(["CLICOLOR_FORCE": "0"], isTerminal: false).isColoured)
    #expect(!style(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isTerminal: false).isColoured)
    #expect(style(["NO_COLOR": "1"], .always, isTerminal: false).isColoured)
    #expect(!style(["CLICOLOR_FORCE": "1"], .never).isColoured)
  }

  @Test("the width is the terminal's, else the stated one, else 80")
  func width() {
    #expect(style().width == 80)
    #expect(style(["COLUMNS": "100"]).width == 100)
    #expect(style(["COLUMNS": "100"], columns: 120).width == 120)
    #expect(style(["COLUMNS": "many"]).width == 80)
    #expect(style(["COLUMNS": "-3"]).width == 20)
    #expect(style(columns: 1).width == 20)
  }

  @Test("characters beyond ASCII are used unless the locale has none")
  func characters() {
    #expect(style().isUnicode)
    #expect(style(["LANG": "C.UTF-8"]).isUnicode)
    #expect(style(["LANG": "de_DE.utf8@euro"]).isUnicode)
    #expect(style(["LANG": "de_DE"]).isUnicode)
    #expect(!style(["LANG": "de_DE.ISO-8859-1"]).isUnicode)
    #expect(!style(["LANG": "de_DE.UTF-8", "LC_ALL": "C"]).isUnicode)
    #expect(style(["LC_ALL": "", "LC_CTYPE": "en_US.UTF-8", "LANG": "C"]).isUnicode)
  }

  @Test("a mistake is coloured where the person sees colours, and nowhere else")
  func mistakesInColour() {
    let coloured = ran(["eval", "frob"], environment: ["TERM": "xterm"]) { $0.terminals = [.error] }
    #expect(coloured.messages.contains("\u{1B}["))
    let plain = ran(["eval", "frob"], environment: ["TERM": "xterm"]) { $0.terminals = [.output] }
    #expect(!plain.messages.contains("\u{1B}["))
    #expect(ran(["eval", "--color", "always", "frob"]).messages.contains("\u{1B}["))
  }

  @Test("a plan's figures have pictures where a person sees them, and nowhere else")
  func pictures() {
    func output(_ terminals: Set<StandardStream>, _ more: String...) -> String {
      ran(["run"] + more + ["-"]) {
        $0.terminals = terminals
        $0.files["-"] = Array("show 1 to 10\n".utf8)
      }.output
    }
    #expect(output([.output]).hasPrefix("1 to 10 = 3.16  (1 to 10)  ▃█"))
    #expect(output([.input, .error]) == "1 to 10 = 3.16  (1 to 10)\n")
    #expect(output([.output], "--json").hasPrefix("{"))
  }
}
