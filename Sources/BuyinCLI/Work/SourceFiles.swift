import Buyin
import BuyinSyntax

/// Why the text of an argument could not be had.
enum LoadFailure: Error, Equatable {
  /// The sentence for the person, and what to do instead.
  case refused(String, help: String?)
  case interrupted
}

extension Desk {
  /// The most bytes that are read of a file, in bytes: well beyond what a plan may have, so that the
  /// message about a plan that is too long can say how long it is.
  static let readLimit = 16_777_216

  /// Reads the text that an argument names: a file, or standard input for `-`.
  func load(_ argument: String) throws(LoadFailure) -> SourceText {
    let isInput = argument == "-"
    let name = isInput ? "standard input" : argument
    do {
      let bytes = try console.read(isInput ? nil : argument, limit: Self.readLimit)
      return SourceText(name: isInput ? "<input>" : argument, bytes: bytes)
    } catch {
      switch error {
      case .interrupted: throw .interrupted
      case .tooLarge:
        throw .refused("can't read \(name): it has more than 16 MB; is it a plan?", help: nil)
      case .refused(let reason):
        throw .refused("can't read \(name): \(reason)", help: help(forMissing: argument))
      }
    }
  }

  /// What the person may have meant by a file that cannot be read: a command, or a plan's full name.
  private func help(forMissing argument: String) -> String? {
    let path = argument + ".buyin"
    if !argument.hasSuffix(".buyin"), (try? console.read(path, limit: Self.readLimit)) != nil {
      return "did you mean \(path)?"
    }
    guard let command = closest(to: argument, among: commandNames) else { return nil }
    return "did you mean the command `buyin \(command)`?"
  }
}

extension Session.Settings {
  /// Returns these settings with a loader that reads the files that a plan uses.
  func reading(from console: any Console) -> Session.Settings {
    var settings = self
    settings.loader = { path throws(LoadRefusal) in
      do throws(ReadFailure) {
        return try console.read(path, limit: Desk.readLimit)
      } catch {
        switch error {
        case .interrupted: throw LoadRefusal("interrupted")
        case .tooLarge: throw LoadRefusal("it has more than 16 MB; is it a plan?")
        case .refused(let reason): throw LoadRefusal(reason)
        }
      }
    }
    return settings
  }
}
