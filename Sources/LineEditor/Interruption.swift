import CTerminal

/// Starts to note Ctrl-C (SIGINT) instead of letting it end the process.
///
/// A line editor does so when it is made; a program that reads no terminal keeps the default.
package func watchForInterruptions() {
  terminal_watch_interruptions()
}

/// Whether Ctrl-C was pressed since the last clearing; any thread may ask, at every block of work.
package func interruptionWasRequested() -> Bool {
  terminal_interruption_requested() != 0
}

/// Forgets an interruption, before a new piece of work that could be cancelled.
package func clearInterruption() {
  terminal_clear_interruption()
}
