import BilingualAlign
import Testing

@Suite struct MarkdownReaderTests {
  @Test func readsBlocks() {
    let document = Document(
      testing: """
        ---
        title: "Sample"
        date: 2021-05-06
        ---
        # Outcome of the Talks

        The two sides met in **Seoul** and
        agreed to cooperate. They will meet again.

        ## Next steps
        * Trade
          * Mining
        1. First item
        goes on here
        ```swift
        let x = 1
        ```
        Underlined
        ----------
        > Quoted text.
        """, .english, path: "a.md")
    #expect(
      document.outline == [
        "metadata | ---", "metadata | title: \"Sample\"", "metadata | date: 2021-05-06", "metadata | ---",
        "title # | # Outcome of the Talks",
        "paragraph | The two sides met in **Seoul** and agreed to cooperate. | They will meet again.",
        "heading ## | ## Next steps", "listItem * +1 | * Trade", "listItem * +2 | * Mining",
        "listItem 1. +1 | 1. First item goes on here", "chrome | ```swift", "chrome | let x = 1", "chrome | ```",
        "heading | Underlined", "chrome | ----------", "paragraph | > Quoted text.",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2021-05-06"))
  }
}
