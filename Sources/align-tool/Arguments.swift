public import ArgumentParser
public import BilingualAlign

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso8601: argument)
  }
}
