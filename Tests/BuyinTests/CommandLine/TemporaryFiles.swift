import TerminalDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for a test's files, removed with them afterwards.
final class TemporaryFiles {
  let path: String
  private var written: [String] = []

  init() throws {
    var template = Array("/tmp/buyin-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw PseudoTerminal.Failure(description: "no temporary folder: \(errno)")
    }
    path = String(cString: made)
  }

  deinit {
    for file in written { unlink(file) }
    rmdir(path)
  }

  /// Names a file that a program may make, to be removed afterwards.
  func name(_ name: String) -> String {
    written.append("\(path)/\(name)")
    return "\(path)/\(name)"
  }

  /// Writes a file.
  func write(_ text: String, to file: String) throws -> String {
    let file = name(file)
    guard let stream = fopen(file, "w"), fputs(text, stream) >= 0, fclose(stream) == 0 else {
      throw PseudoTerminal.Failure(description: "could not write \(file)")
    }
    return file
  }

  /// Reads a file; empty where there is none.
  func text(_ file: String) -> String {
    guard let stream = fopen(file, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
