/// The outside world as the command needs it: streams, files, the terminal and Ctrl-C.
///
/// Everything that a test must see or pretend goes through here, so that the command is a function
/// and is tested in process.
package protocol Console: Sendable {
  /// Whether a person sees (or types into) a stream.
  func isTerminal(_ stream: StandardStream) -> Bool

  /// The width of the terminal that a stream is, in columns; nil where it is none or does not say.
  func columns(of stream: StandardStream) -> Int?

  /// The number of processors that are online, at least 1.
  var processors: Int { get }

  /// Reads a whole file, or standard input where there is no path.
  ///
  /// - Parameter limit: the most bytes that are read; a longer file is refused.
  func read(_ path: String?, limit: Int) throws(ReadFailure) -> [UInt8]

  /// Puts a text in the place of a file's at once: whoever reads the file sees the one or the other,
  /// also when the work is cut short. The permissions stay; behind a symbolic link it is the file
  /// that the link leads to.
  func replace(_ path: String, with text: String) throws(WriteFailure)

  /// Writes all of a text.
  func write(_ text: String, to stream: StandardStream) throws(WriteFailure)

  /// Starts to note Ctrl-C instead of dying of it.
  func watchForInterruptions()

  /// Whether Ctrl-C was pressed since the last clearing; any thread may ask.
  var isInterrupted: Bool { get }

  /// Forgets an interruption, before a new piece of work.
  func clearInterruption()

  /// Returns the names in a folder, those of folders with `/` behind them; none where it cannot be
  /// read.
  func names(in folder: String) -> [String]

  /// Returns what changes whenever a file does; nil where that is unknown.
  func stamp(of path: String) -> String?

  /// Whether there is anything at a path.
  func exists(_ path: String) -> Bool

  /// Puts a text into a file, which is made where there is none.
  func put(_ path: String, _ text: String) throws(WriteFailure)

  /// Returns a text as a person left it in an editor, a command of the shell; nil where it could
  /// not be run.
  func edit(_ text: String, with editor: String) -> String?

  /// Lets a person change a file in an editor; whether it could be run.
  func editFile(_ path: String, with editor: String) -> Bool

  /// Opens the reader of what a person types, entry by entry.
  func openEntries(_ setup: EntrySetup) -> any EntryReader
}

/// What only some worlds have; the others answer as if there were nothing.
extension Console {
  /// Returns the names in a folder, those of folders with `/` behind them; none where it cannot be
  /// read.
  package func names(in folder: String) -> [String] { [] }

  /// Returns what changes whenever a file does; nil where that is unknown.
  package func stamp(of path: String) -> String? { nil }

  /// Whether there is anything at a path.
  package func exists(_ path: String) -> Bool { false }

  /// Puts a text into a file, which is made where there is none.
  package func put(_ path: String, _ text: String) throws(WriteFailure) {
    try replace(path, with: text)
  }

  /// Returns a text as a person left it in an editor, a command of the shell; nil where it could
  /// not be run.
  package func edit(_ text: String, with editor: String) -> String? { nil }

  /// Lets a person change a file in an editor; whether it could be run.
  package func editFile(_ path: String, with editor: String) -> Bool { false }
}

/// One of the three streams that every process is born with.
package enum StandardStream: Sendable, Hashable {
  case input
  case output
  case error
}

/// Why a file has no text.
package enum ReadFailure: Error, Equatable, Sendable {
  /// The system refused, for this reason.
  case refused(String)
  /// The file has more bytes than the limit.
  case tooLarge
  /// Ctrl-C was pressed while waiting for it.
  case interrupted
}

/// Why a text could not be written.
package enum WriteFailure: Error, Equatable, Sendable {
  /// Whoever read our output has gone, as `head` does when it has enough.
  case readerLeft
  /// The system refused, for this reason.
  case refused(String)
  /// Ctrl-C was pressed while nobody took the text.
  case interrupted
}
