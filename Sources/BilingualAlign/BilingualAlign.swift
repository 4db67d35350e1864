// One library of all stages; what an embedder may name is what each stage makes public.
@_exported import BilingualAlignment
@_exported import BilingualArchive
@_exported import BilingualChecks
@_exported import BilingualDocuments
@_exported import BilingualFacts
@_exported import BilingualOffice
@_exported import BilingualPairing
@_exported import BilingualReports
@_exported import BilingualRevision
@_exported import BilingualRun
@_exported import BilingualTerms
@_exported import BilingualText
