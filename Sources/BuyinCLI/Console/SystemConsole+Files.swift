#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemConsole {
  package func replace(_ path: String, with text: String) throws(WriteFailure) {
    guard let resolved = realpath(path, nil) else { throw .refused(Self.reason(errno)) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    var status = stat()
    guard stat(target, &status) == 0 else { throw .refused(Self.reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .refused("it is no ordinary file") }
    // Taking a name asks the directory for permission, not the file: ask the file as well.
    guard access(target, W_OK) == 0 else { throw .refused(Self.reason(errno)) }
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .refused(Self.reason(errno)) }
    let failure = fill(descriptor, with: text, like: status) ?? take(target, from: name)
    if let failure {
      unlink(name)
      throw failure
    }
  }

  /// Writes a new file that is to take the place of another, and closes it; returns why it could not.
  private func fill(_ descriptor: Int32, with text: String, like old: stat) -> WriteFailure? {
    var text = text
    var failure = text.withUTF8 { write($0, descriptor) }
    // Only the system's own user may give a file away; for others it is theirs already, or becomes so.
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    if failure == nil, fchmod(descriptor, old.st_mode & 0o7777) != 0 || fsync(descriptor) != 0 {
      failure = .refused(Self.reason(errno))
    }
    if close(descriptor) != 0, failure == nil { failure = .refused(Self.reason(errno)) }
    return failure
  }

  /// Gives a new file the name of the old one; returns why it could not.
  private func take(_ target: String, from name: [CChar]) -> WriteFailure? {
    rename(name, target) == 0 ? nil : .refused(Self.reason(errno))
  }
}
