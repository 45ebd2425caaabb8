# Asking for the name, and checking a certificate.
certificate-title = Nimi todistukseen
certificate-lead = Kurssi on valmis. Kerro vielä, mikä nimi todistukseen painetaan.
certificate-name = Etunimi ja sukunimi
certificate-name-hint = Kirjoita nimi niin kuin se on virallisissa papereissasi. Nimeä ei voi muuttaa jälkikäteen.
certificate-language = Todistuksen kieli
certificate-use = Näin nimeä käytetään
certificate-use-text = Nimi näkyy todistuksessa ja sen julkisella tarkistussivulla. Sivun löytää vain se, jolla on
    todistuksen koodi.
certificate-make = Tee todistus
certificate-error-title = Todistusta ei vielä tehty
certificate-error-missing = Kirjoita etunimesi ja sukunimesi.
certificate-error-too-long = Nimi on liian pitkä. Todistukseen mahtuu 100 merkkiä.
certificate-error-unprintable = Nimessä on merkkejä, joita ei voi painaa. Kirjoita nimi kirjaimilla.
verify-title = Tarkista todistus
verify-lead = Jokaisessa Kurssilan todistuksessa on koodi. Sen avulla näet, onko todistus aito ja voimassa.
verify-kicker = Todistuksen tarkistus
verify-code = Todistuksen koodi
verify-code-hint = Kuusitoista merkkiä todistuksen alareunassa, esimerkiksi K7QF-92MD-XTPA-4RV8. Väliviivat voi jättää pois.
verify-check = Tarkista
verify-error-title = Koodia ei voitu tarkistaa
verify-error-malformed = Koodissa on kuusitoista kirjainta ja numeroa. Tarkista, ettei mitään puutu.
verify-valid-title = Todistus on aito ja voimassa
verify-valid-lead = Kurssila on myöntänyt tämän todistuksen. Vertaa tietoja paperiin, joka sinulla on.
verify-superseded-title = Todistus on aito, mutta korvattu uudemmalla
verify-superseded-lead = Saaja on suorittanut kurssin myöhemmin uudelleen. Pyydä häneltä uudempi todistus.
verify-expired-title = Todistus on aito, mutta sen voimassaolo on päättynyt
verify-expired-lead = Kurssila on myöntänyt tämän todistuksen. Tiedot olivat ajan tasalla alla olevaan päivään asti.
verify-unknown-title = Todistusta ei löytynyt
verify-unknown-lead = Tällä koodilla ei ole myönnetty todistusta:
verify-unknown-help = Yleisin syy on kirjoitusvirhe. Koodissa ei ole kirjaimia I, L, O eikä U. Tarkista koodi ja kokeile
    uudelleen.
verify-holder = Nimi
verify-course = Kurssi
verify-role = Polku
verify-extent = Laajuus
verify-hours = { $hours ->
    [one] yksi tunti
   *[other] { $hours } tuntia
}
verify-completed = Suoritettu
verify-validity = Voimassa
verify-until = { $date } asti
verify-forever = toistaiseksi
verify-objectives = Todistuksen saaja
verify-another = Tarkista toinen todistus
