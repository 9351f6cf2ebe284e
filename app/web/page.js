// Starts the app, says so when it cannot start, and hands out the work when it broke.
// Nothing here needs the app to be alive.

const byId = (id) => document.getElementById(id);
// Held from the beginning, because the app may empty the page.
const start = byId("start");
const crash = byId("crash");
const kept = byId("crash-kept");

async function startApp() {
  const app = await import("./app.js");
  await app.default({ module_or_path: await packedApp() });
  start.remove();
}

// The app where it stands in this page, compressed; undefined where it is a file beside the page.
async function packedApp() {
  const packed = byId("packed-app");
  if (!packed) return undefined;
  const bytes = bytesOf(packed.textContent).subarray(0, Number(packed.dataset.bytes));
  packed.remove();
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

// Four bytes stand in five letters, each a digit to the base of 85, from "(" on; "}" stands in place of "<".
function bytesOf(letters) {
  const words = new DataView(new ArrayBuffer((letters.length / 5) * 4));
  for (let at = 0, to = 0; at < letters.length; at += 5, to += 4) {
    let word = 0;
    for (let i = at; i < at + 5; i += 1) {
      const code = letters.charCodeAt(i);
      word = word * 85 + (code === 125 ? 60 : code) - 40;
    }
    words.setUint32(to, word);
  }
  return new Uint8Array(words.buffer);
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

startApp().catch((error) => (isCrash(error) ? showCrash() : showTrouble(error)));
