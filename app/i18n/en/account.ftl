me-title = My page
me-guest-lead = Your progress is kept on this device.
me-empty-title = This is where you see how far you are.
me-empty-text = Mark the first lesson as read or answer an exercise, and your progress begins to show.
me-other-device = Did you start on another device?
me-other-device-link = Sign in with your e-mail address
me-keep-title = Keep your progress
me-keep-text = Sign in with your e-mail address, and you can continue on any device. What you have done so far comes along.
    No password is needed.
me-keep-link = Sign in or start
me-certificates = Certificates
me-certificates-empty-title = Your certificate will be here when the course is done.
me-certificates-empty-text = { $count ->
    [one] One step left.
   *[other] { $count } steps left.
}
me-certificates-empty-link = See what is missing
me-certificate-issued = Issued { $date }
me-certificate-valid = Valid until { $date }
me-certificate-forever = Valid for ever
me-certificate-superseded = Replaced by a newer one
me-certificate-expired = No longer valid
me-certificate-code = Code
me-progress = Progress
me-account = Account
me-signed-in = You are signed in as { $email }.
me-sign-out = Sign out
sign-in-title = Sign in or start
sign-in-lead = We send a code to your e-mail. No password is needed.
sign-in-email = E-mail address
sign-in-email-hint = A work address or your own, whose mail you can see now. For example first.last@example.fi
sign-in-send = Send the code
sign-in-next = What happens next?
sign-in-next-code = You get a six-digit code that is valid for 10 minutes.
sign-in-next-moves = What you have done on this device moves to your account.
sign-in-next-privacy = The address is only used for signing in.
sign-in-next-privacy-link = Read about privacy
sign-in-error-title = The code was not sent yet
sign-in-error-missing = Write your e-mail address.
sign-in-error-invalid = Write the address in the form name@example.fi.
sign-in-error-too-many = Many codes have been asked for in a row. Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} and ask for a new one.
code-title = Enter the code
code-lead = We sent a code to { $email }. If the address is right, the message arrives in a moment.
code-label = Six-digit code
code-hint = The code is valid for 10 minutes. The subject of the message is “Your Kurssila code”.
code-sign-in = Sign in
code-help = No message?
code-help-text = Look in the spam folder. In workplace e-mail the message may take a few minutes.
code-help-link = Send a new code or change the address
code-error-title = Signing in did not succeed yet
code-error-missing = Write the code from the message.
code-error-wrong = The code does not match. { $left ->
    [one] You have one try left.
   *[other] You have { $left } tries left.
}
code-error-malformed = The code has six digits. Check that you typed all of them.
code-error-spent = The code is no longer valid. Ask for a new code.
link-title = Confirm signing in
link-lead = You opened a sign-in link. Press the button as well, so that we know it was you who opened the link and not a
    mail filter.
link-sign-in = Sign in
link-not-me = I did not ask for a link
link-spent-title = The link is no longer valid
link-spent-lead = A sign-in link works for 10 minutes and only once. Nothing is lost.
link-spent-again = Ask for a new code
mail-subject = Your Kurssila code
mail-greeting = Hello,
mail-code = Your code for signing in to Kurssila is { $code }.
mail-valid = The code is valid for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
mail-link = You can also open this link and confirm signing in:
mail-not-you = If you did not ask for a code, you can delete this message. Nobody gets into your account without it.
mail-signature = Kurssila
