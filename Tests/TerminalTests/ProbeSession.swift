import TerminalDriver

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
  let terminal = try startProbeAtPrompt([supervisor, builtProgram("LineEditorProbe")])
  return (terminal, try terminal.childProcess())
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
