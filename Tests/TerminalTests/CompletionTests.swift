import TerminalDriver
import Testing

@testable import LineEditor

/// What the Tab key does with the words budget, change, channel and café.
@Suite struct CompletionTests {
  @Test("a single candidate is taken")
  func single() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("é b\t")
    try probe.expect(line: "probe> é budget")
  }

  @Test("several are taken as far as they agree, then listed")
  func several() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("ch\t")
    try probe.expect(line: "probe> chan")
    try probe.send("\t")
    try probe.expect("list above the line") { screen in
      screen.text.contains("probe> chan\nchange   channel\nprobe> chan")
        && screen.currentLine == "probe> chan"
    }
    try probe.send("n\t\r")
    try probe.expect("entry channel")
  }

  @Test("none changes nothing; before any word Tab indents")
  func none() throws {
    let probe = try startProbeAtPrompt()
    try probe.send("\tx\t")
    try probe.expect(line: "probe>   x")
    try probe.send("!\r")
    try probe.expect("entry   x!")
  }
}

/// The text that invites an entry.
@Suite struct PromptTests {
  @Test("control characters are left out, and earlier lines stand above")
  func lines() {
    let prompt = Prompt("o\u{1B}ne\n\u{1}two>")
    #expect(prompt.linesAbove == "one\n")
    #expect(prompt.proper == "two>")
  }
}
