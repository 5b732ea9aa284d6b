import Buyin
import Foundation

/// The plans of the working copy.
enum Corpus {
  /// A plan, with the files that it uses at hand.
  struct Plan: Sendable {
    /// The file's name without its folder.
    let name: String
    let text: String
    /// The settings of a session that reads its files from the plan's folder.
    let settings: Session.Settings

    /// Reads a plan; nil if it is no text.
    init?(_ file: URL) {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      name = file.lastPathComponent
      self.text = text
      let folder = file.deletingLastPathComponent()
      var settings = Session.Settings()
      settings.loader = { path throws(LoadRefusal) in
        guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
          throw LoadRefusal("there is no such file")
        }
        return Array(data)
      }
      self.settings = settings
    }
  }

  /// The folder of the examples.
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../examples").standardizedFileURL

  /// Every example.
  static let examplePlans: [Plan] = {
    let found = FileManager.default.enumerator(at: examples, includingPropertiesForKeys: nil)
    let files = found?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "buyin" }.sorted { $0.path < $1.path }
      .compactMap { Plan($0) }
  }()

  /// Every example and every recorded plan that is a text.
  static let plans =
    examplePlans
    + Golden.all.compactMap { Plan(Golden.folder.appending(path: $0.name + ".buyin")) }
}
