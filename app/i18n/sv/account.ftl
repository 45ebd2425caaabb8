me-title = Min sida
me-guest-lead = Dina framsteg är sparade på den här enheten.
me-empty-title = Här ser du var du är på väg.
me-empty-text = Markera den första lektionen som läst eller svara på en övning, så börjar dina framsteg synas.
me-other-device = Har du börjat på en annan enhet?
me-other-device-link = Logga in med din e-postadress
me-keep-title = Spara dina framsteg
me-keep-text = Logga in med din e-postadress, så kan du fortsätta på vilken enhet som helst. Det du redan har gjort följer
    med. Inget lösenord behövs.
me-keep-link = Logga in eller börja
me-certificates = Intyg
me-certificates-empty-title = Intyget kommer hit när kursen är klar.
me-certificates-empty-text = { $count ->
    [one] Ett steg kvar.
   *[other] { $count } steg kvar.
}
me-certificates-empty-link = Se vad som saknas
me-certificate-issued = Utfärdat { $date }
me-certificate-valid = Giltigt till { $date }
me-certificate-forever = Giltigt tills vidare
me-certificate-superseded = Ersatt med ett nyare
me-certificate-expired = Giltighetstiden har gått ut
me-certificate-code = Kod
me-progress = Framsteg
me-account = Konto
me-signed-in = Du är inloggad med adressen { $email }.
me-sign-out = Logga ut
sign-in-title = Logga in eller börja
sign-in-lead = Vi skickar en kod till din e-post. Inget lösenord behövs.
sign-in-email = E-postadress
sign-in-email-hint = Jobbadress eller egen adress vars post du kan se nu. Till exempel fornamn.efternamn@exempel.fi
sign-in-send = Skicka koden
sign-in-next = Vad händer sedan?
sign-in-next-code = Du får en sexsiffrig kod som gäller i 10 minuter.
sign-in-next-moves = Det du har gjort på den här enheten flyttas till ditt konto.
sign-in-next-privacy = Adressen används bara för inloggningen och för det du själv ber om.
sign-in-next-privacy-link = Läs om dataskydd
sign-in-error-title = Koden skickades inte ännu
sign-in-error-missing = Skriv din e-postadress.
sign-in-error-invalid = Skriv adressen i formen namn@exempel.fi.
sign-in-error-too-many = Många koder har beställts efter varandra. Vänta { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
} och beställ en ny.
code-title = Ange koden
code-lead = Vi skickade en kod till { $email }. Om adressen är rätt kommer meddelandet om en stund.
code-label = Sexsiffrig kod
code-hint = Koden gäller i 10 minuter. Meddelandets rubrik är ”Din kod till Kurssila”.
code-sign-in = Logga in
code-help = Syns inget meddelande?
code-help-text = Titta i skräpposten. I en arbetsplats e-post kan det dröja några minuter.
code-help-link = Skicka en ny kod eller byt adress
code-error-title = Inloggningen lyckades inte ännu
code-error-missing = Skriv koden som finns i meddelandet.
code-error-wrong = Koden stämmer inte. { $left ->
    [one] Du har ett försök kvar.
   *[other] Du har { $left } försök kvar.
}
code-error-malformed = Koden har sex siffror. Kontrollera att du skrev alla.
code-error-spent = Koden gäller inte längre. Beställ en ny kod.
link-title = Bekräfta inloggningen
link-lead = Du öppnade en inloggningslänk. Tryck ännu på knappen, så vet vi att det var du som öppnade länken och inte
    e-postens skyddsprogram.
link-sign-in = Logga in
link-not-me = Jag beställde ingen länk
link-spent-title = Länken gäller inte längre
link-spent-lead = En inloggningslänk fungerar i 10 minuter och bara en gång. Inget har gått förlorat.
link-spent-again = Beställ en ny kod
mail-subject = Din kod till Kurssila
mail-greeting = Hej!
mail-code = Din inloggningskod till Kurssila är { $code }.
mail-valid = Koden gäller i { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}.
mail-link = Du kan också öppna den här länken och bekräfta inloggningen:
mail-not-you = Om du inte har beställt en kod kan du radera meddelandet. Ingen kommer in på ditt konto utan det.
mail-signature = Kurssila
