proofs-title = Korrektur
proofs-lead = Varje fråga med rätta svar och all respons, på ett språk eller på två språk bredvid varandra. Syns bara för
    redaktionen.
proofs-bank = Provets frågor
proofs-questions = { $count ->
    [0] inga frågor
    [one] en fråga
   *[other] { $count } frågor
}
proof-title = Korrektur: { $title }
proof-bank-title = Korrektur: { $module }, provets frågor
proof-open = Korrekturläs svaren och responsen
proof-open-bank = Korrekturläs provets frågor
proof-to-lesson = Lektionen så som läsaren ser den
proof-to-quiz = Provet så som läsaren ser det
proof-languages = Språk
proof-missing = Den här språkversionen finns inte ännu: { $language }.
proof-no-piece = Det här stället saknas i den här språkversionen.
proof-objective = Mål { $id }
proof-points = { $points ->
    [one] 1 poäng
   *[other] { $points } poäng
}
proof-right-order = Rätt ordning:
proof-accepted = Godkänns:
proof-capitals = Stora och små bokstäver skiljs åt.
proof-typos = { $count ->
    [one] Ett skrivfel tillåts.
   *[other] { $count } skrivfel tillåts.
}
proof-spare = Alternativ som inte hör till något:
proof-also = även: { $answers }
proof-offered = övriga alternativ: { $options }
proof-start = Början
proof-end = Slut: { $outcome }
kind-single = Ett rätt alternativ
kind-multiple = Flera rätta alternativ
kind-true-false = Påståenden
kind-number = Tal
kind-short = Kort svar
kind-order = Ordning
kind-match = Par
kind-cloze = Lucktext
kind-case = Förgrenat fall
