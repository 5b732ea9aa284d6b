/// How the command ended, as the shell is told.
enum Status: Int32, Comparable {
  case succeeded = 0
  /// The plan has errors, a check failed, or a file could not be read or written.
  case failed = 1
  /// The command line is wrong.
  case misused = 2
  /// Ctrl-C.
  case interrupted = 130

  static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
}
