# The frame of every page: head, header, footer.
-service = Kurssila
service-name = { -service }
page-title = { $title } – { -service }
page-title-error = Virhe: { $title }
skip-to-content = Siirry sisältöön
nav-main = Päävalikko
nav-course = Kurssi
nav-glossary = Sanasto
nav-me = Oma sivu
nav-sign-in = Kirjaudu
nav-statistics = Tilastot
nav-language = Kieli
nav-about = Tietoa palvelusta
language-this = { $code }, suomeksi
footer-about = Oppimispaikka sosiaali- ja terveydenhuollon ammattilaisille. Kurssi auttaa ohjaamaan, mutta asiakkaan
    asian ratkaisee aina laki ja etuuden myöntäjä.
footer-facts = Luvut ja lähteet
footer-verify = Tarkista todistus
footer-accessibility = Saavutettavuusseloste
footer-privacy = Tietosuoja
footer-about-service = Tietoa Kurssilasta
display = Näyttötapa
display-system = Laitteen mukaan
display-light = Vaalea
display-dark = Tumma
fallback-language = Tätä sisältöä ei ole vielä suomeksi.
