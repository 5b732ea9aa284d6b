import ArgumentParser
import BuyinReport

/// Runs the command `buyin`.
///
/// - Parameters:
///   - arguments: the words after the command's name.
///   - environment: the variables that say how output is to look, and where files are kept.
///   - console: the outside world.
/// - Returns: the exit status: 0 all is well, 1 a plan has errors or a check failed, 2 the command
///   line is wrong, 130 interrupted.
package func run(
  arguments: [String], environment: [String: String], console: any Console
) -> Int32 {
  let command: any ParsableCommand
  do {
    command = try BuyinCommand.parseAsRoot(EvalCommand.shielded(arguments))
  } catch {
    let isScript = arguments.contains { $0.hasPrefix("--generate-completion-script") }
    return end(with: error, isScript: isScript, environment, console).rawValue
  }
  // Asked by name: a conversion to a protocol would search all types of the program.
  switch command {
  case let command as StartCommand: return run(command, environment, console).rawValue
  case let command as RunCommand: return run(command, environment, console).rawValue
  case let command as CheckCommand: return run(command, environment, console).rawValue
  case let command as EvalCommand: return run(command, environment, console).rawValue
  case let command as FormatCommand: return run(command, environment, console).rawValue
  case let command as ExplainCommand: return run(command, environment, console).rawValue
  case let command as HelpCommand: return run(command, environment, console).rawValue
  case let command as ReferenceCommand: return run(command, environment, console).rawValue
  default: return runOther(command, environment, console).rawValue
  }
}

/// Runs a part of the command, and sees to what stops its output.
private func run(
  _ command: some DeskCommand, _ environment: [String: String], _ console: any Console
) -> Status {
  let desk = Desk(console, environment, command.colour)
  do {
    return try command.run(at: desk)
  } catch {
    return desk.end(with: error)
  }
}

/// Runs what the library adds: `help`, which "fails" with its page.
private func runOther(
  _ command: any ParsableCommand, _ environment: [String: String], _ console: any Console
) -> Status {
  var command = command
  do {
    try command.run()
    return .succeeded
  } catch {
    return end(with: error, environment, console)
  }
}

/// Writes what the reading of the command line ended with: a page that was asked for, or a mistake.
private func end(
  with error: any Error, isScript: Bool = false, _ environment: [String: String],
  _ console: any Console
) -> Status {
  let desk = Desk(console, environment, .auto)
  let message = BuyinCommand.fullMessage(for: error)
  guard BuyinCommand.exitCode(for: error).isSuccess else {
    desk.tell(usageMistake(message))
    return .misused
  }
  do throws(WriteFailure) {
    let page = isScript ? withPlans(message) : message
    try desk.write(page.isEmpty ? "" : page + "\n")
    return .succeeded
  } catch {
    return desk.end(with: error)
  }
}

/// Writes the library's message about the command line as our own are written.
///
/// The part of the command that stands where no subcommand is named has no name that people type.
private func usageMistake(_ message: String) -> Styled {
  let lead = "Error: "
  guard message.hasPrefix(lead), let first = message.dropFirst(lead.count).first else {
    return Styled(message + "\n")
  }
  let rest = message.dropFirst(lead.count + 1)
    .replacing("' is invalid for '", with: "' does not fit '")
    .replacing(". Please provide one of ", with: ": choose one of ")
    .replacing("'buyin start --help'", with: "'buyin run --help'")
  return Styled("error", .error) + Styled(": \(first.lowercased())\(rest)\n")
}

extension Desk {
  /// Says how the command ends when its output cannot be written.
  func end(with failure: WriteFailure) -> Status {
    switch failure {
    case .readerLeft:
      // As when `head` has enough: nobody wants to hear of it.
      return .succeeded
    case .interrupted: return .interrupted
    case .refused(let reason):
      complain(.unwritableResults, "can't write the results: \(reason)")
      return .failed
    }
  }
}
