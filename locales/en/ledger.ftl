ledger-mine-title = What happened with your record
ledger-person-title = What happened with this record
ledger-record-title = History of this record
ledger-lede = Each line is written when something happens, and nobody can change or remove it. It also shows who looked at the record.
ledger-empty-title = Nothing has happened yet
ledger-empty = When something is entered, changed or looked at, it shows here.
ledger-by = By { $who }
ledger-older = Show older lines
