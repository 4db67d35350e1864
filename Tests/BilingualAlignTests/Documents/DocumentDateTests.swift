import Testing

@testable import BilingualAlign
@testable import BilingualDocuments

@Suite struct DocumentDateTests {
  @Test(arguments: [
    ("2016-11-14", "2016-11-14"), ("작성일 2016.11.14.", "2016-11-14"), ("2016. 3. 4. 개최", "2016-03-04"),
    ("2016년 11월 4일", "2016-11-04"), ("on November 14, 2016", "2016-11-14"), ("Nov. 4, 2016", "2016-11-04"),
    ("14 November 2016", "2016-11-14"), ("20161114", "2016-11-14"), ("Sept. 3, 2019", "2019-09-03"),
    ("4.15.(월)", nil), ("April 15", nil), ("2016-13-14", nil), ("제2016-11호", nil), ("전화 02-2100-7114", nil),
    ("1234567890", nil), ("20240231", nil), ("May I ask, 2016", nil),
  ])
  func reads(_ text: String, as date: String?) {
    #expect(DocumentDate.first(in: Array(text.utf8)[...])?.description == date)
  }

  @Test(arguments: [
    ("2024-04-15.ko.txt", "2024-04-15"), ("a/20240415_release.txt", "2024-04-15"), ("x/2020-01-01/ko.txt", nil),
    ("mofa_2019_3_4.html", "2019-03-04"), ("000_d6c9c5964b54ae55.txt", nil), ("-", nil),
  ])
  func readsTheName(_ path: String, as date: String?) {
    #expect(DocumentDate.inName(of: path)?.description == date)
  }
}
