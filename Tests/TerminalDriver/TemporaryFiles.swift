#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of its own for a test, removed afterwards with all that came into it.
package final class TemporaryFiles {
  /// The path of the folder.
  package let path: String

  /// Makes the folder.
  package init() throws {
    var template = Array("/tmp/buyin-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw PseudoTerminal.Failure(description: "no temporary folder: \(errno)")
    }
    path = String(cString: made)
  }

  deinit {
    Self.remove(path)
  }

  /// Names a file in it that a program may make.
  package func name(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in it, and makes the folders above.
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file in it that need not be text, and makes the folders above.
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = self.name(name)
    for (index, character) in name.enumerated() where character == "/" {
      mkdir(self.name(String(name.prefix(index))), 0o700)
    }
    guard let stream = fopen(file, "w"), fwrite(bytes, 1, bytes.count, stream) == bytes.count,
      fclose(stream) == 0
    else { throw PseudoTerminal.Failure(description: "could not write \(file)") }
    return file
  }

  /// Reads a file by its whole path as text; empty where there is none.
  package func text(_ file: String) -> String {
    guard let stream = fopen(file, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes a folder and all below it; no link is followed.
  private static func remove(_ path: String) {
    chmod(path, 0o700)
    if unlink(path) == 0 { return }
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if ![".", ".."].contains(name) { remove("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
