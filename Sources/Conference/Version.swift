/// The version of this package: what `breakout --version` says, and the topmost entry of CHANGELOG.md.
public let breakoutVersion = "0.2.0"
