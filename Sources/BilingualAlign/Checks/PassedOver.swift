/// Text that translators leave out or add as a matter of course: sub-headlines, notes, attachments, end marks.
enum PassedOver {
  static func isUsual(_ document: ReadDocument, segment: Int) -> Bool {
    switch document.kind(of: segment) {
    case .subtitle, .note, .caption, .signature, .attachment, .endMark, .metadata, .chrome: return true
    case .title, .heading, .paragraph, .listItem: break
    }
    let text = document.document.text.string(document.document.segments[segment].text)
    let openings = ["붙임", "<붙임", "※", "*", "- ", "첨부", "끝.", "/END/", "/끝/", "Spokesperson", "(사진", "[사진", "참고", "<참고"]
    if openings.contains(where: { text.hasPrefix($0) }) { return true }
    let lower = text.lowercased()
    return lower.contains("unofficial translation") || lower == "end" || text.utf8.count < 4
  }
}
