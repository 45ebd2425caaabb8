glossary-title = Ordlista
glossary-lead = Kursens begrepp förklarade, med finska och engelska motsvarigheter.
glossary-letters = Alfabetet
glossary-in-fi = på finska
glossary-in-sv = på svenska
glossary-in-en = på engelska
glossary-lessons = Används i lektionerna:
facts-title = Siffror och källor
facts-lead = Varje siffra i kursen som kan ändras: varifrån den kommer och när den senast kontrollerades.
facts-caption = { $count ->
    [one] En siffra
   *[other] { $count } siffror
}, { $open ->
    [0] alla kontrollerade
    [one] varav en väntar på kontroll
   *[other] varav { $open } väntar på kontroll
}
facts-filters = Avgränsa siffrorna
facts-all = Alla
facts-due = Ska kontrolleras snart
facts-expiring = På väg att ändras
facts-unverified = Okontrollerade
facts-none = Det finns inga siffror i den här gruppen just nu.
facts-column-fact = Siffra
facts-column-source = Källa
facts-column-validity = Giltighet
facts-column-checked = Kontrollerad
facts-column-certainty = Säkerhet
facts-column-lessons = Lektioner
fact-tag-verified = Kontrollerad
fact-tag-derived = Härledd
fact-tag-unverified = Ska kontrolleras
fact-tag-ahead = Gäller inte ännu
fact-tag-over = Föråldrad
fact-check-by = På nytt senast { $date }
problems-kicker = Redaktion
problems-title = Innehållet har { $errors ->
    [0] { "" }
    [one] ett fel
   *[other] { $errors } fel
}{ $both ->
    [1] { " och " }
   *[other] { "" }
}{ $warnings ->
    [0] { "" }
    [one] en anmärkning
   *[other] { $warnings } anmärkningar
}
problems-none-title = Innehållet är i ordning
problems-none-lead = Inga fel och inga anmärkningar hittades i filerna.
problems-stale-lead = Läsarna ser den senaste hela versionen. Den nya syns när felen är rättade.
problems-fresh-lead = Läsarna ser den här versionen. Anmärkningar hindrar inte publicering.
problems-list = Problem
problems-checked = Läst { $when }
problem-error = Fel { $code }
problem-warning = Anmärkning { $code }
problem-note = För kännedom { $code }
problem-place = rad { NUMBER($line) }, tecken { NUMBER($column) }
problem-help = Rättelse:
codes-title = Kontrollens meddelanden
codes-lead = Varje meddelande har en kod och en sida som berättar varför det ges och hur saken rättas till.
codes-files = Filer
codes-questions = Frågor
codes-yaml = Uppgifter och inställningar
codes-links = Länkar, tal och termer
codes-images = Bilder
codes-teaching = Pedagogik
codes-text = Text
codes-videos = Videor
code-wrong = Fel
code-right = Rätt
code-noted = Påpekas
code-not-noted = Påpekas inte
freshness-title = Kontrollkalender
freshness-lead = Försenade { NUMBER($overdue) }, under de följande { NUMBER($days) } dagarna { NUMBER($soon) }.
freshness-overdue = Försenade
freshness-soon = Snart
freshness-later = Senare
freshness-never = Utan datum
freshness-column-day = Senast
freshness-column-what = Siffra eller lektion
freshness-column-task = Uppgift
freshness-column-place = Fil och rad
freshness-verify = Kontrollera i en officiell källa.
freshness-renew = Ta reda på vad som gäller efter detta.
freshness-take-over = Värdet byts: kör kurssila fix och gå igenom frågorna.
freshness-review = Jämför med källan och uppdatera kontrolldagen.
freshness-no-task = Ange hur ofta den ska kontrolleras (review_after).
