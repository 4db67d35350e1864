/// Every check, in the order in which they are documented and run. A new check is one file and one line here.
public let allChecks: [any Check.Type] = []
