import Foundation

/// A program that embeds the library, made of the Swift blocks of one page in their order: later
/// blocks use what earlier ones define.
///
/// It is compiled as a host's program is: against the library's module alone, outside the package,
/// so that only what is public can be used.
struct SwiftProgram {
  /// What each block printed; nil where the program did not get that far.
  private(set) var printed: [String?]
  /// What the compiler or the system said; nil where the program ran to its end.
  private(set) var failure: String?

  /// The line that stands between what two blocks print.
  private static let mark = "\u{1E}"

  /// Compiles blocks of a page as one program, and runs it.
  init(_ blocks: [Page.Block], of page: String) {
    printed = Array(repeating: nil, count: blocks.count)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("buyin-page-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let source = folder.appendingPathComponent("main.swift")
      try Self.source(blocks, of: page).write(to: source, atomically: true, encoding: .utf8)
      let program = folder.appendingPathComponent("page").path
      let products = Self.products
      let compiled = try Self.run(
        ["swiftc", "-swift-version", "6", "-o", program, source.path, "-I", products + "/Modules"]
          + ["-Xcc", "-fmodule-map-file=\(products)/CKernels.build/module.modulemap"]
          + Self.objects(in: products))
      guard compiled.status == 0 else {
        failure = "does not compile:\n" + compiled.errors
        return
      }
      let result = try Self.run([program])
      let parts = result.output.components(separatedBy: Self.mark + "\n")
      for (index, part) in parts.enumerated() where index < blocks.count { printed[index] = part }
      if result.status != 0 { failure = "ends with \(result.status):\n" + result.errors }
    } catch {
      failure = "can't be tried: \(error)"
    }
  }

  /// Writes the blocks below each other, with their places in the page.
  private static func source(_ blocks: [Page.Block], of page: String) -> String {
    blocks.enumerated().map { index, block in
      (index == 0 ? "" : "print(\"\\u{1E}\")\n")
        + "#sourceLocation(file: \"\(page)\", line: \(block.start + 1))\n" + block.text
        + "#sourceLocation()\n"
    }.joined()
  }

  /// The folder of what was built together with these tests.
  private static var products: String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path.count > 1 {
      let module = folder.appendingPathComponent("Modules/Buyin.swiftmodule").path
      if FileManager.default.fileExists(atPath: module) { return folder.path }
      folder.deleteLastPathComponent()
    }
    return Repository.root + "/.build/debug"
  }

  /// The compiled files of the library and of the rooms that it uses.
  private static func objects(in products: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: products)) ?? []
    let rooms = names.filter { name in
      let isOther = ["Tests", "CLI", "Main", "Benchmarks", "Fuzz"].contains {
        name.hasSuffix("\($0).build")
      }
      let isRoom = name.hasPrefix("Buyin") && name.hasSuffix(".build")
      return name == "CKernels.build" || isRoom && !isOther
    }
    return rooms.sorted().flatMap { room -> [String] in
      let files = FileManager.default.enumerator(atPath: "\(products)/\(room)")?.allObjects ?? []
      return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".o") }.sorted()
        .map { "\(products)/\(room)/\($0)" }
    }
  }

  /// Runs a command, found on the path, to its end.
  private static func run(
    _ command: [String]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let folder = FileManager.default.temporaryDirectory
    let files = try ["out", "err"].map { kind in
      let file = folder.appendingPathComponent("buyin-\(UUID().uuidString).\(kind)")
      try Data().write(to: file)
      return file
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    // Files and no pipes, which a program that says much would fill.
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}
