import BuyinReport
import BuyinSyntax

extension Desk {
  /// Gives each file its form, in turn; with `isCheckOnly` only names those that have another.
  ///
  /// Returns the worst status of all; a Ctrl-C ends the row.
  func format(_ files: [String], isCheckOnly: Bool) throws(WriteFailure) -> Status {
    console.watchForInterruptions()
    var worst = Status.succeeded
    for file in files {
      worst = max(worst, try format(file, isCheckOnly: isCheckOnly))
      if worst == .interrupted { break }
    }
    return worst
  }

  /// Gives one file its form.
  private func format(_ file: String, isCheckOnly: Bool) throws(WriteFailure) -> Status {
    let text: SourceText
    do throws(LoadFailure) {
      text = try load(file)
    } catch {
      return tell(error)
    }
    let form: String
    do throws(UnformattableText) {
      form = try BuyinSyntax.format(text)
    } catch {
      tell(error.mistakes, in: [text])
      return .failed
    }
    let isInForm = form.utf8.elementsEqual(text.bytes)
    if isCheckOnly {
      if !isInForm { try write(text.name + "\n") }
      return isInForm ? .succeeded : .failed
    }
    if file == "-" {
      try write(form)
      return .succeeded
    }
    return isInForm ? .succeeded : replace(file, with: form)
  }

  /// Puts another text into a file; if that fails, the person is told.
  private func replace(_ file: String, with text: String) -> Status {
    do throws(WriteFailure) {
      try console.replace(file, with: text)
      return .succeeded
    } catch {
      switch error {
      case .interrupted: return tell(.interrupted)
      case .readerLeft: complain(.unwritableFile, "can't write \(file): nobody reads it")
      case .refused(let reason): complain(.unwritableFile, "can't write \(file): \(reason)")
      }
      return .failed
    }
  }

  /// Tells why a file has no text.
  private func tell(_ failure: LoadFailure) -> Status {
    switch failure {
    case .interrupted:
      tell(Styled("interrupted\n"))
      return .interrupted
    case .refused(let sentence, let help):
      complain(.unreadableFile, sentence, help: help)
      return .failed
    }
  }
}
