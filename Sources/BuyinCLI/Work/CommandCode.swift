import BuyinSyntax

/// The codes of what goes wrong around a plan, not in it.
enum CommandCode: String, DiagnosticCode {
  case unreadableFile = "E0901"
  case unwritableResults = "E0902"
  case unwritableFile = "E0903"

  var title: String {
    switch self {
    case .unreadableFile: "a file can't be read"
    case .unwritableResults: "results can't be written"
    case .unwritableFile: "a file can't be changed"
    }
  }

  var explanation: Explanation {
    switch self {
    case .unreadableFile:
      Explanation(
        """
        The name that was given leads to no text: there is no such file, it is a directory, you
        are not allowed to read it, or it is far too large for a plan. The message says which.

        Names are taken as they are, seen from the directory where the command runs. `-` means
        standard input. The other plans of the same command line run all the same, and the exit
        status is 1.
        """)
    case .unwritableResults:
      Explanation(
        """
        The plan ran, but the place where its results should go took no more of them: most often
        a disk is full. What was written before is not complete. The exit status is 1.
        """)
    case .unwritableFile:
      Explanation(
        """
        A plan could not be put into its form: you are not allowed to change the file or its
        directory, the disk is full, or the name is no ordinary file. The message says which.

        The new text is written beside the file and then takes its name at once, so the file is
        as it was. The other plans of the same command line are seen to all the same, and the exit
        status is 1.
        """)
    }
  }
}
