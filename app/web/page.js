// Starts the app, says so when it cannot start, and hands out the work when it broke.
// Nothing here needs the app to be alive.

const byId = (id) => document.getElementById(id);
// Held from the beginning, because the app may empty the page.
const start = byId("start");
const crash = byId("crash");
const kept = byId("crash-kept");

async function startApp() {
  const app = await import("./app.js");
  await app.default();
  start.remove();
}

// The name that the app gives a window in which it kept something.
const keptHere = "who-counts kept";

// Chromium 156 now and then gives a page that is reloaded from a file an empty storage in place of its own, and its own
// again when it is loaded once more. The window's name outlasts that.
function hasLostStorage() {
  if (!window.name.startsWith(keptHere)) return false;
  const tries = Number(window.name.slice(keptHere.length));
  try {
    const isThere = Object.keys(localStorage).some((key) => key.startsWith("who-counts/"));
    // What is gone for good, someone has cleared.
    window.name = isThere ? keptHere : tries < 5 ? `${keptHere} ${tries + 1}` : "";
    return !isThere && tries < 5;
  } catch {
    return false;
  }
}

function showTrouble(error) {
  byId("start-reason").textContent = String(error);
  byId("start-loading").hidden = true;
  byId("start-late").hidden = true;
  byId("start-trouble").hidden = false;
}

// A panic ends the app with this error; any other error leaves it running.
function isCrash(error) {
  return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
}

function showCrash() {
  if (crash.open) return;
  document.body.append(crash);
  crash.showModal();
}

// The last save as the app left it; where it left none, everything that earlier visits stored, by key.
function savedWork() {
  if (typeof window.whoCountsLastSave === "string") return window.whoCountsLastSave;
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("who-counts/"));
  if (keys.length === 0) return undefined;
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)])), null, 2);
}

function keepWork() {
  let work;
  try {
    work = savedWork();
  } catch {
    // A browser that refuses storage has stored nothing.
  }
  if (work === undefined) {
    kept.textContent = "No saved work was found in this browser";
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([work], { type: "application/json" }));
  link.download = `who-counts-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  kept.textContent = `Saved as ${link.download}. Open that file in Who Counts to go on`;
}

addEventListener("who-counts-crash", showCrash);
addEventListener("error", (event) => isCrash(event.error) && showCrash());
addEventListener("unhandledrejection", (event) => isCrash(event.reason) && showCrash());
byId("crash-reload").addEventListener("click", () => location.reload());
byId("crash-keep").addEventListener("click", keepWork);
// Behind the dialog is a page that no longer answers.
crash.addEventListener("cancel", (event) => event.preventDefault());

if (hasLostStorage()) location.reload();
else startApp().catch((error) => (isCrash(error) ? showCrash() : showTrouble(error)));
