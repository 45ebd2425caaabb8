# Proofs for editors: lessons and questions with their keys.
proofs-title = Oikoluku
proofs-lead = Jokainen kysymys oikeine vastauksineen ja palautteineen, yhdellä kielellä tai kaksi kieltä rinnakkain.
    Näkyy vain toimitukselle.
proofs-bank = Kokeen kysymykset
proofs-questions = { $count ->
    [0] ei kysymyksiä
    [one] yksi kysymys
   *[other] { $count } kysymystä
}
proof-title = Oikoluku: { $title }
proof-bank-title = Oikoluku: { $module }, kokeen kysymykset
proof-open = Oikolue vastaukset ja palautteet
proof-open-bank = Oikolue kokeen kysymykset
proof-to-lesson = Oppitunti sellaisena kuin lukija sen näkee
proof-to-quiz = Koe sellaisena kuin lukija sen näkee
proof-languages = Kielet
proof-missing = Tästä ei ole vielä tätä kieliversiota: { $language }.
proof-no-piece = Tämä kohta puuttuu tästä kieliversiosta.
proof-objective = Tavoite { $id }
proof-points = { $points ->
    [one] 1 piste
   *[other] { $points } pistettä
}
proof-right-order = Oikea järjestys:
proof-accepted = Hyväksytään:
proof-capitals = Isot ja pienet kirjaimet erotetaan.
proof-typos = { $count ->
    [one] Yksi kirjoitusvirhe sallitaan.
   *[other] { $count } kirjoitusvirhettä sallitaan.
}
proof-spare = Vaihtoehdot, jotka eivät kuulu mihinkään:
proof-also = myös: { $answers }
proof-offered = muut vaihtoehdot: { $options }
proof-start = Alku
proof-end = Loppu: { $outcome }
kind-single = Yksi oikea vaihtoehto
kind-multiple = Monta oikeaa vaihtoehtoa
kind-true-false = Väittämiä
kind-number = Luku
kind-short = Lyhyt vastaus
kind-order = Järjestys
kind-match = Parit
kind-cloze = Aukkoteksti
kind-case = Haarautuva tapaus
