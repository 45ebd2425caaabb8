video-transcript = Video tekstinä
video-download = Lataa video
video-watch = Avaa soitin
video-at-host = Katso palvelussa { $host }
video-host-learns = Video on palvelussa { $host }. Kun avaat soittimen, { $host } saa tietää verkko-osoitteesi ja mitä videota katsot, ja se voi tallentaa tietoja selaimeesi. Tämä sivu ei hae sieltä mitään.
video-player = Videosoitin: { $title }
video-back = Takaisin oppituntiin
