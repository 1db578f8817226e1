# Rosters from the student system, for those who keep the server and lead the department.

rosters-title = Rosters
rosters-lede = The student system names schools, staff, guardians and students in a OneRoster package. Look at what a package would change, then apply it.
rosters-look-title = Look at a package
rosters-apply-title = Make these changes
rosters-file = OneRoster package
rosters-file-hint = A ZIP file of at most 8 MB. For larger packages, run “trellis import oneroster” on the server. Nothing is changed yet.
rosters-file-again = Choose the same file again. We did not keep it, because it names children.
rosters-file-missing = Choose the file.
rosters-file-another = This is not the file you looked at. See what this one would change, then choose it again.
rosters-look = Show what would change
rosters-apply = Make these changes
rosters-leave = Leave everything as it is
rosters-refused-title = This package cannot be used as it is
rosters-refused = Nothing was changed. Mend what is listed below, or ask whoever keeps the student system, and send the package again.
rosters-applied-title = The changes are made
rosters-applied = All of them, together. The package itself was not kept.
rosters-looked-title = Nothing is changed yet
rosters-looked = This is what the package would change.
rosters-problems = What is wrong
rosters-problem-where = Where
rosters-problem-what = What
rosters-problem-mend = How to mend it
rosters-error = must be mended
rosters-warning = please look
rosters-row = row { $row }
rosters-column = column { $column }
rosters-changes = Changes
rosters-what = What
rosters-added = New
rosters-changed = Changed
rosters-ended = Ended
rosters-same = The same
rosters-word-added = new
rosters-word-changed = changed
rosters-word-ended = ended
rosters-kind-schools = Schools
rosters-kind-staff = Staff
rosters-kind-guardians = Guardians
rosters-kind-students = Students
rosters-kind-families = Guardians of students
rosters-mode-bulk = everything there is
rosters-mode-delta = only what changed
rosters-examples = Show examples
rosters-note-linked = { $count ->
    [one] { $count } staff member has the email address of one person we know, and is linked to them.
   *[other] { $count } staff members have the email address of one person we know, and are linked to them.
}
rosters-note-without-role = { $count ->
    [one] { $count } user has no role at a school and is passed over.
   *[other] { $count } users have no role at a school and are passed over.
}
rosters-note-without-school = { $count ->
    [one] { $count } person is at no school we know.
   *[other] { $count } people are at no school we know.
}
rosters-note-unnamed-schools = { $count ->
    [one] { $count } of our schools is not in any roster yet. It stays as it is.
   *[other] { $count } of our schools are not in any roster yet. They stay as they are.
}
rosters-past = Imports so far
rosters-past-none-title = No roster was imported yet
rosters-past-none = Each import shows here with what it changed.
rosters-past-line = { $label }: { $added } new, { $changed } changed, { $ended } ended.
rosters-past-same = Nothing was different.
rosters-older = Show older imports
