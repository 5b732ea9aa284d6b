import TerminalDriver
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real program where a standard stream was closed before it began.
@Suite struct ClosedStreamTests {
  /// Runs a line of the shell with the built program as `$0`, and returns the exit status and what
  /// was written, both streams together where the line says so.
  private func ran(_ line: String) throws -> (status: Int32, output: String) {
    let program = try builtProgram("buyin")
    var setup = PseudoTerminal.Setup(program: "/bin/sh", arguments: ["-c", line, program])
    setup.environment["TERM"] = "dumb"
    let shell = try PseudoTerminal(setup)
    let end = try shell.waitForEnd()
    guard case .exited(let status) = end else { return (-1, shell.screen.text) }
    return (status, shell.screen.text)
  }

  @Test("a closed output is a failure to write, whatever is opened in its place")
  func closedOutput() throws {
    let (status, output) = try ran("\"$0\" eval 1 >&-")
    #expect(status == 1)
    #expect(output.contains("can't write the results: it is closed"), "\(output)")
  }

  @Test("a closed input is a failure to read")
  func closedInput() throws {
    let (status, output) = try ran("\"$0\" - <&-")
    #expect(status == 1)
    #expect(output.contains("can't read standard input: it is closed"), "\(output)")
  }

  @Test("a closed place for messages changes neither results nor the exit status")
  func closedMessages() throws {
    #expect(try ran("\"$0\" eval '1 +' 2>&-").status == 1)
    let (status, output) = try ran("\"$0\" eval 1 2>&-")
    #expect(status == 0)
    #expect(output.contains("1"))
  }
}
