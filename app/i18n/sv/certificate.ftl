certificate-title = Namn på intyget
certificate-lead = Kursen är klar. Ange ännu vilket namn som ska tryckas på intyget.
certificate-name = Förnamn och efternamn
certificate-name-hint = Skriv namnet så som det står i dina officiella handlingar. Namnet kan inte ändras efteråt.
certificate-language = Intygets språk
certificate-use = Så används namnet
certificate-use-text = Namnet syns på intyget och på dess offentliga kontrollsida. Bara den som har intygets kod hittar sidan.
certificate-make = Gör intyget
certificate-error-title = Intyget gjordes inte ännu
certificate-error-missing = Skriv ditt förnamn och efternamn.
certificate-error-too-long = Namnet är för långt. Intyget har plats för 100 tecken.
certificate-error-unprintable = Namnet innehåller tecken som inte kan tryckas. Skriv namnet med bokstäver.
verify-title = Kontrollera ett intyg
verify-lead = Varje intyg från Kurssila har en kod. Med den ser du om intyget är äkta och giltigt.
verify-kicker = Kontroll av intyg
verify-code = Intygets kod
verify-code-hint = Sexton tecken längst ner på intyget, till exempel K7QF-92MD-XTPA-4RV8. Bindestrecken kan lämnas bort.
verify-check = Kontrollera
verify-error-title = Koden kunde inte kontrolleras
verify-error-malformed = Koden har sexton bokstäver och siffror. Kontrollera att inget saknas.
verify-valid-title = Intyget är äkta och giltigt
verify-valid-lead = Kurssila har utfärdat det här intyget. Jämför uppgifterna med pappret du har.
verify-superseded-title = Intyget är äkta men ersatt med ett nyare
verify-superseded-lead = Innehavaren har senare avlagt kursen på nytt. Be om det nyare intyget.
verify-expired-title = Intyget är äkta men dess giltighetstid har gått ut
verify-expired-lead = Kurssila har utfärdat det här intyget. Kunskaperna var aktuella till datumet nedan.
verify-unknown-title = Intyget hittades inte
verify-unknown-lead = Det finns inget intyg med den här koden:
verify-unknown-help = Den vanligaste orsaken är ett skrivfel. Koden innehåller inte bokstäverna I, L, O eller U. Kontrollera koden
    och försök igen.
verify-holder = Namn
verify-course = Kurs
verify-role = Väg
verify-extent = Omfattning
verify-hours = { $hours ->
    [one] en timme
   *[other] { $hours } timmar
}
verify-completed = Avlagd
verify-validity = Giltigt
verify-until = till { $date }
verify-forever = tills vidare
verify-objectives = Intygets innehavare
verify-another = Kontrollera ett annat intyg
