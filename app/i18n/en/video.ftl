video-transcript = The video as text
video-download = Download the video
video-watch = Open the player
video-at-host = Watch on { $host }
video-host-learns = The video is kept by { $host }. When you open the player, { $host } learns your network address and which video you watch, and it may store data in your browser. This page fetches nothing from there.
video-player = Video player: { $title }
video-back = Back to the lesson
