# Home page, course page and what they share.
minutes = { NUMBER($count) } min
hours = { $count ->
    [one] noin tunti
   *[other] noin { $count } tuntia
}
steps-done = { NUMBER($done) } / { NUMBER($total) } tehty
resume-done = { NUMBER($done) } / { NUMBER($total) } askelta tehty
module-count = { $count ->
    [one] yksi moduuli
   *[other] { $count } moduulia
}
module-done = Valmis
state-read = luettu
resume-here = Jatka mistä jäit
resume-lesson = Jatka oppituntia
resume-quiz = Siirry kokeeseen
module-quiz = Moduulin koe
home-description = Maksuton verkkokurssi sosiaali- ja terveydenhuollon ammattilaisille Kelan kuntoutuksesta ja
    sairausajan toimeentulosta.
home-kicker = Verkkokurssi sote-ammattilaisille · { $hours } · maksuton
home-title = Ohjaa asiakkaasi oikeaan kuntoutukseen ja turvattuun toimeentuloon
home-lead = Hyvä kuntoutuskäytäntö ja sairausajan etuudet tiiviinä oppitunteina. Lue ilman tunnuksia, jatka mistä jäit,
    ja saat todistuksen, jonka kuka tahansa voi tarkistaa.
home-start = Aloita ensimmäisestä oppitunnista
home-done-lead = Kurssi on suoritettu. Voit palata oppitunteihin milloin vain.
home-done-link = Katso todistusta
home-path = Polku sairastumisesta kuntoutuksen kautta takaisin työhön
home-path-1 = Sairastuminen
home-path-2 = 60 päivää
home-path-3 = Kuntoutus alkaa
home-path-4 = Osa-aikaisesti työssä
home-path-5 = Takaisin työhön
modules = Moduulit
home-how = Näin kurssi etenee
home-how-read = Lue ja kokeile
home-how-read-text = Oppitunti vie noin kymmenen minuuttia. Harjoituksiin saa vastata niin monta kertaa kuin haluaa.
home-how-pass = Läpäise koe
home-how-pass-text = Jokaisen moduulin lopussa on koe. Vastaukset tallentuvat, joten voit keskeyttää milloin vain.
home-how-certificate = Saat todistuksen
home-how-certificate-text = Todistuksessa on koodi, jolla työnantaja voi tarkistaa sen aitouden.
course-kicker = Kurssi · { $modules } · { $hours }
module-kicker = Moduuli { NUMBER($number) } · { $minutes }
module-objectives = Moduulin jälkeen
continue-here = Tästä jatkat
quiz-passed = Läpäisty
quiz-facts = { $questions ->
    [one] Yksi tehtävä
   *[other] { $questions } tehtävää
}, läpäisyraja { $percent }
missing-title = Mitä todistuksesta puuttuu?
missing-count = { $count ->
    [one] Enää yksi askel.
   *[other] Vielä { $count } askelta. Järjestyksen saat valita itse.
}
missing-lesson = Lue oppitunti
missing-quiz = Läpäise koe:
certificate-card-title = Todistus
certificate-card-ready = Kurssi on suoritettu. Hienoa työtä! Anna vielä nimi, joka todistukseen painetaan.
certificate-card-ready-link = Hae todistus
certificate-card-sign-in = Kurssi on suoritettu. Hienoa työtä! Kirjaudu, niin todistus saa omistajan ja suorituksesi säilyy.
certificate-card-sign-in-link = Kirjaudu ja hae todistus
certificate-card-issued = Todistuksesi on valmis.
certificate-card-download = Lataa todistus (PDF)
certificate-card-verify = Tarkistussivu
missing-exam = Läpäise loppukoe
missing-pretest = Tee alkutesti
role-title = Mitä sinulta vaaditaan?
role-text = Valitse työsi, niin näet, mikä kurssista kuuluu sinulle. Muutkin oppitunnit ovat auki, ja tehty luetaan hyväksi, vaikka vaihdat valintaa.
role-label = Työni
role-whole = Koko kurssi
role-save = Valitse
role-why = Miksi tämä kuuluu polkuusi:
role-optional = Vapaaehtoinen
compare-title = Alkutesti ja loppukoe
compare-lead = Vertailussa ovat ensimmäinen alkutesti ja viimeisin loppukoe.
compare-column-objective = Tavoite
compare-column-pretest = Alkutesti
compare-column-exam = Loppukoe
compare-right = Hallussa
compare-partly = Osittain
compare-wrong = Ei vielä
compare-none = Ei kysytty
