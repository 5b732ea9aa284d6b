/// The version of the language and of its tools, as `buyin --version` and the release notes say it.
public let buyinVersion = "0.1.0"
