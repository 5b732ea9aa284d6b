import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemConsole {
  package func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names
  }

  package func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }

  package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package func put(_ path: String, _ text: String) throws(WriteFailure) {
    if exists(path) { return try replace(path, with: text) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .refused(Self.reason(errno)) }
    var text = text
    var failure = text.withUTF8 { write($0, descriptor) }
    if close(descriptor) != 0, failure == nil { failure = .refused(Self.reason(errno)) }
    if let failure {
      unlink(path)
      throw failure
    }
  }

  package func editFile(_ path: String, with editor: String) -> Bool {
    terminal_run_editor(editor, path) != 0
  }

  package func edit(_ text: String, with editor: String) -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    // The ending tells editors what language it is.
    var name = Array("\(folder.isEmpty ? "/tmp" : folder)/entry-XXXXXX.buyin".utf8CString)
    let descriptor = mkstemps(&name, 6)
    guard descriptor >= 0 else { return nil }
    let path = name.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { String(cString: $0) } ?? ""
    }
    defer { unlink(path) }
    var text = text
    let failure = text.withUTF8 { write($0, descriptor) }
    close(descriptor)
    guard failure == nil, editFile(path, with: editor) else { return nil }
    let bytes = try? read(path, limit: 16_777_216)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

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
