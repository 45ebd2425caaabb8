// Shows what an editor saves on the page that is open: takes over the new text without loading the page again, so
// that the place on the page stays, and brings the first block that changed into view.
const me = document.getElementById("preview");

const blocks = (page) => [...page.querySelectorAll("main [data-line], main .question, main h1, main .lead")];

// Every problem stands beside the last block that begins at its line or before it.
function placeProblems() {
  const lines = [...document.querySelectorAll("main .prose [data-line]")];
  for (const problem of document.querySelectorAll("main .problem[data-at]")) {
    const at = Number(problem.dataset.at);
    lines.findLast((block) => Number(block.dataset.line) <= at)?.after(problem);
  }
}

async function takeOver() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const before = blocks(document).map((block) => block.textContent);
  const after = blocks(page);
  const first = after.find((block, place) => block.textContent !== before[place]);
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  placeProblems();
  first?.scrollIntoView({ block: "nearest" });
  first?.classList.add("changed");
}

placeProblems();
new EventSource(me.dataset.changes).addEventListener("changed", takeOver);
