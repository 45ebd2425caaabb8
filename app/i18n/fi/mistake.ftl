# Reporting a mistake, and what editors do about reports.
mistake-report = Ilmoita virheestä
mistake-report-lesson = Ilmoita virheestä tässä oppitunnissa
mistake-report-question = Ilmoita virheestä tässä kysymyksessä
mistake-title = Ilmoita virheestä
mistake-lead = Kiitos, että autat. Ilmoitus menee kurssin toimitukselle, joka korjaa virheet kurssiin.
mistake-about-lesson = Ilmoitus koskee oppituntia
mistake-about-practice = Ilmoitus koskee harjoitusta oppitunnissa
mistake-about-graded = Ilmoitus koskee tehtävää moduulin kokeessa
mistake-kind = Mistä on kyse?
mistake-kind-fact = Asia on väärin tai vanhentunut
mistake-kind-unclear = Epäselvä tai tulkinnanvarainen
mistake-kind-typo = Kirjoitusvirhe
mistake-kind-broken = Linkki tai kuva ei toimi
mistake-kind-other = Jokin muu
mistake-message = Mitä pitäisi korjata?
mistake-message-hint = Kerro, mikä kohta on väärin ja mistä sen tietää. Älä kirjoita asiakkaista äläkä muista ihmisistä.
mistake-email = Sähköpostiosoite (vapaaehtoinen)
mistake-email-hint = Täytä vain, jos haluat vastauksen. Osoite poistetaan 30 päivän kuluttua siitä, kun ilmoitus on käsitelty.
mistake-answer = Haluan vastauksen osoitteeseen { $email }
mistake-answer-hint = Muuten ilmoitus on nimetön. Osoite poistetaan ilmoituksesta 30 päivän kuluttua siitä, kun se on käsitelty.
mistake-send = Lähetä ilmoitus
mistake-cancel = Peruuta
mistake-error-title = Ilmoitusta ei vielä lähetetty
mistake-error-kind = Valitse, mistä on kyse.
mistake-error-missing = Kirjoita, mitä pitäisi korjata.
mistake-error-short = Kirjoita vähän enemmän: ainakin { NUMBER($least) } merkkiä.
mistake-error-long = Viestissä on { NUMBER($characters) } merkkiä. Lyhennä se enintään { NUMBER($most) } merkkiin.
mistake-error-email = Kirjoita osoite muodossa nimi@esimerkki.fi, tai jätä kenttä tyhjäksi.
mistake-error-too-many = Ilmoituksia on tullut lyhyessä ajassa paljon. Teksti on tallella tässä: lähetä se uudelleen { $minutes ->
    [one] minuutin
   *[other] { $minutes } minuutin
} kuluttua.
mistake-taken-title = Kiitos, ilmoitus on perillä
mistake-taken-lead = Ilmoitus on tallessa, ja kurssin toimitus näkee sen heti.
mistake-taken-handled = Toimitus lukee ilmoitukset, kun se työskentelee kurssin parissa. Määräaikaa emme lupaa. Asiavirheet
    korjataan ensin.
mistake-taken-answer = Saat vastauksen sähköpostiisi, jos toimituksella on ilmoitukseen jotakin vastattavaa.
mistake-taken-no-answer = Et pyytänyt vastausta, joten emme tiedä, kuka olet. Korjaus näkyy kurssissa.
mistake-back-lesson = Takaisin oppituntiin
mistake-back-practice = Takaisin harjoitukseen
mistake-back-graded = Takaisin kokeeseen
mistake-mail-subject = Vastaus ilmoitukseesi Kurssilassa
mistake-mail-intro = Ilmoitit virheestä Kurssilassa { $date }:
mistake-mail-answer = Toimituksen vastaus:
mistake-mail-no-reply = Tähän viestiin ei voi vastata. Jos asia jäi kesken, tee kurssissa uusi ilmoitus.
reports-title = Ilmoitukset virheistä
reports-lead = { $open ->
    [0] Yhtään ilmoitusta ei odota käsittelyä.
    [one] Yksi ilmoitus odottaa käsittelyä.
   *[other] { $open } ilmoitusta odottaa käsittelyä.
}
reports-filters = Rajaa ilmoituksia
reports-open = Avoimet
reports-closed = Suljetut
reports-none-open = Kaikki ilmoitukset on käsitelty.
reports-none-closed = Yhtään ilmoitusta ei ole vielä suljettu.
reports-newest = Näytetään { NUMBER($count) } uusinta.
reports-here = { $count ->
    [one] Yksi ilmoitus
   *[other] { $count } ilmoitusta
}
report-gone = Ei enää kurssissa
report-quiz = { $module }, koe
report-place-then = Ilmoitettaessa
report-place-now = Nyt
report-revision = versio
report-unchanged = Sisältö on sama kuin silloin.
report-changed = Sisältö on muuttunut sen jälkeen.
report-wants-answer = Haluaa vastauksen
report-handle = Vastaa ja sulje
report-handle-of = Vastaa ja sulje ilmoitus, joka tuli { $when }
report-look = Avaa
report-look-of = Avaa ilmoitus, joka tuli { $when }
report-title = Ilmoitus virheestä
report-state-open = Avoin
report-state-closed = Suljettu
report-steps = Mitä on tehty
report-received = Ilmoitus tuli
report-step-closed = Suljettu
report-step-reopened = Avattu uudelleen
report-step-nobody = toimittaja omalla koneellaan
report-step-note = Muistiinpano:
report-step-answer = Vastaus:
report-answer-mailed = Lähetetty { $when }.
report-answer-waits = Ei ole vielä saatu lähetettyä. Palvelu yrittää uudelleen tunnin välein, kunnes osoite poistetaan.
report-answer-lost = Ei lähetetty: ilmoittajan osoite on poistettu.
report-address-gone = Vastausta ei voi enää lähettää: ilmoittajan osoite on poistettu. Mitään ei tallennettu, ja tekstisi on tallella alla.
report-note = Muistiinpano toimitukselle (vapaaehtoinen)
report-note-hint = Mitä tehtiin tai miksi mitään ei tehty. Ilmoittaja ei näe tätä.
report-answer = Vastaus ilmoittajalle (vapaaehtoinen)
report-answer-hint = Lähetetään sähköpostilla, kun suljet ilmoituksen. Ilmoittajan kieli: { $lang }. Osoitetta ei näytetä.
report-no-answer = Ilmoittaja ei pyytänyt vastausta, tai hänen osoitteensa on jo poistettu.
report-close = Sulje ilmoitus
report-reopen = Avaa uudelleen
report-reopen-hint = Miksi ilmoitus avataan uudelleen. Ilmoittaja ei näe tätä.
report-back = Kaikki ilmoitukset
report-error-title = Ilmoitusta ei vielä suljettu
report-error-long = Tekstissä on { NUMBER($characters) } merkkiä. Lyhennä se enintään { NUMBER($most) } merkkiin.
report-conflict-title = Joku toinen ehti ensin
report-conflict-closed = Ilmoitus oli jo suljettu, joten kirjoittamaasi ei tallennettu eikä lähetetty. Se on tallella alla.
report-conflict-open = Ilmoitus oli jo avattu uudelleen, joten kirjoittamaasi ei tallennettu. Se on tallella alla.
editor-nav = Toimitus
editor-nav-problems = Sisällön tarkistus
editor-nav-open = { $count ->
    [one] yksi avoin
   *[other] { $count } avointa
}
