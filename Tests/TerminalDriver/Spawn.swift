import CTerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension PseudoTerminal.Setup {
  /// Starts the program; gives its process number and the other end of its terminal.
  func start() throws -> (process: Int32, master: Int32) {
    var master: Int32 = -1
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let process = withCStrings([program] + arguments) { arguments in
      withCStrings(variables) { environment in
        withCStrings([program, workingDirectory, standardInput, standardOutput, standardError]) {
          start($0, arguments, environment, &master)
        }
      }
    }
    guard process > 0 else {
      throw PseudoTerminal.Failure(description: "no pseudo-terminal for \(program)")
    }
    return (process, master)
  }

  private func start(
    _ paths: [UnsafeMutablePointer<CChar>?], _ arguments: [UnsafeMutablePointer<CChar>?],
    _ environment: [UnsafeMutablePointer<CChar>?], _ master: inout Int32
  ) -> Int32 {
    arguments.withUnsafeBufferPointer { arguments in
      environment.withUnsafeBufferPointer { environment in
        var setup = driver_setup(
          program: paths[0], arguments: arguments.baseAddress, environment: environment.baseAddress,
          directory: paths[1], standard_input: paths[2], standard_output: paths[3],
          standard_error: paths[4], columns: Int32(columns), rows: Int32(rows))
        return driver_start(&setup, &master)
      }
    }
  }
}

/// Gives C a null-terminated list of strings, or of nulls, for the time of a call.
package func withCStrings<Result>(
  _ strings: [String?], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { string in string.flatMap { strdup($0) } }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
