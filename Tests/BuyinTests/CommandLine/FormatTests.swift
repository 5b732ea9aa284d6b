import TerminalDriver
import Testing

@testable import BuyinCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `buyin fmt` does.
@Suite struct FormatTests {
  private let loose = "budget{cash=500 €;wage $1 per hour} # c"
  private let form =
    "budget {\n  cash  €500\n  wage  $1 per hour\n}                               # c\n"

  /// Runs `buyin fmt` over made-up files, and returns how it ended and what the files hold.
  private func formatted(
    _ arguments: String..., files: [String: String], failure: WriteFailure? = nil
  ) -> (ran: Ran, files: [String: String]) {
    let console = FakeConsole { state in
      state.files = files.mapValues { Array($0.utf8) }
      state.replaceFailure = failure
    }
    let status = run(arguments: ["fmt"] + arguments, environment: [:], console: console)
    let ran = Ran(status: status, output: console.output, messages: console.messages)
    return (ran, files.keys.reduce(into: [:]) { $0[$1] = console.text($1) })
  }

  @Test("a file gets its form in place, without a word; a file in form stays")
  func inPlace() {
    let (ran, files) = formatted("a", "b", files: ["a": loose, "b": form])
    #expect(ran == Ran(status: 0, output: "", messages: ""))
    #expect(files == ["a": form, "b": form])
  }

  @Test("--check names the files that are not in form, and changes nothing")
  func checked() {
    let (ran, files) = formatted(
      "--check", "a", "b", "c", files: ["a": loose, "b": form, "c": " "])
    #expect(ran == Ran(status: 1, output: "a\nc\n", messages: ""))
    #expect(files == ["a": loose, "b": form, "c": " "])
    #expect(formatted("--check", "b", files: ["b": form]).ran.status == 0)
  }

  @Test("standard input goes to standard output")
  func piped() {
    #expect(
      formatted("-", files: ["-": loose]).ran == Ran(status: 0, output: form, messages: ""))
    #expect(
      formatted("--check", "-", files: ["-": loose]).ran
        == Ran(status: 1, output: "<input>\n", messages: ""))
  }

  @Test("a file with mistakes is left alone, and the others are seen to")
  func mistakes() {
    let (ran, files) = formatted("a", "b", files: ["a": "show  a b", "b": loose])
    #expect(ran.status == 1)
    #expect(ran.output.isEmpty)
    #expect(ran.messages.contains("error[E0203]"))
    #expect(files == ["a": "show  a b", "b": form])
    let piped = formatted("-", files: ["-": "show a b"]).ran
    #expect(piped.status == 1)
    #expect(piped.output.isEmpty)
  }

  @Test("what stands in the way is told")
  func failures() {
    #expect(
      formatted("a", files: [:]).ran.messages
        == "error[E0901]: can't read a: there is no such file\n")
    let (ran, files) = formatted(
      "a", files: ["a": loose], failure: .refused("you are not allowed to"))
    #expect(
      ran
        == Ran(
          status: 1, output: "",
          messages: "error[E0903]: can't write a: you are not allowed to\n"))
    #expect(files == ["a": loose])
    #expect(formatted(files: [:]).ran.status == 2)
  }

  @Test("a real file keeps its permissions and its links, and nothing is left beside it")
  func realFile() throws {
    let folder = try TemporaryFiles()
    let file = try folder.write(loose, to: "plan.buyin")
    let link = folder.name("link.buyin")
    #expect(symlink("plan.buyin", link) == 0)
    #expect(chmod(file, 0o640) == 0)
    #expect(run(arguments: ["fmt", link], environment: [:], console: SystemConsole()) == 0)
    #expect(folder.text("\(folder.path)/plan.buyin") == form)
    var status = stat()
    #expect(lstat(file, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
    #expect(lstat(link, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    // A folder with anything else in it could not be removed.
    #expect(unlink(link) == 0)
    #expect(unlink(file) == 0)
    #expect(rmdir(folder.path) == 0)
  }

  @Test("what is no ordinary file is not replaced")
  func noFile() throws {
    #expect(throws: WriteFailure.refused("it is no ordinary file")) {
      try SystemConsole().replace("/dev/null", with: "")
    }
    #expect(throws: WriteFailure.refused("there is no such file")) {
      try SystemConsole().replace("/tmp/buyin-tests-missing/plan", with: "")
    }
  }
}
