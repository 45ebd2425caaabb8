# Searching the course.
search-title = Haku
search-title-for = Haku: { $query }
search-course = Hae kurssilta
search-label = Mitä etsit?
search-go = Hae
search-begin = Kirjoita yksi tai muutama sana, esimerkiksi kuntoutusraha tai B-lausunto. Haku löytää myös taivutetut ja
    yhdistetyt sanat.
search-count = { $count ->
    [one] Yksi tulos
   *[other] { $count } tulosta
} haulla ”{ $query }”
search-count-more = { NUMBER($count) } parasta tulosta haulla ”{ $query }”
search-narrow = Osumia on enemmänkin. Lisää sana, niin haku tarkentuu.
search-some-words = Missään kohdassa ei ole kaikkia sanoja. Näissä on osa niistä.
search-words-alike = Kurssilla ei ole juuri tuota sanaa, joten nämä löytyivät samannäköisillä sanoilla.
search-nothing = Haulla ”{ $query }” ei löytynyt mitään.
search-advice-spelling = Tarkista kirjoitusasu. Ääkköset voi kirjoittaa myös ilman pisteitä.
search-advice-fewer = Kokeile vähempää: yhtä sanaa tai sanan alkua.
search-advice-other = Kokeile toista sanaa samasta asiasta.
search-to-glossary = Selaa sanastoa
search-to-course = Katso kurssin sisältö
search-to-facts = Luvut ja lähteet
search-lesson = Oppitunti
search-term = Sanasto
search-more-sections = { $count ->
    [one] Yksi kohta lisää tällä oppitunnilla
   *[other] { $count } kohtaa lisää tällä oppitunnilla
}
search-failed = Haku ei onnistunut. Tarkista yhteys ja valitse Hae.
