import Foundation

/// The working copy that the tests stand in.
enum Repository {
  /// The path of the top folder, without a slash at the end.
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Whether recorded texts are rewritten instead of compared.
  static let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  /// Returns the bytes of a file, by its path from the top; nil where there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { [UInt8]($0) }
  }

  /// Returns the text of a file, by its path from the top; nil where there is none.
  static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file, by its path from the top.
  static func write(_ text: String, to path: String) throws {
    try text.write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
  }

  /// Whether there is a file or folder of a path from the top.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// Returns the paths of the files below a folder, from the top, sorted.
  static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.allObjects ?? []
    return names.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The paths of all pages for readers.
  static let pages: [String] = {
    let below = ["docs", "examples"].flatMap { files(below: $0) }.filter { $0.hasSuffix(".md") }
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + below
  }()

  /// The names of all examples: their paths without the ending.
  static let examples: [String] = files(below: "examples").filter { $0.hasSuffix(".buyin") }
    .map { String($0.dropLast(".buyin".count)) }
}
