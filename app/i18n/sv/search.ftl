search-title = Sök
search-title-for = Sök: { $query }
search-course = Sök i kursen
search-label = Vad söker du?
search-go = Sök
search-begin = Skriv ett eller några ord, till exempel rehabiliteringspenning eller B-utlåtande. Sökningen hittar också
    böjda och sammansatta ord.
search-count = { $count ->
    [one] Ett resultat
   *[other] { $count } resultat
} för ”{ $query }”
search-count-more = De { NUMBER($count) } bästa resultaten för ”{ $query }”
search-narrow = Det finns fler träffar. Lägg till ett ord för att precisera sökningen.
search-some-words = Inget ställe innehåller alla orden. Här finns några av dem.
search-words-alike = Just det ordet finns inte i kursen, så de här träffarna har ord som liknar det.
search-nothing = Sökningen ”{ $query }” gav inga resultat.
search-advice-spelling = Kontrollera stavningen. Du kan skriva å, ä och ö också utan ring och prickar.
search-advice-fewer = Pröva med mindre: ett enda ord eller början av ett ord.
search-advice-other = Pröva ett annat ord för samma sak.
search-to-glossary = Bläddra i ordlistan
search-to-course = Se kursens innehåll
search-to-facts = Siffror och källor
search-lesson = Lektion
search-term = Ordlista
search-more-sections = { $count ->
    [one] Ett ställe till i den här lektionen
   *[other] { $count } ställen till i den här lektionen
}
search-failed = Sökningen lyckades inte. Kontrollera anslutningen och välj Sök.
