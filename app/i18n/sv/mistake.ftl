mistake-report = Anmäl ett fel
mistake-report-lesson = Anmäl ett fel i den här lektionen
mistake-report-question = Anmäl ett fel i den här frågan
mistake-title = Anmäl ett fel
mistake-lead = Tack för att du hjälper till. Anmälan går till kursens redaktion, som rättar fel i kursen.
mistake-about-lesson = Anmälan gäller lektionen
mistake-about-practice = Anmälan gäller en övning i lektionen
mistake-about-graded = Anmälan gäller en uppgift i modulens prov
mistake-kind = Vad gäller det?
mistake-kind-fact = Något är fel eller föråldrat
mistake-kind-unclear = Oklart eller går att tolka på flera sätt
mistake-kind-typo = Skrivfel
mistake-kind-broken = En länk eller bild fungerar inte
mistake-kind-other = Något annat
mistake-message = Vad borde rättas?
mistake-message-hint = Berätta vilket ställe som är fel och hur du vet det. Skriv inget om klienter eller andra personer.
mistake-email = E-postadress (frivilligt)
mistake-email-hint = Fyll i bara om du vill ha svar. Adressen raderas 30 dagar efter att anmälan har behandlats.
mistake-answer = Jag vill ha svar till { $email }
mistake-answer-hint = Annars är anmälan anonym. Adressen raderas ur anmälan 30 dagar efter att den har behandlats.
mistake-send = Skicka anmälan
mistake-cancel = Avbryt
mistake-error-title = Anmälan skickades inte ännu
mistake-error-kind = Välj vad det gäller.
mistake-error-missing = Skriv vad som borde rättas.
mistake-error-short = Skriv lite mer: minst { NUMBER($least) } tecken.
mistake-error-long = Meddelandet har { NUMBER($characters) } tecken. Förkorta det till högst { NUMBER($most) } tecken.
mistake-error-email = Skriv adressen i formen namn@exempel.fi, eller lämna fältet tomt.
mistake-error-too-many = Det har kommit många anmälningar på kort tid. Texten finns kvar här: skicka den på nytt om { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}.
mistake-taken-title = Tack, anmälan har kommit fram
mistake-taken-lead = Anmälan är sparad, och kursens redaktion ser den genast.
mistake-taken-handled = Redaktionen läser anmälningarna när den arbetar med kursen. Vi lovar ingen tidsfrist. Sakfel rättas
    först.
mistake-taken-answer = Du får svar per e-post, om redaktionen har något att svara på din anmälan.
mistake-taken-no-answer = Du bad inte om svar, så vi vet inte vem du är. Rättelsen syns i kursen.
mistake-back-lesson = Tillbaka till lektionen
mistake-back-practice = Tillbaka till övningen
mistake-back-graded = Tillbaka till provet
mistake-mail-subject = Svar på din anmälan i Kurssila
mistake-mail-intro = Du anmälde ett fel i Kurssila { $date }:
mistake-mail-answer = Redaktionens svar:
mistake-mail-no-reply = Det går inte att svara på det här meddelandet. Om saken inte är klar, gör en ny anmälan i kursen.
reports-title = Anmälda fel
reports-lead = { $open ->
    [0] Ingen anmälan väntar på behandling.
    [one] En anmälan väntar på behandling.
   *[other] { $open } anmälningar väntar på behandling.
}
reports-filters = Avgränsa anmälningarna
reports-open = Öppna
reports-closed = Avslutade
reports-none-open = Alla anmälningar är behandlade.
reports-none-closed = Ingen anmälan har avslutats ännu.
reports-newest = De { NUMBER($count) } nyaste visas.
reports-here = { $count ->
    [one] En anmälan
   *[other] { $count } anmälningar
}
report-gone = Finns inte längre i kursen
report-quiz = { $module }, provet
report-place-then = Vid anmälan
report-place-now = Nu
report-revision = version
report-unchanged = Innehållet är detsamma som då.
report-changed = Innehållet har ändrats sedan dess.
report-wants-answer = Vill ha svar
report-handle = Svara och avsluta
report-handle-of = Svara på och avsluta anmälan som kom { $when }
report-look = Öppna
report-look-of = Öppna anmälan som kom { $when }
report-title = Anmälan om fel
report-state-open = Öppen
report-state-closed = Avslutad
report-steps = Vad som har gjorts
report-received = Anmälan kom
report-step-closed = Avslutad
report-step-reopened = Öppnad på nytt
report-step-nobody = en redaktör på sin egen dator
report-step-note = Anteckning:
report-step-answer = Svar:
report-answer-mailed = Skickat { $when }.
report-answer-waits = Har inte kunnat skickas ännu. Tjänsten försöker igen varje timme tills adressen raderas.
report-answer-lost = Skickades inte: anmälarens adress har raderats.
report-address-gone = Svaret kan inte längre skickas: anmälarens adress har raderats. Inget sparades, och din text finns kvar nedan.
report-note = Anteckning för redaktionen (frivillig)
report-note-hint = Vad som gjordes eller varför inget gjordes. Anmälaren ser inte detta.
report-answer = Svar till anmälaren (frivilligt)
report-answer-hint = Skickas per e-post när du avslutar anmälan. Anmälarens språk: { $lang }. Adressen visas inte.
report-no-answer = Anmälaren bad inte om svar, eller så har adressen redan raderats.
report-close = Avsluta anmälan
report-reopen = Öppna på nytt
report-reopen-hint = Varför anmälan öppnas på nytt. Anmälaren ser inte detta.
report-back = Alla anmälningar
report-error-title = Anmälan avslutades inte ännu
report-error-long = Texten har { NUMBER($characters) } tecken. Förkorta den till högst { NUMBER($most) } tecken.
report-conflict-title = Någon annan hann före
report-conflict-closed = Anmälan var redan avslutad, så det du skrev varken sparades eller skickades. Det finns kvar nedan.
report-conflict-open = Anmälan var redan öppnad på nytt, så det du skrev sparades inte. Det finns kvar nedan.
editor-nav = Redaktion
editor-nav-problems = Kontroll av innehållet
editor-nav-open = { $count ->
    [one] en öppen
   *[other] { $count } öppna
}
