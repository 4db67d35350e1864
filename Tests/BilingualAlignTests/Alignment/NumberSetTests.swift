import Testing

@testable import BilingualAlignment

@Suite struct NumberSetTests {
  @Test func knowsThePlaceOfEachOfItsNumbers() {
    let numbers = [190, 3, 64, 3, 0, 63, 127, 128]
    let set = NumberSet(numbers, below: 191)
    let sorted = Set(numbers).sorted()
    #expect(set.count == sorted.count)
    for number in 0...190 { #expect(set.place(of: number) == sorted.firstIndex(of: number)) }
  }

  @Test func mayBeEmpty() {
    let set = NumberSet([], below: 0)
    #expect(set.count == 0)
    #expect(set.place(of: 0) == nil)
  }
}
