# Tools: the guide, the timeline of a sickness absence and the GAS sheet.
tools-title = Työvälineet
tools-lead = Opas, laskuri ja lomake, joita voit käyttää myös kurssin jälkeen. Kirjautua ei tarvitse, eikä mitään tallenneta.
tool-kicker = Työväline
tool-lessons = Taustat kerrotaan oppitunneilla

guide-title = Minne ohjaan?
guide-lead = Vastaa siihen, mitä asiakkaasta tiedät. Näet, mitä palveluja ja etuuksia kannattaa harkita, ja miksi.
guide-open = Avaa opas
guide-hint = Mihinkään ei ole pakko vastata. Mitä useampaan kohtaan vastaat, sitä tarkempi ehdotus on.
guide-several = Voit valita usean.
guide-unknown = Ei tietoa
guide-show = Näytä ehdotukset
guide-clear = Aloita alusta
guide-result = Ehdotukset
guide-notice-title = Opas neuvoo, ei päätä
guide-notice = Opas vertaa vastauksia oppituntien ehtoihin. Se ei tunne asiakasta. Sinä arvioit tilanteen hänen kanssaan, ja
    palvelusta tai etuudesta päättää sen järjestäjä.
guide-nothing = Vastaa ainakin yhteen kysymykseen, niin opas voi ehdottaa jotakin.
guide-fits = Harkitse näitä
guide-fits-text = Vastauksesi sopivat jokaiseen ehtoon.
guide-open-group = Selvitä vielä
guide-open-text = Osa ehdoista sopii. Muihin et ole vielä vastannut.
guide-excluded = { $count ->
    [one] Yksi ei sovi näillä vastauksilla
   *[other] { $count } ei sovi näillä vastauksilla
}
guide-met = Sopii:
guide-unanswered = Avoin:
guide-unmet = Ei sovi:
guide-checks = Selvitä ennen hakemista:
guide-support = Kuntoutus ja tuki
guide-income = Toimeentulo
guide-sharing = Vastaukset ovat sivun osoitteessa, joten sen voi panna kirjanmerkiksi tai tulostaa. Mitään ei tallenneta palveluun.

timeline-title = Sairauspoissaolon aikajana
timeline-lead = Anna sairastumispäivä. Näet, mille päivälle kukin tarkistuspiste osuu ja kuka silloin toimii.
timeline-start = Sairastumispäivä
timeline-start-hint = Ensimmäinen poissaolopäivä, esimerkiksi 14.12.2026.
timeline-earlier = Aiemmat SPR-päivät, jos niitä on
timeline-earlier-hint = Sairauspäivärahapäivät kahdelta edelliseltä vuodelta, myös toisesta sairaudesta.
timeline-show = Näytä päivät
timeline-error-title = Tarkista tiedot
timeline-error-start-missing = Anna sairastumispäivä.
timeline-error-start-malformed = Kirjoita päivä näin: 14.12.2026.
timeline-error-start-range = Anna päivä väliltä { $from }–{ $to }.
timeline-error-earlier-malformed = Kirjoita aiempien päivien määrä kokonaislukuna, esimerkiksi 20.
timeline-error-earlier-used = Enimmäisaika on { NUMBER($maximum) } päivää. Jos aiempia päiviä on näin monta, niitä ei ole
    jäljellä. Tarkistakaa tilanne Kelasta.
timeline-result = Poissaolo alkaa { $date }
timeline-figure = Polulla ylhäällä ovat SPR-päivät, alhaalla poissaolopäivät ja kuukausien alut.
timeline-absence-days = { NUMBER($days) }. poissaolopäivä
timeline-allowance-days = SPR-päiviä { NUMBER($days) }
timeline-who = Kuka toimii:
timeline-falling-ill = Sairastumispäivä
timeline-falling-ill-what = Työkyvyttömyys todetaan, ja omavastuuaika alkaa.
timeline-falling-ill-who = asiakas ilmoittaa työnantajalle, lääkäri kirjoittaa tarvittaessa A-todistuksen
timeline-first-day = Ensimmäinen SPR-päivä
timeline-first-day-what = Omavastuu on täynnä, ja sairauspäiväraha alkaa. Osasairauspäivärahakin on mahdollinen tästä päivästä.
timeline-first-day-who = Kela, kun sairauspäivärahaa on haettu
timeline-notice = { NUMBER($days) } päivää poissaoloa
timeline-notice-what = Ilmoitus työterveyshuoltoon. Samalla otetaan puheeksi, miten työhön palaamista tuetaan.
timeline-notice-who = työnantaja
timeline-checkpoint = { NUMBER($days) } SPR-päivää
timeline-assessment-what = B-lausunto tarvitaan. Kela selvittää kuntoutustarpeen ja kertoo kuntoutuksesta.
timeline-assessment-who = lääkäri ja Kela
timeline-statement-what = Työntekijältä tarvitaan työterveyshuollon lausunto siitä, mitä työkyvystä on jäljellä ja miten työssä voi
    jatkaa. Työterveysneuvottelu pidetään yleensä ennen tätä.
timeline-statement-who = työterveyshuolto, työnantaja ja työntekijä
timeline-review-what = Kela tarkistaa kuntoutustarpeen, jos on aihetta, ja kertoo kuntoutuksesta ja eläkkeen hakemisesta.
timeline-review-who = Kela, tarvittaessa työterveyshuolto
timeline-second-review-what = Kuntoutustarve ja jäljellä oleva työkyky tarkistetaan uudelleen, jos on aihetta. Varmistakaa, mitä
    tehdään, jos paluu työhön ei onnistu.
timeline-second-review-who = Kela, tarvittaessa työterveyshuolto
timeline-maximum-what = Laskennallinen enimmäisaika. Maksu voi päättyä jo aiemmin: viimeinen päivä lukee Kelan päätöksessä. Jos
    työkyky ei palaudu eikä eläkepäätöstä ole, asiakas ilmoittautuu työttömäksi työnhakijaksi viimeistään päivänä, joka
    seuraa viimeistä maksupäivää.
timeline-maximum-who = Kela ja asiakas
timeline-passed = Jo aiemmilla päivillä täyttyi: { $days } SPR-päivää.
timeline-holidays = { $count ->
    [one] Yksi arkipyhä siirtää laskua
   *[other] { $count } arkipyhää siirtää laskua
}
timeline-assumption-title = Laskelma on havainnollistus
timeline-assumption = Siinä oletetaan, että poissaolo jatkuu katkeamatta ja jokaiselta päivältä maksetaan täyttä sairauspäivärahaa.
    Osasairauspäiväraha, työssäolo välillä, saman sairauden uusiutuminen ja kahden vuoden takana vanhenevat päivät muuttavat
    laskelmaa. Asiakkaan päivät laskee ja niistä päättää Kela.
timeline-sharing = Antamasi tiedot ovat sivun osoitteessa, joten sen voi lähettää tai panna kirjanmerkiksi. Sivun voi tulostaa
    selaimen tulostuksella.
timeline-counters = Kaksi laskuria
timeline-counter-absence = Poissaolopäivät
timeline-counter-absence-text = Kalenterin jokainen päivä, myös viikonloput ja pyhät. Sairastumispäivä on ensimmäinen. Näin lasketaan
    työnantajan ilmoitus: { NUMBER($notice) } päivää.
timeline-counter-allowance = Sairauspäivärahapäivät eli SPR-päivät
timeline-counter-allowance-text = Arkipäivät maanantaista lauantaihin omavastuun jälkeen. Omavastuu on sairastumispäivä ja sen jälkeen
    { NUMBER($waiting) } arkipäivää. Sunnuntait ja arkipyhät jäävät väliin, aatot ja tavalliset lauantait lasketaan. Näin
    lasketaan { $checkpoints } päivää.
weekday-monday = ma
weekday-tuesday = ti
weekday-wednesday = ke
weekday-thursday = to
weekday-friday = pe
weekday-saturday = la
weekday-sunday = su
holiday-new-years-day = uudenvuodenpäivä
holiday-epiphany = loppiainen
holiday-good-friday = pitkäperjantai
holiday-easter-sunday = pääsiäispäivä
holiday-easter-monday = 2. pääsiäispäivä
holiday-may-day = vappu
holiday-ascension-day = helatorstai
holiday-whit-sunday = helluntaipäivä
holiday-midsummer-day = juhannuspäivä
holiday-all-saints-day = pyhäinpäivä
holiday-independence-day = itsenäisyyspäivä
holiday-christmas-day = joulupäivä
holiday-boxing-day = tapaninpäivä

gas-title = GAS-lomake
gas-lead = Kirjoita tavoite ja sen viisi tasoa, tarkista laatu ja arvioi tulos. Useasta tavoitteesta saat T-luvun.
gas-open = Avaa GAS-lomake
gas-privacy-title = Älä kirjoita mitään, mistä asiakkaan voi tunnistaa
gas-privacy = Palvelu ei tallenna tätä lomaketta mihinkään, ei myöskään selaimeen. Kun selaimen skriptit toimivat, T-luku lasketaan
    selaimessa eikä teksti lähde koneelta. Ilman skriptejä Laske-painike lähettää lomakkeen palvelimelle, joka vastaa
    täytetyllä sivulla eikä säilytä lähetettyä eikä kirjaa sitä lokiin.
gas-keeping = Lomake katoaa, kun suljet sivun tai siirryt pois. Säilytä se tulostamalla.
gas-goal = Tavoite { NUMBER($number) }
gas-text = Mitä asiakas tavoittelee?
gas-text-hint = Yksi muutos, asiakkaan omin sanoin. Esimerkiksi: lounasruuhkan hoitaminen keittiössä.
gas-when = Milloin tavoite arvioidaan?
gas-when-hint = Esimerkiksi: 12 viikon kuluttua.
gas-levels = Tasot
gas-levels-hint = Kirjoita ensin taso 0 ja muut sitten samalla mittarilla. Tässä harjoituksessa lähtötilanne on tasolla −2.
gas-level-much-more = paljon odotettua parempi
gas-level-more = jonkin verran odotettua parempi
gas-level-expected = odotettu tulos
gas-level-less = jonkin verran odotettua heikompi
gas-level-much-less = selvästi odotettua heikompi
gas-criteria = Onko tavoite hyvä?
gas-criterion-specific = Yksilöllinen ja täsmällinen
gas-criterion-measurable = Mitattava
gas-criterion-attainable = Saavutettava
gas-criterion-meaningful = Asiakkaalle merkityksellinen
gas-criterion-timed = Aikataulutettu
gas-criterion-one-thing = Yksi tavoite, yksi ilmiö
gas-criterion-distinct-levels = Tasot eroavat toisistaan selvästi
gas-criterion-everyday = Muutos näkyy arjessa
gas-criterion-own-words = Asiakas tunnistaa omat sanansa
gas-assessment = Arviointi
gas-weight = Painokerroin
gas-weight-hint = Kokonaisluku 1–{ NUMBER($most) }. Yhtä tärkeillä tavoitteilla se on sama.
gas-attained = Saavutettu taso
gas-attained-none = Ei arvioitu vielä
gas-count = Laske T-luku
gas-clear = Tyhjennä lomake
gas-print = Tulosta
gas-error-title = Tarkista painokertoimet
gas-invalid-weight = Tavoite { $goal }: painokertoimen on oltava kokonaisluku 1–{ $most }.
gas-outcome = Tulos
gas-score = T-luku on { $score }.
gas-score-better = Kokonaisuus on odotettua parempi.
gas-score-expected = Kokonaisuus on sitä, mitä odotettiin.
gas-score-worse = Kokonaisuus on odotettua heikompi.
gas-assessed = Arvioituja tavoitteita: { $goals }.
gas-unassessed = Valitse ainakin yhden tavoitteen saavutettu taso, niin saat T-luvun.
gas-formula = Näin T-luku lasketaan
gas-formula-name = Kiresukin ja Shermanin kaava (1968):
gas-formula-where = Kaavassa x on saavutettu taso, w painokerroin ja ρ tavoitteiden oletettu keskinäinen korrelaatio, tässä tavanomainen
    { $correlation }. Jos kaikki tavoitteet saavutetaan tasolla 0, T-luku on 50.
gas-formula-check = Tarkistettava: kaava perustuu toissijaiseen lähteeseen. Vertaa sitä toiseen lähteeseen, ennen kuin käytät T-lukua
    työssäsi.
