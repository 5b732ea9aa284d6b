import TerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The probe, started and ready at its first prompt unless told otherwise.
func startProbe(
  _ arguments: [String] = [], change: (inout PseudoTerminal.Setup) -> Void = { _ in }
) throws -> PseudoTerminal {
  var setup = try PseudoTerminal.Setup(
    program: builtProgram("LineEditorProbe"), arguments: arguments)
  // No `.editrc` of the person who runs the tests.
  setup.environment["HOME"] = "/nonexistent"
  change(&setup)
  return try PseudoTerminal(setup)
}

/// The probe at its prompt `probe>`.
func startProbeAtPrompt(
  _ arguments: [String] = [], change: (inout PseudoTerminal.Setup) -> Void = { _ in }
) throws -> PseudoTerminal {
  let probe = try startProbe(arguments, change: change)
  try probe.expect("edits as")
  try probe.expect(line: "probe>")
  return probe
}

/// The probe under a supervisor (`--shell` or `--script`), with its own process number.
func startSupervisedProbe(_ supervisor: String) throws -> (terminal: PseudoTerminal, probe: Int32) {
  let program = try builtProgram("LineEditorProbe")
  let terminal = try startProbeAtPrompt([supervisor, program])
  let words = terminal.screen.lines.first { $0.hasPrefix("edits as ") }?.split(separator: " ")
  guard let number = words?.last.flatMap({ Int32($0) }) else {
    throw terminal.failure("no process number")
  }
  return (terminal, number)
}

extension PseudoTerminal {
  /// Waits until a further line of the same text is open, indented by a step.
  func expectFurtherLine(below line: String) throws {
    try expect("further line below \(line)") { screen in
      screen.cursor.row > 0 && screen.lines[screen.cursor.row - 1] == line
        && screen.currentLine.isEmpty && screen.cursor.column == 2
    }
  }
}

/// A folder of its own for a test, removed afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw PseudoTerminal.Failure(description: "no temporary folder: \(errno)")
    }
    path = String(cString: made)
  }

  deinit {
    removeTree(path)
  }

  /// Writes a file in it.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    guard
      bytes.withUnsafeBytes({ Glibc.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
    else {
      throw PseudoTerminal.Failure(description: "could not write \(file)")
    }
    return file
  }
}

/// Writes bytes, and gives the number of those written.
private func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int {
  bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

/// Reads a file as text; empty where there is none.
func contents(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Removes a folder and all below it.
private func removeTree(_ path: String) {
  chmod(path, 0o700)
  if let folder = opendir(path) {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if ![".", ".."].contains(name) { removeTree("\(path)/\(name)") }
    }
    closedir(folder)
  }
  remove(path)
}
