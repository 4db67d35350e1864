/// Every check, in the order in which they are documented and run. A new check is one file and one line here.
public let allChecks: [any Check.Type] = [
  TermMissing.self,
  TermForbidden.self,
  TermDeprecated.self,
  TermInconsistent.self,
  TitleOutOfDate.self,
  TitlePerson.self,
  UnknownTitle.self,
  AbbreviationDrift.self,
]
