import TerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What starts a program: a shell, which stops it and brings it back, or a script.
struct Supervisor {
  /// The program and its arguments.
  let command: [String]
  /// Whether the program gets a process group of its own, and the terminal with it.
  let hasJobControl: Bool

  /// Runs the program to its end; a line that a person enters while it is stopped continues it.
  func run() {
    signal(SIGTTOU, SIG_IGN)
    var terminal = termios()
    tcgetattr(STDIN_FILENO, &terminal)
    let program = start()
    while true {
      var status: Int32 = 0
      guard waitpid(program, &status, WUNTRACED) == program else { continue }
      if status & 0xFF == 0x7F {
        let cause = status >> 8 & 0xFF
        if cause == SIGTTOU || cause == SIGTTIN {
          // It was faster than our giving it the terminal.
          kill(-program, SIGCONT)
          continue
        }
        tcsetpgrp(STDIN_FILENO, getpgrp())
        tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal)
        say("shell: stopped")
        _ = readLine()
        tcsetpgrp(STDIN_FILENO, program)
        kill(-program, SIGCONT)
      } else {
        let signal = status & 0x7F
        tcsetpgrp(STDIN_FILENO, getpgrp())
        say(signal == 0 ? "shell: exited \(status >> 8)" : "shell: ended by \(signal)")
        return say("shell: terminal is \(isCooked ? "cooked" : "raw")")
      }
    }
  }

  /// Whether the terminal collects lines and echoes, as a shell expects it.
  private var isCooked: Bool {
    var now = termios()
    tcgetattr(STDIN_FILENO, &now)
    return now.c_lflag & tcflag_t(ICANON) != 0 && now.c_lflag & tcflag_t(ECHO) != 0
  }

  private func start() -> pid_t {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let group = hasJobControl ? Int16(POSIX_SPAWN_SETPGROUP) : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | group)
    var program: pid_t = 0
    let status = withCStrings(command) {
      posix_spawn(&program, command[0], nil, &attributes, $0, environ)
    }
    guard status == 0 else {
      say("shell: cannot start \(command[0])")
      exit(1)
    }
    if hasJobControl { tcsetpgrp(STDIN_FILENO, program) }
    return program
  }
}
