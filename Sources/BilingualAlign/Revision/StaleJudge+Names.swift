import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualTerms
import BilingualText

/// Names, ranks and terms: each by itself, with what the translation has in its place.
extension StaleJudge {
  /// Findings for the names, ranks and terms of a sentence that the translation has not followed.
  func terms(_ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>) -> [Finding] {
    let english = new.target.range(of: target)
    // Where nothing new is to be said, what was left out may still stand there.
    let isOnlyGone = change.newNames.isEmpty && change.newTerms.isEmpty
    return names(change, in: row, target: target, english: english, isOnlyGone: isOnlyGone)
      + titles(change, in: row, target: target, english: english)
      + glossaryTerms(change, in: row, target: target, english: english, isOnlyGone: isOnlyGone)
  }

  private func names(
    _ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>, english: TextRange?, isOnlyGone: Bool
  ) -> [Finding] {
    Self.paired(change.oldNames, change.newNames).compactMap { was, now in
      let kept = was.flatMap { name in english.flatMap { place(of: name.text, old, in: $0) } }
      if let now {
        if let english, place(of: now.text, new, in: english) != nil { return nil }
      } else if !isOnlyGone || kept == nil {
        return nil
      }
      return finding(was: was?.range, now: now?.range, in: row, target: target, kept: kept, severity: .error)
    }
  }

  /// A person who is heard, or an acronym as it is written.
  private func place(of name: String, _ pair: ReadPair, in english: TextRange) -> TextRange? {
    if let heard = NameHearing.heard(name, pair, in: english) { return heard }
    let (text, word) = (pair.target.document.text.utf8, Array(name.utf8))
    guard word.count <= english.count else { return nil }
    let start = (english.start...english.end - word.count).first { i in
      word.indices.allSatisfy { text[i + $0] == word[$0] }
    }
    return start.map { TextRange($0, $0 + word.count) }
  }

  private func titles(
    _ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>, english: TextRange?
  ) -> [Finding] {
    let ranks = TitleRanks.shared
    let said = english.map { ranks.english(new.target.document.text.utf8, $0) } ?? []
    let others = new.source.range(of: row.new).map { ranks.korean(new.source.document.text.utf8, $0) } ?? []
    let before = old.source.range(of: row.old).map { ranks.korean(old.source.document.text.utf8, $0) } ?? []
    // Where the ranks of the translation are those of the earlier version, one for one, each is known by its place.
    let isOld =
      said.count > 1 && said.count == others.count && said.count == before.count
      && zip(before, said).allSatisfy { ranks.allows($0, $1) }
      && !zip(others, said).allSatisfy { ranks.allows($0, $1) }
    return change.titles.compactMap { title in
      // A rank that the glossary names with its ministry is told as a term.
      if change.newTerms.contains(where: { $0.range.overlaps(title.new.range) }) { return nil }
      if isOld, let index = others.firstIndex(where: { $0.range == title.new.range }) {
        return ranks.allows(title.new, said[index])
          ? fitting(said[index].range, was: title.old.range, now: title.new.range, in: row, target: target)
          : finding(
            was: title.old.range, now: title.new.range, in: row, target: target, kept: said[index].range,
            severity: .warning)
      }
      // Of several people with ranks each may be meant.
      let kept = said.first { english in
        ranks.allows(title.old, english) && !others.contains { ranks.allows($0, english) }
      }
      if kept == nil {
        let answers = said.filter { ranks.allows(title.new, $0) }
        // *Director* is a 과장 as well as a 국장.
        guard let both = answers.first, answers.allSatisfy({ ranks.allows(title.old, $0) }) else {
          return answers.isEmpty
            ? finding(
              was: title.old.range, now: title.new.range, in: row, target: target, kept: nil, severity: .warning) : nil
        }
        return fitting(both.range, was: title.old.range, now: title.new.range, in: row, target: target)
      }
      return finding(
        was: title.old.range, now: title.new.range, in: row, target: target, kept: kept?.range, severity: .warning)
    }
  }

  private func glossaryTerms(
    _ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>, english: TextRange?, isOnlyGone: Bool
  ) -> [Finding] {
    let bead = bead(of: row, target)
    return Self.paired(change.oldTerms, change.newTerms).compactMap { was, now in
      let kept = was.flatMap { right($0.concept, bead) }
      if let now {
        if isRendered(now.concept, bead) { return nil }
      } else if !isOnlyGone || kept == nil {
        return nil
      }
      return finding(was: was?.range, now: now?.range, in: row, target: target, kept: kept, severity: .warning)
    }
  }

  /// Each with the one that stands in its place, as far as there are as many.
  private static func paired<Item>(_ olds: [Item], _ news: [Item]) -> [(Item?, Item?)] {
    (0..<max(olds.count, news.count)).map {
      (olds.indices.contains($0) ? olds[$0] : nil, news.indices.contains($0) ? news[$0] : nil)
    }
  }

  private func finding(
    was: TextRange?, now: TextRange?, in row: TextRevision.Row, target: Range<Int>, kept: TextRange?,
    severity: Severity
  ) -> Finding {
    let (before, after) = (was.map { old.source.place($0) }, now.map { new.source.place($0) })
    let english = kept ?? was.flatMap { place(of: $0, row, target) } ?? new.target.range(of: target)
    let rest =
      kept.map { StaleWords.kept(new.target.place($0).said) } ?? StaleWords.unfollowed(new.target.range(of: target))
    return BeadFinding.make(
      StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: StaleTrust.term,
      severity: severity, message: StaleWords.finding(was: before?.said, now: after?.said, rest: rest),
      source: after ?? new.source.range(of: row.new).map { new.source.place($0) },
      target: english.map { new.target.place($0) },
      old: before ?? old.source.range(of: row.old).map { old.source.place($0) })
  }

  /// What may have followed or not: the words of the translation may stand for the old as well as for the new.
  private func fitting(
    _ english: TextRange, was: TextRange, now: TextRange, in row: TextRevision.Row, target: Range<Int>
  ) -> Finding {
    let (before, after, said) = (old.source.place(was), new.source.place(now), new.target.place(english))
    return BeadFinding.make(
      StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: StaleTrust.unsaid,
      severity: .info, message: StaleWords.finding(was: before.said, now: after.said, rest: StaleWords.fitsBoth(said)),
      source: after,
      target: said, old: before)
  }

  /// Where the translation has a right name of a concept.
  private func right(_ concept: Int, _ bead: Int) -> TextRange? {
    terms.indices.contains(bead) ? terms[bead].answers(for: [concept]).rights.first?.range : nil
  }

  /// Whether the translation has a right name of a concept, in the bead or a neighbour's to spare.
  private func isRendered(_ concept: Int, _ bead: Int) -> Bool {
    guard terms.indices.contains(bead) else { return true }
    let evidence = TermEvidence(pair: new, base: new.termbase, beads: terms, index: bead)
    guard let mention = terms[bead].mentions.first(where: { $0.concepts.contains(concept) }) else { return true }
    if !evidence.renderings(of: mention).isEmpty { return true }
    if case .rendered = evidence.judge(mention, isKnown: false) { return true }
    return false
  }
}
