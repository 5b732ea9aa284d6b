import BuyinCLI

/// What a page's commands do: `buyin`, and as much of a shell as pages need.
struct Shell {
  /// What `plan.buyin` holds.
  var plan: String?
  /// How the last command ended, for `echo $?`.
  private var status: Int32 = 0

  init(plan: String?) {
    self.plan = plan
  }

  /// Runs a line and returns what stands on the screen afterwards; nil where it is not understood.
  ///
  /// Understood are `buyin …`, `echo TEXT | buyin …` and `echo $?`.
  mutating func run(_ line: String) -> String? {
    guard let commands = Shell.commands(line) else { return nil }
    if commands == [["echo", "$?"]] { return "\(status)\n" }
    var input = ""
    if commands.count == 2, commands[0].first == "echo" {
      input = commands[0].dropFirst().joined(separator: " ") + "\n"
    } else if commands.count != 1 {
      return nil
    }
    guard let last = commands.last, last.first == "buyin" else { return nil }
    let console = PageConsole(plan: plan, input: input)
    status = BuyinCLI.run(
      arguments: Array(last.dropFirst()), environment: [:], console: console)
    return console.transcript
  }

  /// Splits a line into commands of words; nil where a quote is not closed.
  static func commands(_ line: String) -> [[String]]? {
    var commands: [[String]] = [[]]
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "|" {
        if let whole = word { commands[commands.count - 1].append(whole) }
        word = nil
        if character == "|" { commands.append([]) }
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let whole = word { commands[commands.count - 1].append(whole) }
    return quote == nil ? commands : nil
  }
}
