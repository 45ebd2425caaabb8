quiz-title = Prov: { $module }
quiz-module = Modul { NUMBER($number) }
quiz-lead = { $questions ->
    [one] Provet har en uppgift.
   *[other] Provet har { $questions } uppgifter om modulens mål.
} Du klarar provet när du får minst { $percent } av poängen.
quiz-lead-wait = Nästa försök kan du börja
quiz-lead-passed = Du har klarat det här provet. Du kan göra det på nytt om du vill: resultatet står kvar.
quiz-unread = { $count ->
    [one] En lektion är ännu oläst
   *[other] { $count } lektioner är ännu olästa
}
quiz-unread-text = Du kan göra provet ändå. Lektionerna hjälper om något ämne är nytt.
quiz-rules = Innan du börjar
quiz-rule-time = Det tar ungefär { $minutes }. Det finns ingen tidsgräns.
quiz-rule-no-limit = Det finns ingen tidsgräns.
quiz-rule-saved = Varje svar sparas genast. Du kan stänga sidan och fortsätta inom { $days ->
    [one] ett dygn
   *[other] { $days } dagar
}.
quiz-rule-change = Du kan ändra svaren tills du skickar in provet.
quiz-rule-attempts = Du har { $attempts ->
    [one] ett
    [2] två
    [3] tre
   *[other] { $attempts }
} försök. Därefter följer en paus på { $hours ->
    [24] ett dygn
   *[other] { $hours } timmar
}.
quiz-start = Börja provet
quiz-resume = Fortsätt provet
quiz-resume-text = Du har ett prov på hälft. Dina svar är sparade.
quiz-attempts = Tidigare försök
quiz-attempts-left = { NUMBER($left) } försök kvar
quiz-wait-title = Försöken är slut för den här gången
quiz-wait-text = Nu är det ett bra tillfälle att repetera. De här ämnena blev på hälft senast:
quiz-wait-text-short = Nu är det ett bra tillfälle att repetera modulens lektioner.
quiz-revise = Repetera lektionen
attempts-all = Prov
attempts-caption = Gjorda prov, det senaste först
attempt-column-quiz = Prov
attempt-column-when = Tidpunkt
attempt-column-points = Poäng
attempt-column-result = Resultat
attempt-open = Pågår
attempt-expired = Tiden gick ut
attempt-passed = Godkänt
attempt-failed = Inte godkänt
attempt-pause = Gör paus, svaren är sparade
attempt-progress = Besvarat { NUMBER($answered) } / { NUMBER($total) }
attempt-questions = Provets uppgifter
attempt-question = Uppgift
attempt-question-title = Uppgift { NUMBER($number) } / { NUMBER($total) }
attempt-answered = besvarad
attempt-unanswered = obesvarad
attempt-save = Spara och fortsätt
attempt-previous = Föregående
attempt-to-review = Kontrollera och skicka in
attempt-saved = Svaret sparades kl. { $time }
attempt-save-failed = Svaret kunde inte sparas. Det finns kvar här: kontrollera nätet och tryck på Spara och fortsätt.
attempt-error-title = Svaret sparades inte ännu
attempt-closes = Provet är öppet till { $when }.
review-title = Kontrollera svaren
review-open = { $count ->
    [one] En uppgift är obesvarad: { $numbers }
   *[other] { $count } uppgifter är obesvarade: { $numbers }
}
review-open-text = En obesvarad uppgift ger inga poäng. Du kan skicka in provet ändå.
review-complete = Alla uppgifter är besvarade
review-complete-text = Du kan ännu ändra svaren innan du skickar in provet.
review-change = Ändra
review-answer = Svara
review-question = uppgift { NUMBER($number) }
review-no-answer = Inget svar
review-submit = Skicka in provet
review-submit-text = När provet är inskickat kan svaren inte ändras. Du ser resultatet genast.
review-answer-open = Svara på uppgift { NUMBER($number) }
result-passed = Du klarade provet
result-failed = Ännu en bit kvar
result-passed-lead = Du fick { $earned } / { $max } poäng, det vill säga { $percent }. Gränsen för godkänt är { $pass }.
result-failed-lead = Du fick { $earned } / { $max } poäng, det vill säga { $percent }. För godkänt krävs { $pass }.
result-limit = gräns { $percent }
result-objectives-passed = Så här gick det mål för mål
result-objectives-failed = Repetera de här
result-mastered = Behärskas
result-revise = Repetera
result-next = Vad händer nu?
result-next-step = Fortsätt kursen
result-left = { $left ->
    [one] Du har ett försök kvar. Det nya provet har delvis andra uppgifter. De lektioner du läst förblir lästa.
   *[other] Du har { $left } försök kvar. Det nya provet har delvis andra uppgifter. De lektioner du läst förblir lästa.
}
result-wait = Nästa försök kan du börja { $when }. Till dess hinner du repetera i lugn och ro. De lektioner du läst förblir lästa.
result-revise-lesson = Repetera: { $lesson }
result-try-again = Försök på nytt
answers-title = Dina svar
answers-link = Se dina svar
answers-back = Tillbaka till resultatet
answers-passed-lead = Så svarade du, och så bedömdes svaren. Uppgifterna är sådana de var då.
answers-failed-lead = Så svarade du. De rätta svaren visas när provet är godkänt.
attempt-hint = Visa ledtråden
attempt-hint-free = Ledtråden påverkar inte poängen.
exam = Slutprov
exam-lead = { $questions ->
    [one] Provet har en uppgift.
   *[other] Provet har { $questions } uppgifter om målen för hela kursen.
} Du blir godkänd när du får minst { $percent } av poängen.
pretest = Förhandstest
pretest-lead = { $questions ->
    [one] En uppgift visar
   *[other] { $questions } uppgifter visar
} vad du redan kan. Det finns ingen gräns för godkänt. I slutet av kursen kan du jämföra resultatet med slutprovet.
pretest-rule = Testet kan göras flera gånger. I jämförelsen används det första resultatet.
pretest-start = Börja förhandstestet
attempt-done = Gjort
answers-pretest-lead = Så här svarade du. De rätta svaren visas inte, eftersom samma ämnen tas upp i proven.
result-pretest = Resultatet av förhandstestet
result-pretest-lead = Du fick { $earned } / { $max } poäng, alltså { $percent }. Det finns ingen gräns för godkänt: du ser var det lönar sig att börja.
result-objectives-pretest = Vad du redan kan
