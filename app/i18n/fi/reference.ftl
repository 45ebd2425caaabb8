# Glossary, facts register, pages outside the course, problems in the content.
glossary-title = Sanasto
glossary-lead = Kurssin käsitteet selitettyinä, ruotsin- ja englanninkieliset vastineet mukana.
glossary-letters = Aakkoset
glossary-in-fi = suomeksi
glossary-in-sv = ruotsiksi
glossary-in-en = englanniksi
glossary-lessons = Käytetään oppitunneilla:
facts-title = Luvut ja lähteet
facts-lead = Jokainen kurssin luku, joka voi muuttua: mistä se on peräisin ja milloin se on viimeksi tarkistettu.
facts-caption = { $count ->
    [one] Yksi luku
   *[other] { $count } lukua
}, { $open ->
    [0] kaikki tarkistettu
    [one] joista yksi odottaa tarkistusta
   *[other] joista { $open } odottaa tarkistusta
}
facts-filters = Rajaa lukuja
facts-all = Kaikki
facts-due = Tarkistettava pian
facts-expiring = Muuttumassa
facts-unverified = Tarkistamatta
facts-none = Tässä ryhmässä ei ole nyt yhtään lukua.
facts-column-fact = Luku
facts-column-source = Lähde
facts-column-validity = Voimassa
facts-column-checked = Tarkistettu
facts-column-certainty = Varmuus
facts-column-lessons = Oppitunnit
fact-tag-verified = Tarkistettu
fact-tag-derived = Johdettu
fact-tag-unverified = Tarkistettava
fact-tag-ahead = Ei vielä voimassa
fact-tag-over = Vanhentunut
fact-check-by = Uudelleen viimeistään { $date }
problems-kicker = Toimitus
problems-title = Sisällössä on { $errors ->
    [0] { "" }
    [one] yksi virhe
   *[other] { $errors } virhettä
}{ $both ->
    [1] { " ja " }
   *[other] { "" }
}{ $warnings ->
    [0] { "" }
    [one] yksi huomautus
   *[other] { $warnings } huomautusta
}
problems-none-title = Sisältö on kunnossa
problems-none-lead = Tiedostoista ei löytynyt virheitä eikä huomautettavaa.
problems-stale-lead = Lukijat näkevät viimeisimmän ehjän version. Uusi versio tulee näkyviin, kun virheet on korjattu.
problems-fresh-lead = Lukijat näkevät tämän version. Huomautukset eivät estä julkaisemista.
problems-list = Ongelmat
problems-checked = Luettu { $when }
problem-error = Virhe { $code }
problem-warning = Huomautus { $code }
problem-note = Tiedoksi { $code }
problem-place = rivi { NUMBER($line) }, merkki { NUMBER($column) }
problem-help = Korjaus:
codes-title = Tarkistuksen viestit
codes-lead = Jokaisella viestillä on tunnus ja sivu, joka kertoo, miksi viesti annetaan ja miten asia korjataan.
codes-files = Tiedostot
codes-questions = Kysymykset
codes-yaml = Tiedot ja asetukset
codes-links = Linkit, luvut ja termit
codes-images = Kuvat
codes-teaching = Opettavuus
codes-text = Teksti
codes-videos = Videot
code-wrong = Väärin
code-right = Oikein
code-noted = Huomautetaan
code-not-noted = Ei huomauteta
freshness-title = Tarkistuskalenteri
freshness-lead = Myöhässä { NUMBER($overdue) }, seuraavien { NUMBER($days) } päivän aikana { NUMBER($soon) }.
freshness-overdue = Myöhässä
freshness-soon = Pian
freshness-later = Myöhemmin
freshness-never = Ei määräpäivää
freshness-column-day = Viimeistään
freshness-column-what = Luku tai oppitunti
freshness-column-task = Tehtävä
freshness-column-place = Tiedosto ja rivi
freshness-verify = Tarkista virallisesta lähteestä.
freshness-renew = Selvitä, mikä on voimassa tämän jälkeen.
freshness-take-over = Arvo vaihtuu: aja kurssila fix ja käy kysymykset läpi.
freshness-review = Vertaa lähteeseen ja päivitä tarkistuspäivä.
freshness-no-task = Anna tarkistusväli (review_after).
