import TerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built program as a person starts it: what it costs from the start of the process.
struct BuiltProgram {
  private let path: String

  /// Finds the program: in the folder that `TESTED_PROGRAMS` names, else beside the benchmarks.
  init() throws { path = try builtProgram("buyin") }

  /// Runs it to its end, with its output thrown away.
  func run(_ arguments: String...) throws {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    var status: Int32 = 1
    guard posix_spawn(&process, path, &files, nil, &words, nil) == 0,
      waitpid(process, &status, 0) == process, status == 0
    else { throw PseudoTerminal.Failure(description: "\(arguments) failed") }
  }

  /// Opens a session in a terminal of its own, and waits for its first prompt.
  func session() throws -> PseudoTerminal {
    var setup = PseudoTerminal.Setup(program: path, arguments: ["--no-config"])
    setup.environment["BUYIN_HISTORY"] = ""
    setup.environment["HOME"] = "/nonexistent"
    let terminal = try PseudoTerminal(setup)
    try terminal.expect(line: "buyin>")
    return terminal
  }
}

extension PseudoTerminal {
  /// Takes in the ten-dollar plan.
  func enterPlan() throws {
    try send("\u{1B}[200~\(Plans.tenDollars)\u{1B}[201~\r")
    try expect("echo of the plan and prompt") {
      $0.text.contains("source outreach: 8 fields") && $0.currentLine == "buyin>"
    }
  }

  /// Asks for its verdict, and waits for the prompt behind it.
  func askVerdict() throws {
    try send("verdict\r")
    try expect("verdict and prompt") {
      $0.text.contains("buyin> verdict") && $0.currentLine == "buyin>"
    }
  }
}
