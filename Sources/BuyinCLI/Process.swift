#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the command with the process's own arguments, environment and streams, and ends the process.
package func runProcess() -> Never {
  holdStandardStreams()
  exit(
    run(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: processEnvironment(),
      console: SystemConsole()))
}

/// Puts something in the place of a standard stream that was closed (`buyin >&-`), so that nothing
/// that is opened later gets its number and is read or written in its stead.
///
/// What is put there is open in the wrong direction: reading and writing fail with the same error
/// as on the closed stream.
private func holdStandardStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Returns the variables that the command looks at.
private func processEnvironment() -> [String: String] {
  let names = [
    "NO_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG", "HOME",
    "XDG_STATE_HOME", "XDG_CONFIG_HOME", "BUYIN_HISTORY", "VISUAL", "EDITOR",
  ]
  var environment: [String: String] = [:]
  for name in names {
    environment[name] = getenv(name).map { String(cString: $0) }
  }
  return environment
}
