// swift-tools-version: 6.2
import PackageDescription

/// The settings that every Swift target of the package shares.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Declares one room of the pipeline, in Swift, with what it may touch.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// Declares the tests of a room; files that are read, not compiled, are excluded.
func tests(
  _ name: String, of dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "Buyin",
  products: [
    .library(name: "Buyin", targets: ["Buyin"]),
    .executable(name: "buyin", targets: ["BuyinMain"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    room("BuyinSyntax"),
    room("BuyinSemantics", uses: ["BuyinSyntax"]),
    .target(name: "CKernels"),
    room("BuyinNumerics", uses: ["CKernels"]),
    room("BuyinCampaign", uses: ["BuyinSemantics", "BuyinSyntax", "BuyinNumerics"]),
    room("BuyinEngine", uses: ["BuyinCampaign", "BuyinSemantics", "BuyinSyntax", "BuyinNumerics"]),
    room(
      "BuyinAnalysis",
      uses: ["BuyinEngine", "BuyinCampaign", "BuyinSemantics", "BuyinSyntax", "BuyinNumerics"]),
    room(
      "BuyinReport",
      uses: ["BuyinAnalysis", "BuyinCampaign", "BuyinSemantics", "BuyinSyntax", "BuyinNumerics"]),
    room(
      "Buyin",
      uses: [
        "BuyinReport", "BuyinAnalysis", "BuyinEngine", "BuyinCampaign", "BuyinSemantics",
        "BuyinSyntax", "BuyinNumerics",
      ]),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("edit")]),
    room("LineEditor", uses: ["CTerminal"]),
    room(
      "BuyinCLI",
      uses: [
        "Buyin", "BuyinReport", "BuyinAnalysis", "BuyinEngine", "BuyinCampaign",
        "BuyinSemantics", "BuyinNumerics", "BuyinSyntax", "LineEditor", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "BuyinMain", dependencies: ["BuyinCLI"], swiftSettings: house),
    tests("BuyinSyntaxTests", of: ["BuyinSyntax"]),
    tests("BuyinSemanticsTests", of: ["BuyinSemantics", "BuyinSyntax"]),
    tests("BuyinNumericsTests", of: ["BuyinNumerics"]),
    tests("BuyinCampaignTests", of: ["BuyinCampaign", "BuyinSemantics", "BuyinNumerics"]),
    tests(
      "BuyinAnalysisTests",
      of: [
        "Buyin", "BuyinAnalysis", "BuyinEngine", "BuyinCampaign", "BuyinSemantics", "BuyinSyntax",
        "BuyinNumerics",
      ]),
    tests("BuyinEngineTests", of: ["BuyinEngine", "BuyinSemantics", "BuyinNumerics"]),
    tests(
      "BuyinTests",
      of: [
        "Buyin", "BuyinCLI", "BuyinMain", "BuyinReport", "BuyinAnalysis", "BuyinEngine",
        "BuyinCampaign", "BuyinSemantics", "BuyinNumerics", "BuyinSyntax", "LineEditor",
        "TerminalDriver", "FuzzProperties",
      ], exclude: ["Goldens"]),
    tests(
      "BuyinReportTests",
      of: [
        "BuyinReport", "BuyinAnalysis", "BuyinSemantics", "BuyinSyntax", "BuyinNumerics",
        "BuyinCampaign",
      ]),
    // What must hold whatever the input: for the fuzzer, and for the tests of what it found.
    .target(
      name: "FuzzProperties",
      dependencies: [
        "Buyin", "BuyinReport", "BuyinAnalysis", "BuyinEngine", "BuyinCampaign", "BuyinSemantics",
        "BuyinSyntax",
      ], path: "Fuzz/FuzzProperties", swiftSettings: house),
    tests("DocumentTests", of: ["Buyin", "BuyinCLI", "BuyinSyntax", "LineEditor"]),
    // What drives a program in a terminal of its own, and a program to be driven; for tests only.
    .target(name: "CTerminalDriver", path: "Tests/CTerminalDriver"),
    .target(
      name: "TerminalDriver", dependencies: ["CTerminalDriver"], path: "Tests/TerminalDriver",
      swiftSettings: house),
    .executableTarget(
      name: "LineEditorProbe", dependencies: ["LineEditor", "TerminalDriver"],
      path: "Tests/LineEditorProbe", swiftSettings: house),
    tests("TerminalTests", of: ["LineEditor", "TerminalDriver", "LineEditorProbe"]),
  ]
)

// Benchmarks are a target of the same package, because they measure what is not public, and are
// switched on by the environment, so that nobody who depends on Buyin builds them.
if Context.environment["BUYIN_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "BuyinBenchmarks",
      dependencies: ["Buyin", "BuyinSyntax", "BuyinNumerics", "TerminalDriver"],
      path: "Benchmarks/BuyinBenchmarks", swiftSettings: house))
}

// So is the fuzzer, whose flags no package that others depend on may carry.
if Context.environment["BUYIN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "BuyinFuzz", dependencies: ["FuzzProperties"], path: "Fuzz/BuyinFuzz",
      swiftSettings: house))
}
