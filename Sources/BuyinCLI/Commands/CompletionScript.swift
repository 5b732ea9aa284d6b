/// Adds plans to what the library's completion scripts offer after `buyin `.
///
/// The library offers the subcommands alone, because it does not look into the part of the command
/// that stands where none is named. Where a script of a later version reads otherwise, it stays as it
/// is, and a test tells.
func withPlans(_ script: String) -> String {
  let bash = "complete -o filenames -F _buyin buyin"
  let zshSubcommands = "_describe -V subcommand subcommands && ret=0"
  let zshArguments = "\"_buyin_${words[1]}\" && ret=0\n            ;;"
  let zshPlans = "_files -g '*.buyin' && ret=0"
  let fish = "complete -c 'buyin' -f\n"
  let fishPlans =
    "complete -c 'buyin' -n 'not __fish_seen_subcommand_from \(commandNames.joined(separator: " "))'"
    + " -a '(__fish_complete_suffix .buyin)'\n"
  return
    withOneHelp(script)
    .replacing(bash, with: "complete -o filenames -o default -F _buyin buyin")
    .replacing(zshSubcommands, with: "\(zshSubcommands)\n        \(zshPlans)")
    .replacing(
      zshArguments, with: "\(zshArguments)\n        *)\n            \(zshPlans)\n            ;;"
    )
    .replacing(fish, with: fish + fishPlans)
}

/// Takes the library's own `help` out of a completion script, which names it beside the one that
/// stands in its place: as a word, as a line that describes it, and as a function or a case.
private func withOneHelp(_ script: String) -> String {
  var lines = script.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(line).replacing("explain|help|help", with: "explain|help")
      .replacing("explain help help", with: "explain help")
  }
  lines.removeAll { $0.contains("Show subcommand help information.") }
  for opening in ["_buyin_help() {", "        case 'help'"] {
    guard let first = lines.firstIndex(of: opening), let last = lines.lastIndex(of: opening),
      first < last
    else { continue }
    let isCase = opening.hasSuffix("'")
    let end = isCase ? last + 1 : lines[last...].firstIndex(of: "}") ?? last
    lines.removeSubrange(last...min(end, lines.count - 1))
  }
  return lines.joined(separator: "\n")
}
