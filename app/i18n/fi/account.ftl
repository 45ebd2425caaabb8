# The learner's page and signing in.
me-title = Oma sivu
me-guest-lead = Edistymisesi on tallessa tällä laitteella.
me-empty-title = Täällä näkyy, missä olet menossa.
me-empty-text = Merkitse ensimmäinen oppitunti luetuksi tai vastaa harjoitukseen, niin edistymisesi alkaa kertyä.
me-other-device = Oletko aloittanut toisella laitteella?
me-other-device-link = Kirjaudu sähköpostiosoitteella
me-keep-title = Säilytä edistymisesi
me-keep-text = Kirjaudu sähköpostiosoitteella, niin voit jatkaa millä laitteella tahansa. Se, mitä olet jo tehnyt, siirtyy
    mukaan. Salasanaa ei tarvita.
me-keep-link = Kirjaudu tai aloita
me-certificates = Todistukset
me-certificates-empty-title = Todistus tulee tähän, kun kurssi on valmis.
me-certificates-empty-text = { $count ->
    [one] Vielä yksi askel.
   *[other] Vielä { $count } askelta.
}
me-certificates-empty-link = Katso, mitä puuttuu
me-certificate-issued = Myönnetty { $date }
me-certificate-valid = Voimassa { $date } asti
me-certificate-forever = Voimassa toistaiseksi
me-certificate-superseded = Korvattu uudemmalla
me-certificate-expired = Voimassaolo päättynyt
me-certificate-code = Koodi
me-progress = Edistyminen
me-account = Tili
me-signed-in = Olet kirjautunut osoitteella { $email }.
me-sign-out = Kirjaudu ulos
sign-in-title = Kirjaudu tai aloita
sign-in-lead = Lähetämme sähköpostiisi koodin. Salasanaa ei tarvita.
sign-in-email = Sähköpostiosoite
sign-in-email-hint = Työosoite tai oma osoite, jonka postin näet nyt. Esimerkiksi etunimi.sukunimi@esimerkki.fi
sign-in-send = Lähetä koodi
sign-in-next = Mitä sen jälkeen tapahtuu?
sign-in-next-code = Saat kuusinumeroisen koodin, joka on voimassa 10 minuuttia.
sign-in-next-moves = Se, mitä olet tällä laitteella tehnyt, siirtyy tilillesi.
sign-in-next-privacy = Osoitetta käytetään vain kirjautumiseen ja siihen, mitä itse pyydät.
sign-in-next-privacy-link = Lue tietosuojasta
sign-in-error-title = Koodia ei vielä lähetetty
sign-in-error-missing = Kirjoita sähköpostiosoitteesi.
sign-in-error-invalid = Kirjoita osoite muodossa nimi@esimerkki.fi.
sign-in-error-too-many = Koodeja on pyydetty monta peräkkäin. Odota { $minutes ->
    [one] minuutti
   *[other] { $minutes } minuuttia
} ja pyydä uusi.
code-title = Anna koodi
code-lead = Lähetimme koodin osoitteeseen { $email }. Jos osoite on oikein, viesti on perillä hetken kuluttua.
code-label = Kuusinumeroinen koodi
code-hint = Koodi on voimassa 10 minuuttia. Viestin otsikko on ”Kurssilan koodi”.
code-sign-in = Kirjaudu
code-help = Eikö viestiä näy?
code-help-text = Katso roskapostikansio. Työpaikan sähköpostissa viesti voi viipyä muutaman minuutin.
code-help-link = Lähetä uusi koodi tai vaihda osoite
code-error-title = Kirjautuminen ei vielä onnistunut
code-error-missing = Kirjoita viestissä oleva koodi.
code-error-wrong = Koodi ei täsmää. { $left ->
    [one] Yrityksiä on jäljellä yksi.
   *[other] Yrityksiä on jäljellä { $left }.
}
code-error-malformed = Koodissa on kuusi numeroa. Tarkista, että kirjoitit ne kaikki.
code-error-spent = Koodi ei ole enää voimassa. Pyydä uusi koodi.
link-title = Vahvista kirjautuminen
link-lead = Avasit kirjautumislinkin. Paina vielä painiketta, niin tiedämme, että linkin avasit sinä eikä postin
    suojausohjelma.
link-sign-in = Kirjaudu sisään
link-not-me = En pyytänyt linkkiä
link-spent-title = Linkki ei ole enää voimassa
link-spent-lead = Kirjautumislinkki toimii 10 minuuttia ja vain kerran. Mitään ei ole kadonnut.
link-spent-again = Pyydä uusi koodi
mail-subject = Kurssilan koodi
mail-greeting = Hei!
mail-code = Kirjautumiskoodisi Kurssilaan on { $code }.
mail-valid = Koodi on voimassa { $minutes ->
    [one] minuutin
   *[other] { $minutes } minuuttia
}.
mail-link = Voit myös avata tämän linkin ja vahvistaa kirjautumisen:
mail-not-you = Jos et pyytänyt koodia, voit poistaa viestin. Kukaan ei pääse tilillesi ilman sitä.
mail-signature = Kurssila
