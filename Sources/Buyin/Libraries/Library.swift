// Libraries: definitions that come with the program
//
// A library is a file of a plan, in the language itself, that is part of the program: `use
// benchmarks.facebook` brings in its definitions as `facebook.engage`. A host may bring libraries
// of its own.
//
// How to write one:
//   - one file in this folder with one `static let`, and its name in `all`;
//   - each figure is a `let` with a title that says where it comes from: the source, the year, and
//     what it is counted per. The verdict names the title of the assumption that decides, and help
//     lists them all. What has no published source begins its title with "assumption", what has one
//     without a year with "undated";
//   - a range holds the truth nine times in ten. A single published number is no range: widen it by
//     what other sources say, and say so in a comment;
//   - money by its code, `0.10 to 1.10 USD`, for `$` is what the plan says that it is;
//   - nothing but names of its own: a library asks nothing, and names nothing that it does not
//     define. Tests hold all of this.

/// Definitions that come with the program or with its host: `use benchmarks.facebook`.
///
/// A host that gives a library the path of one that comes with the program puts its own in its place.
public struct Library: Hashable, Sendable {
  /// The words by which it is used, with points between them: `benchmarks.facebook`. Its last word
  /// begins the names of what it defines.
  public let path: String
  /// What it holds, in half a sentence without a final period.
  public let summary: String
  /// The definitions, in the language itself.
  public let text: String

  /// Makes a library.
  ///
  /// - Parameters:
  ///   - path: words with points between them.
  ///   - summary: what it holds, in half a sentence without a final period.
  ///   - text: definitions, in the language itself; questions in it are not asked, and it uses no
  ///     files. A mistake in it is found when a plan uses it.
  public init(_ path: String, summary: String, _ text: String) {
    self.path = path
    self.summary = summary
    self.text = text
  }

  /// The libraries that come with the program.
  public static let all: [Library] = [
    facebookBenchmarks, instagramBenchmarks, tiktokBenchmarks, youtubeBenchmarks, xBenchmarks,
    linkedinBenchmarks, influencerBenchmarks, boughtBenchmarks, communityBenchmarks,
    conversionBenchmarks,
  ]
}
