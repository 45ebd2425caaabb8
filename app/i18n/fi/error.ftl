# Pages for when something went wrong.
error-home = Etusivulle
error-back = Takaisin
error-retry = Kokeile uudelleen
error-kept = Jo tallennetut vastauksesi ovat tallessa.
error-not-found-title = Tästä ei kulje polkua
error-not-found-lead = Sivua ei löytynyt. Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirtynyt.
error-not-found-ways = Edistymisesi on tallessa. Näistä pääset eteenpäin:
error-not-found-course = Kurssin moduulit ja oppitunnit
error-forbidden-title = Sivu ei ole avoinna sinulle
error-forbidden-lead = Tämä sivu kuuluu jollekin toiselle käyttäjälle tai ylläpidolle. Jos sinun pitäisi nähdä se, kirjaudu ensin
    oikealla osoitteella.
error-bad-request-title = Pyyntö jäi epäselväksi
error-bad-request-lead = Selain lähetti jotakin, mitä emme osanneet lukea. Mitään ei tallennettu.
error-unprocessable-title = Lomaketta ei voitu lukea
error-unprocessable-lead = Lomakkeesta puuttui jotakin, tai siinä oli ylimääräistä. Mitään ei tallennettu. Palaa takaisin, lataa
    sivu uudelleen ja yritä vielä kerran.
error-submitted-title = Koe on jo lähetetty
error-submitted-lead = Lähetettyä koetta ei voi enää muuttaa. Tulos on valmiina odottamassa.
error-expired-title = Koe ehti sulkeutua
error-expired-lead = Koe oli auki pitkään ja sulkeutui itsestään. Se ei kulunut yritykseksi: voit aloittaa uuden.
error-paused-title = Vielä hetki taukoa
error-paused-lead = Seuraavan yrityksen voit aloittaa { $when }.
error-incomplete-title = Todistus odottaa vielä
error-incomplete-lead = Kurssista puuttuu jotakin. Kurssin sivulla näet, mitä.
error-changed-title = Sisältö muuttui välissä
error-changed-lead = Kurssia päivitettiin juuri. Palaa takaisin ja lataa sivu uudelleen. Mitään ei ole kadonnut.
error-too-large-title = Lähetys oli liian suuri
error-too-large-lead = Lähetit enemmän kuin pystymme ottamaan vastaan. Mitään ei tallennettu.
error-too-many-title = Pieni hengähdystauko
error-too-many-lead = Pyyntöjä tuli lyhyessä ajassa paljon. Odota hetki ja kokeile uudelleen.
error-too-many-until = Kokeile uudelleen { $when }.
error-internal-title = Jotain meni vikaan
error-internal-lead = Vika on meillä, ei sinussa. Jo tallennetut vastauksesi ovat tallessa.
error-internal-report = Odota hetki ja kokeile uudelleen. Jos vika toistuu, kerro ylläpidolle tunniste
error-unavailable-title = Palvelu on hetken varattu
error-unavailable-lead = Viimeisintä tekoasi ei ehkä tallennettu. Kaikki aiempi on tallessa. Kokeile hetken kuluttua uudelleen.
