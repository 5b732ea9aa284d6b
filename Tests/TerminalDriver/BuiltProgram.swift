#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds a program that was built together with the running tests, by the name of its product.
///
/// The environment variable `TESTED_PROGRAMS` names a folder to look in first: so the same tests serve
/// a release build.
package func builtProgram(_ name: String) throws -> String {
  var folders = getenv("TESTED_PROGRAMS").map { [String(cString: $0)] } ?? []
  folders += CommandLine.arguments.map { folder(of: $0) }
  #if os(Linux)
    if let own = realpath("/proc/self/exe", nil) {
      folders.append(folder(of: String(cString: own)))
      free(own)
    }
  #endif
  for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
    return "\(folder)/\(name)"
  }
  throw PseudoTerminal.Failure(description: "no \(name) beside the tests, in \(folders)")
}

/// Cuts a path at the bundle of the tests, if it names one, and at its last folder otherwise.
private func folder(of path: String) -> String {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let end = parts.firstIndex { $0.hasSuffix(".xctest") } ?? max(0, parts.count - 1)
  return parts[..<end].joined(separator: "/")
}
