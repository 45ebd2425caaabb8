# Tools: the guide, the timeline of a sickness absence and the GAS sheet.
tools-title = Verktyg
tools-lead = En guide, en räknare och en blankett som du kan använda också efter kursen. Du behöver inte logga in, och ingenting sparas.
tool-kicker = Verktyg
tool-lessons = Bakgrunden finns i lektionerna

guide-title = Vart hänvisar jag?
guide-lead = Svara på det du vet om klienten. Du ser vilka tjänster och förmåner du kan överväga, och varför.
guide-open = Öppna guiden
guide-hint = Du måste inte svara på allt. Ju fler svar, desto noggrannare förslag.
guide-several = Du kan välja flera.
guide-unknown = Vet inte
guide-show = Visa förslag
guide-clear = Börja om
guide-result = Förslag
guide-notice-title = Guiden ger råd men beslutar inte
guide-notice = Guiden jämför svaren med villkoren i lektionerna. Den känner inte klienten. Du bedömer situationen tillsammans med
    klienten, och den som ordnar tjänsten eller betalar förmånen fattar beslutet.
guide-nothing = Svara på minst en fråga, så kan guiden föreslå något.
guide-fits = Överväg de här
guide-fits-text = Dina svar uppfyller varje villkor.
guide-open-group = Ta reda på mer
guide-open-text = En del av villkoren är uppfyllda. De andra har du inte svarat på ännu.
guide-excluded = { $count ->
    [one] En passar inte med de här svaren
   *[other] { $count } passar inte med de här svaren
}
guide-met = Uppfyllt:
guide-unanswered = Öppet:
guide-unmet = Inte uppfyllt:
guide-checks = Ta reda på före ansökan:
guide-support = Rehabilitering och stöd
guide-income = Utkomst
guide-sharing = Svaren finns i sidans adress, så du kan spara den som bokmärke eller skriva ut sidan. Inget sparas i tjänsten.

timeline-title = Sjukfrånvarons tidslinje
timeline-lead = Ange insjuknandedagen. Du ser vilken dag varje kontrollpunkt infaller och vem som då agerar.
timeline-start = Insjuknandedag
timeline-start-hint = Den första frånvarodagen, till exempel 14.12.2026.
timeline-earlier = Tidigare dagpenningsdagar, om det finns sådana
timeline-earlier-hint = Sjukdagpenningsdagar under de två föregående åren, också för en annan sjukdom.
timeline-show = Visa dagarna
timeline-error-title = Kontrollera uppgifterna
timeline-error-start-missing = Ange insjuknandedagen.
timeline-error-start-malformed = Skriv dagen så här: 14.12.2026.
timeline-error-start-range = Ange en dag mellan { $from } och { $to }.
timeline-error-earlier-malformed = Skriv antalet tidigare dagar som ett heltal, till exempel 20.
timeline-error-earlier-used = Maximitiden är { NUMBER($maximum) } dagar. Om de tidigare dagarna är så många finns det inga kvar.
    Kontrollera läget hos FPA.
timeline-result = Frånvaron börjar { $date }
timeline-figure = På linjen står dagpenningsdagarna ovanför, frånvarodagarna och månadernas början nedanför.
timeline-absence-days = Frånvarodag { NUMBER($days) }
timeline-allowance-days = Dagpenningsdagar { NUMBER($days) }
timeline-who = Vem agerar:
timeline-falling-ill = Insjuknandedagen
timeline-falling-ill-what = Arbetsoförmågan konstateras och karenstiden börjar.
timeline-falling-ill-who = klienten meddelar arbetsgivaren, läkaren skriver vid behov ett läkarintyg A
timeline-first-day = Den första dagpenningsdagen
timeline-first-day-what = Karenstiden är slut och sjukdagpenningen börjar. Också partiell sjukdagpenning är möjlig från och med den här dagen.
timeline-first-day-who = FPA, när sjukdagpenning har sökts
timeline-notice = { NUMBER($days) } dagars frånvaro
timeline-notice-what = Anmälan till företagshälsovården. Samtidigt tas det upp hur återgången till arbetet stöds.
timeline-notice-who = arbetsgivaren
timeline-checkpoint = { NUMBER($days) } dagpenningsdagar
timeline-assessment-what = Läkarutlåtande B behövs. FPA utreder behovet av rehabilitering och informerar om rehabilitering.
timeline-assessment-who = läkaren och FPA
timeline-statement-what = För en arbetstagare behövs företagshälsovårdens utlåtande om den återstående arbetsförmågan och om hur arbetet
    kan fortsätta. En företagshälsoförhandling hålls vanligen före det.
timeline-statement-who = företagshälsovården, arbetsgivaren och arbetstagaren
timeline-review-what = FPA kontrollerar behovet av rehabilitering om det finns skäl och informerar om rehabilitering och om att söka pension.
timeline-review-who = FPA, vid behov företagshälsovården
timeline-second-review-what = Behovet av rehabilitering och den återstående arbetsförmågan kontrolleras på nytt om det finns skäl. Försäkra
    er om vad som görs om återgången till arbetet inte lyckas.
timeline-second-review-who = FPA, vid behov företagshälsovården
timeline-maximum-what = Den beräknade maximitiden. Utbetalningen kan ta slut redan tidigare: den sista dagen står i FPA:s beslut. Om
    arbetsförmågan inte återkommer och det inte finns något pensionsbeslut anmäler sig klienten som arbetslös arbetssökande
    senast dagen efter den sista betalningsdagen.
timeline-maximum-who = FPA och klienten
timeline-passed = Redan med de tidigare dagarna fylldes { $days } dagpenningsdagar.
timeline-holidays = { $count ->
    [one] En söckenhelg flyttar räkningen
   *[other] { $count } söckenhelger flyttar räkningen
}
timeline-assumption-title = Uträkningen är en illustration
timeline-assumption = Den förutsätter att frånvaron fortsätter utan avbrott och att full sjukdagpenning betalas för varje dag. Partiell
    sjukdagpenning, arbete emellan, att samma sjukdom återkommer och dagar som faller utanför de två åren ändrar uträkningen.
    Det är FPA som räknar klientens dagar och beslutar om dem.
timeline-sharing = Uppgifterna du angav står i sidans adress, så du kan skicka den eller spara den som bokmärke. Sidan kan skrivas ut
    med webbläsarens utskrift.
timeline-counters = Två räknare
timeline-counter-absence = Frånvarodagar
timeline-counter-absence-text = Varje dag i kalendern, också veckoslut och helger. Insjuknandedagen är den första. Så räknas arbetsgivarens
    anmälan: { NUMBER($notice) } dagar.
timeline-counter-allowance = Dagpenningsdagar
timeline-counter-allowance-text = Vardagarna från måndag till lördag efter karenstiden. Karenstiden är insjuknandedagen och därefter
    { NUMBER($waiting) } vardagar. Söndagar och söckenhelger hoppas över, aftnar och vanliga lördagar räknas. Så räknas
    { $checkpoints } dagar.
weekday-monday = må
weekday-tuesday = ti
weekday-wednesday = on
weekday-thursday = to
weekday-friday = fr
weekday-saturday = lö
weekday-sunday = sö
holiday-new-years-day = nyårsdagen
holiday-epiphany = trettondagen
holiday-good-friday = långfredagen
holiday-easter-sunday = påskdagen
holiday-easter-monday = annandag påsk
holiday-may-day = första maj
holiday-ascension-day = Kristi himmelsfärdsdag
holiday-whit-sunday = pingstdagen
holiday-midsummer-day = midsommardagen
holiday-all-saints-day = alla helgons dag
holiday-independence-day = självständighetsdagen
holiday-christmas-day = juldagen
holiday-boxing-day = annandag jul

gas-title = GAS-blankett
gas-lead = Skriv målet och dess fem nivåer, kontrollera kvaliteten och utvärdera resultatet. För flera mål får du ett T-tal.
gas-open = Öppna GAS-blanketten
gas-privacy-title = Skriv inget som klienten kan kännas igen på
gas-privacy = Tjänsten sparar inte blanketten någonstans, inte heller i webbläsaren. När webbläsarens skript fungerar räknas T-talet ut
    i webbläsaren och texten lämnar inte datorn. Utan skript skickar knappen Räkna blanketten till servern, som svarar med
    den ifyllda sidan och varken sparar det som skickats eller skriver det i någon logg.
gas-keeping = Blanketten försvinner när du stänger sidan eller lämnar den. Spara den genom att skriva ut den.
gas-goal = Mål { NUMBER($number) }
gas-text = Vad vill klienten uppnå?
gas-text-hint = En förändring, med klientens egna ord. Till exempel: att sköta lunchrusningen i köket.
gas-when = När utvärderas målet?
gas-when-hint = Till exempel: om 12 veckor.
gas-levels = Nivåer
gas-levels-hint = Skriv nivå 0 först och sedan de andra med samma mått. I den här övningen ligger utgångsläget på nivå −2.
gas-level-much-more = mycket bättre än väntat
gas-level-more = något bättre än väntat
gas-level-expected = det väntade resultatet
gas-level-less = något sämre än väntat
gas-level-much-less = klart sämre än väntat
gas-criteria = Är målet gott?
gas-criterion-specific = Individuellt och precist
gas-criterion-measurable = Mätbart
gas-criterion-attainable = Möjligt att nå
gas-criterion-meaningful = Betydelsefullt för klienten
gas-criterion-timed = Bundet till en tid
gas-criterion-one-thing = Ett mål, en sak
gas-criterion-distinct-levels = Nivåerna skiljer sig tydligt
gas-criterion-everyday = Förändringen syns i vardagen
gas-criterion-own-words = Klienten känner igen sina egna ord
gas-assessment = Utvärdering
gas-weight = Vikt
gas-weight-hint = Ett heltal 1–{ NUMBER($most) }. För lika viktiga mål är den densamma.
gas-attained = Uppnådd nivå
gas-attained-none = Inte utvärderat ännu
gas-count = Räkna T-talet
gas-clear = Töm blanketten
gas-print = Skriv ut
gas-error-title = Kontrollera vikterna
gas-invalid-weight = Mål { $goal }: vikten måste vara ett heltal 1–{ $most }.
gas-outcome = Resultat
gas-score = T-talet är { $score }.
gas-score-better = Helheten är bättre än väntat.
gas-score-expected = Helheten är vad man väntade sig.
gas-score-worse = Helheten är sämre än väntat.
gas-assessed = Utvärderade mål: { $goals }.
gas-unassessed = Välj den uppnådda nivån för åtminstone ett mål, så får du T-talet.
gas-formula = Så räknas T-talet
gas-formula-name = Kiresuks och Shermans formel (1968):
gas-formula-where = I formeln är x den uppnådda nivån, w vikten och ρ den antagna korrelationen mellan målen, här den vanliga
    { $correlation }. Om alla mål nås på nivå 0 är T-talet 50.
gas-formula-check = Ska kontrolleras: formeln bygger på en sekundär källa. Jämför den med en annan källa innan du använder T-talet i
    arbetet.
