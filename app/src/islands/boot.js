const boot = document.getElementById("islands");
const whenIdle = window.requestIdleCallback ?? ((run) => setTimeout(run, 1));

whenIdle(async () => {
  const bundle = await import(boot.dataset.js);
  await bundle.default({ module_or_path: boot.dataset.wasm });
  bundle.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    // A name ends in a hash of the source as the compiler prints it. Server and bundle may come from different
    // compilers, so only the part before it is compared.
    const name = island.dataset.component.replace(/\d+$/, "");
    const start = Object.keys(bundle).find((key) => key.replace(/\d+$/, "") === name);
    bundle[start](island);
  }
  // What only scripts can do is shown from now on.
  document.documentElement.classList.add("scripted");
});
