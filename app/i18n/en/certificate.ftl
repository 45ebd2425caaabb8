certificate-title = Name for the certificate
certificate-lead = The course is done. Now tell us which name to print on the certificate.
certificate-name = First name and last name
certificate-name-hint = Write the name as it stands in your official papers. It cannot be changed afterwards.
certificate-language = Language of the certificate
certificate-use = How the name is used
certificate-use-text = The name is shown on the certificate and on its public verification page. Only someone who has the code of
    the certificate finds that page.
certificate-make = Make the certificate
certificate-error-title = The certificate was not made yet
certificate-error-missing = Write your first name and last name.
certificate-error-too-long = The name is too long. The certificate has room for 100 characters.
certificate-error-unprintable = The name has characters that cannot be printed. Write it in letters.
verify-title = Check a certificate
verify-lead = Every certificate from Kurssila has a code. With it you see whether the certificate is genuine and valid.
verify-kicker = Certificate check
verify-code = Code of the certificate
verify-code-hint = Sixteen characters at the bottom of the certificate, for example K7QF-92MD-XTPA-4RV8. You can leave out the
    hyphens.
verify-check = Check
verify-error-title = The code could not be checked
verify-error-malformed = A code has sixteen letters and digits. Check that nothing is missing.
verify-valid-title = The certificate is genuine and valid
verify-valid-lead = Kurssila has issued this certificate. Compare it with the paper you have.
verify-superseded-title = The certificate is genuine, but a newer one has replaced it
verify-superseded-lead = The holder has since completed the course again. Ask for the newer certificate.
verify-expired-title = The certificate is genuine, but no longer valid
verify-expired-lead = Kurssila has issued this certificate. What it states was up to date until the day below.
verify-unknown-title = No such certificate
verify-unknown-lead = No certificate has been issued under this code:
verify-unknown-help = The usual reason is a typing error. A code has none of the letters I, L, O and U. Check the code and try again.
verify-holder = Name
verify-course = Course
verify-role = Path
verify-extent = Extent
verify-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
verify-completed = Completed
verify-validity = Valid
verify-until = until { $date }
verify-forever = for ever
verify-objectives = The holder
verify-another = Check another certificate
