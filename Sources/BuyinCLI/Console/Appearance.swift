import BuyinReport

/// When output is coloured.
enum ColourChoice: String, CaseIterable, Sendable {
  /// On a terminal that shows colours, unless the environment says otherwise.
  case auto
  case always
  case never
}

extension Style {
  /// Works out how pages look on a stream, as its terminal, the environment and the options have it.
  ///
  /// `--color` has the last word; then `NO_COLOR` (no-color.org: set and not empty) and
  /// `CLICOLOR_FORCE` (set, not empty, not 0); then whether there is a terminal that shows colours.
  init(
    for stream: StandardStream, of console: any Console, _ environment: [String: String],
    _ choice: ColourChoice
  ) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    let isColoured =
      switch choice {
      case .always: true
      case .never: false
      case .auto where isSet("NO_COLOR"): false
      case .auto where isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0": true
      case .auto: console.isTerminal(stream) && isSet("TERM") && environment["TERM"] != "dumb"
      }
    let stated = environment["COLUMNS"].flatMap { Int($0) }
    self.init(
      isColoured: isColoured, width: min(console.columns(of: stream) ?? stated ?? 80, 1_000),
      isUnicode: Self.usesUnicode(environment))
  }

  /// Whether the locale has characters beyond ASCII.
  ///
  /// Where nothing is said (containers, services), UTF-8 is by far the likeliest; only a locale that
  /// names something else is taken at its word.
  private static func usesUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return true }
    guard let dot = locale.firstIndex(of: ".") else { return !["c", "posix"].contains(locale) }
    return ["utf-8", "utf8"].contains(locale[locale.index(after: dot)...].prefix { $0 != "@" })
  }
}
