/// The version of the library and of `align-tool`.
public let bilingualAlignVersion = "0.2.0"
