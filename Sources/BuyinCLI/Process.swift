#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the command with the process's own arguments, environment and streams, and ends the process.
package func runProcess() -> Never {
  exit(
    run(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: processEnvironment(),
      console: SystemConsole()))
}

/// Returns the variables that the command looks at.
private func processEnvironment() -> [String: String] {
  let names = [
    "NO_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG", "HOME",
    "XDG_STATE_HOME", "BUYIN_HISTORY",
  ]
  var environment: [String: String] = [:]
  for name in names {
    environment[name] = getenv(name).map { String(cString: $0) }
  }
  return environment
}
