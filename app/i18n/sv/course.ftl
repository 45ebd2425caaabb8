minutes = { NUMBER($count) } min
hours = { $count ->
    [one] cirka en timme
   *[other] cirka { $count } timmar
}
steps-done = { NUMBER($done) } / { NUMBER($total) } klara
resume-done = { NUMBER($done) } / { NUMBER($total) } steg klara
module-count = { $count ->
    [one] en modul
   *[other] { $count } moduler
}
module-done = Klar
state-read = läst
resume-here = Fortsätt där du slutade
resume-lesson = Fortsätt lektionen
resume-quiz = Gå till provet
module-quiz = Modulens prov
home-description = En avgiftsfri webbkurs om FPA:s rehabilitering och utkomsten under sjukdom för dig som arbetar inom
    social- och hälsovården.
home-kicker = Webbkurs för proffs inom social- och hälsovården · { $hours } · avgiftsfri
home-title = Vägled klienten till rätt rehabilitering och en tryggad utkomst
home-lead = God rehabiliteringssed och förmåner under sjukdom i korta lektioner. Läs utan att logga in, fortsätt där du
    slutade och få ett intyg som vem som helst kan kontrollera.
home-start = Börja med den första lektionen
home-done-lead = Kursen är avklarad. Du kan återkomma till lektionerna när du vill.
home-done-link = Se ditt intyg
home-path = Vägen från insjuknande via rehabilitering tillbaka till arbetet
home-path-1 = Insjuknande
home-path-2 = 60 dagar
home-path-3 = Rehabilitering börjar
home-path-4 = I arbete på deltid
home-path-5 = Tillbaka i arbete
modules = Moduler
home-how = Så går kursen till
home-how-read = Läs och pröva
home-how-read-text = En lektion tar ungefär tio minuter. Övningarna får du göra så många gånger du vill.
home-how-pass = Gör provet
home-how-pass-text = Varje modul slutar med ett prov. Svaren sparas, så du kan göra paus när du vill.
home-how-certificate = Få ett intyg
home-how-certificate-text = Intyget har en kod som arbetsgivaren kan kontrollera det med.
course-kicker = Kurs · { $modules } · { $hours }
module-kicker = Modul { NUMBER($number) } · { $minutes }
module-objectives = Efter modulen
continue-here = Här fortsätter du
quiz-passed = Godkänt
quiz-facts = { $questions ->
    [one] En uppgift
   *[other] { $questions } uppgifter
}, gräns för godkänt { $percent }
missing-title = Vad saknas för intyget?
missing-count = { $count ->
    [one] Bara ett steg kvar.
   *[other] { $count } steg kvar. Du väljer själv ordningen.
}
missing-lesson = Läs lektionen
missing-quiz = Klara provet:
certificate-card-title = Intyg
certificate-card-ready = Kursen är avklarad. Bra jobbat! Ange ännu namnet som ska stå på intyget.
certificate-card-ready-link = Hämta intyget
certificate-card-sign-in = Kursen är avklarad. Bra jobbat! Logga in, så får intyget en ägare och din prestation sparas.
certificate-card-sign-in-link = Logga in och hämta intyget
certificate-card-issued = Ditt intyg är klart.
certificate-card-download = Ladda ner intyget (PDF)
certificate-card-verify = Kontrollsida
missing-exam = Bli godkänd i slutprovet
missing-pretest = Gör förhandstestet
role-title = Vad krävs av dig?
role-text = Välj ditt arbete, så ser du vad i kursen som hör till dig. De övriga lektionerna är också öppna, och det du har gjort räknas även om du ändrar valet.
role-label = Mitt arbete
role-whole = Hela kursen
role-save = Välj
role-why = Varför det här hör till din väg:
role-optional = Frivillig
compare-title = Förhandstest och slutprov
compare-lead = I jämförelsen finns det första förhandstestet och det senaste slutprovet.
compare-column-objective = Mål
compare-column-pretest = Förhandstest
compare-column-exam = Slutprov
compare-right = Behärskas
compare-partly = Delvis
compare-wrong = Inte ännu
compare-none = Frågades inte
