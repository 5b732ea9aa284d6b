import BuyinReport
import BuyinSyntax

/// What every command works at: the console, and how pages look on each stream.
struct Desk: Sendable {
  let console: any Console
  let environment: [String: String]
  /// How results look.
  let style: Style
  /// How messages look.
  let messageStyle: Style

  init(_ console: any Console, _ environment: [String: String], _ choice: ColourChoice) {
    self.console = console
    self.environment = environment
    style = Style(for: .output, of: console, environment, choice)
    messageStyle = Style(for: .error, of: console, environment, choice)
  }

  /// How results look to a person who looks on.
  var pictureStyle: Style {
    var style = style
    style.hasPictures = true
    return style
  }

  /// Writes a result to standard output.
  func write(_ page: Styled) throws(WriteFailure) {
    guard !page.isEmpty else { return }
    try console.write(page.rendered(in: style), to: .output)
  }

  /// Writes text for programs to standard output, as it is.
  func write(_ text: String) throws(WriteFailure) {
    guard !text.isEmpty else { return }
    try console.write(text, to: .output)
  }

  /// Tells the person something, on standard error; if that fails, there is nobody to tell.
  func tell(_ message: Styled) {
    guard !message.isEmpty else { return }
    try? console.write(message.rendered(in: messageStyle), to: .error)
  }

  /// Tells the person of a mistake that no place in a text has: a sentence, and what to do.
  ///
  /// - Parameter code: the code of the mistake; nil where it is about a command that was typed.
  func complain(_ code: CommandCode?, _ sentence: String, help: String? = nil) {
    var message = Styled("error\(code.map { "[\($0.rawValue)]" } ?? "")", .error)
    message.line(": \(sentence)")
    if let help {
      message.append("help", .help)
      message.line(": \(help)")
    }
    tell(message)
  }

  /// Tells the person what is wrong with texts.
  func tell(_ diagnostics: [Diagnostic], in texts: [SourceText]) {
    guard !diagnostics.isEmpty else { return }
    tell(report(diagnostics, in: texts))
  }
}
