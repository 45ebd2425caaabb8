# The module quiz: start, tasks, review, result.
quiz-title = Koe: { $module }
quiz-module = Moduuli { NUMBER($number) }
quiz-lead = { $questions ->
    [one] Kokeessa on yksi tehtävä.
   *[other] Kokeessa on { $questions } tehtävää moduulin tavoitteista.
} Läpäiset, kun saat vähintään { $percent } pisteistä.
quiz-lead-wait = Seuraavan yrityksen voit aloittaa
quiz-lead-passed = Olet läpäissyt tämän kokeen. Voit tehdä sen halutessasi uudelleen: läpäisy pysyy.
quiz-unread = { $count ->
    [one] Yksi oppitunti on vielä lukematta
   *[other] { $count } oppituntia on vielä lukematta
}
quiz-unread-text = Kokeen voi tehdä silti. Oppitunnit auttavat, jos jokin aihe on uusi.
quiz-rules = Ennen kuin aloitat
quiz-rule-time = Aikaa kuluu noin { $minutes }. Aikarajaa ei ole.
quiz-rule-no-limit = Aikarajaa ei ole.
quiz-rule-saved = Jokainen vastaus tallentuu heti. Voit sulkea sivun ja jatkaa { $days ->
    [one] vuorokauden
   *[other] { $days } päivän
} kuluessa.
quiz-rule-change = Vastauksia voi muuttaa, kunnes lähetät kokeen.
quiz-rule-attempts = Yrityksiä on { $attempts ->
    [one] yksi
    [2] kaksi
    [3] kolme
   *[other] { $attempts }
}. Sen jälkeen pidetään { $hours ->
    [24] vuorokauden
   *[other] { $hours } tunnin
} tauko.
quiz-start = Aloita koe
quiz-resume = Jatka koetta
quiz-resume-text = Sinulla on koe kesken. Vastauksesi ovat tallessa.
quiz-attempts = Aiemmat yritykset
quiz-attempts-left = Yrityksiä on jäljellä { NUMBER($left) }
quiz-wait-title = Yritykset on tältä erää käytetty
quiz-wait-text = Nyt on hyvä hetki kerrata. Nämä aiheet jäivät viimeksi kesken:
quiz-wait-text-short = Nyt on hyvä hetki kerrata moduulin oppitunnit.
quiz-revise = Kertaa oppitunti
attempts-all = Kokeet
attempts-caption = Tehdyt kokeet, uusin ensin
attempt-column-quiz = Koe
attempt-column-when = Ajankohta
attempt-column-points = Pisteet
attempt-column-result = Tulos
attempt-open = Kesken
attempt-expired = Vanhentui
attempt-passed = Läpäisty
attempt-failed = Ei läpäisty
attempt-pause = Keskeytä, vastaukset säilyvät
attempt-progress = Vastattu { NUMBER($answered) } / { NUMBER($total) }
attempt-questions = Kokeen tehtävät
attempt-question = Tehtävä
attempt-question-title = Tehtävä { NUMBER($number) } / { NUMBER($total) }
attempt-answered = vastattu
attempt-unanswered = vastaamatta
attempt-save = Tallenna ja jatka
attempt-previous = Edellinen
attempt-to-review = Tarkista ja lähetä
attempt-saved = Vastaus tallennettu kello { $time }
attempt-save-failed = Vastausta ei saatu tallennettua. Se on yhä tässä: tarkista verkkoyhteys ja paina Tallenna ja jatka.
attempt-error-title = Vastausta ei vielä tallennettu
attempt-closes = Koe on avoinna { $when } asti.
review-title = Tarkista vastaukset
review-open = { $count ->
    [one] Yksi tehtävä on vastaamatta: { $numbers }
   *[other] { $count } tehtävää on vastaamatta: { $numbers }
}
review-open-text = Vastaamaton tehtävä ei tuota pisteitä. Voit lähettää kokeen silti.
review-complete = Kaikkiin tehtäviin on vastattu
review-complete-text = Voit vielä muuttaa vastauksiasi ennen lähettämistä.
review-change = Muuta
review-answer = Vastaa
review-question = tehtävä { NUMBER($number) }
review-no-answer = Ei vastausta
review-submit = Lähetä koe
review-submit-text = Lähettämisen jälkeen vastauksia ei voi muuttaa. Näet tuloksen heti.
review-answer-open = Vastaa tehtävään { NUMBER($number) }
result-passed = Läpäisit kokeen
result-failed = Vielä vähän matkaa
result-passed-lead = Sait { $earned } / { $max } pistettä eli { $percent }. Läpäisyraja on { $pass }.
result-failed-lead = Sait { $earned } / { $max } pistettä eli { $percent }. Läpäisyyn tarvitaan { $pass }.
result-limit = raja { $percent }
result-objectives-passed = Näin se meni tavoitteittain
result-objectives-failed = Kertaa nämä
result-mastered = Hallussa
result-revise = Kertaa
result-next = Mitä seuraavaksi?
result-next-step = Jatka kurssia
result-left = { $left ->
    [one] Yrityksiä on jäljellä yksi. Uudessa kokeessa on osin eri tehtävät. Lukemasi oppitunnit pysyvät tehtyinä.
   *[other] Yrityksiä on jäljellä { $left }. Uudessa kokeessa on osin eri tehtävät. Lukemasi oppitunnit pysyvät tehtyinä.
}
result-wait = Seuraavan yrityksen voit aloittaa { $when }. Siihen asti ehdit kerrata rauhassa. Lukemasi oppitunnit pysyvät tehtyinä.
result-revise-lesson = Kertaa: { $lesson }
result-try-again = Yritä uudelleen
answers-title = Vastauksesi
answers-link = Katso vastauksesi
answers-back = Takaisin tulokseen
answers-passed-lead = Näin vastasit, ja näin vastaukset arvioitiin. Tehtävät ovat sellaisina kuin ne olivat silloin.
answers-failed-lead = Näin vastasit. Oikeat vastaukset näytetään, kun koe on läpäisty.
attempt-hint = Näytä vihje
attempt-hint-free = Vihjeen katsominen ei vaikuta pisteisiin.
exam = Loppukoe
exam-lead = { $questions ->
    [one] Kokeessa on yksi tehtävä.
   *[other] Kokeessa on { $questions } tehtävää koko kurssin tavoitteista.
} Läpäiset, kun saat vähintään { $percent } pisteistä.
pretest = Alkutesti
pretest-lead = { $questions ->
    [one] Yksi tehtävä näyttää,
   *[other] { $questions } tehtävää näyttää,
} mitä jo osaat. Hyväksymisrajaa ei ole. Kurssin lopussa voit verrata tulosta loppukokeeseen.
pretest-rule = Testin voi tehdä monta kertaa. Vertailussa käytetään ensimmäistä tulosta.
pretest-start = Aloita alkutesti
attempt-done = Tehty
answers-pretest-lead = Näin vastasit. Oikeita vastauksia ei näytetä, sillä samoja aiheita kysytään kokeissa.
result-pretest = Alkutestin tulos
result-pretest-lead = Sait { $earned } / { $max } pistettä eli { $percent }. Hyväksymisrajaa ei ole: näet, mistä kannattaa aloittaa.
result-objectives-pretest = Mitä jo osaat
