import Testing

@testable import BilingualChecks

/// Addresses of one page in two languages.
@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("example.org/guide/ko?n=2", "example.org/guide?n=2"), ("ko.example.org/plugins", "example.org/plugins"),
    ("example.org/privacy-ko", "example.org/privacy"), ("example.org/a_ko.html", "example.org/a_en.html"),
    ("example.org/a?lang=ko&n=1", "example.org/a?n=1"), ("example.org/ko/", "example.org"),
    ("localhost:5000`", "localhost:5000/"), ("example.org/a]", "example.org/a"),
    ("example.org/a#%EC%84%A4", "example.org/a#settings"), ("example.org/index.html", "example.org"),
  ])
  func same(_ a: String, _ b: String) { #expect(LinkAddress(a).isCounterpart(of: LinkAddress(b))) }

  @Test(arguments: [
    ("example.org/a", "example.org/b"), ("example.org/a#one", "example.org/a#two"),
    ("example.org/a?n=1", "example.org/a?n=2"), ("ko.example.org", "example.com"),
    ("example.org/version/2/0", "example.org/version/2/1"),
  ])
  func different(_ a: String, _ b: String) { #expect(!LinkAddress(a).isCounterpart(of: LinkAddress(b))) }
}
