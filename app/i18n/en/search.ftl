search-title = Search
search-title-for = Search: { $query }
search-course = Search the course
search-label = What are you looking for?
search-go = Search
search-begin = Type one word or a few, such as rehabilitation allowance. Most of the course is in Finnish, so Finnish words
    find the most. Inflected words and compounds are found too.
search-count = { $count ->
    [one] One result
   *[other] { $count } results
} for “{ $query }”
search-count-more = The best { NUMBER($count) } results for “{ $query }”
search-narrow = There are more matches. Add a word to narrow the search.
search-some-words = No place has all the words. These have some of them.
search-words-alike = The course does not have that very word, so these were found by words that look like it.
search-nothing = Nothing was found for “{ $query }”.
search-advice-spelling = Check the spelling. You can leave out the dots of å, ä and ö.
search-advice-fewer = Try less: a single word, or how a word begins.
search-advice-other = Try another word for the same thing, or the Finnish one.
search-to-glossary = Browse the glossary
search-to-course = See what the course has
search-to-facts = Figures and sources
search-lesson = Lesson
search-term = Glossary
search-more-sections = { $count ->
    [one] One more place in this lesson
   *[other] { $count } more places in this lesson
}
search-failed = The search did not work. Check the connection and choose Search.
