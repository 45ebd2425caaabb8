video-transcript = Videon som text
video-download = Ladda ner videon
video-watch = Öppna spelaren
video-at-host = Se videon på { $host }
video-host-learns = Videon finns på { $host }. När du öppnar spelaren får { $host } veta din nätverksadress och vilken video du tittar på, och tjänsten kan spara uppgifter i din webbläsare. Den här sidan hämtar ingenting därifrån.
video-player = Videospelare: { $title }
video-back = Tillbaka till lektionen
