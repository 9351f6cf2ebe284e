// Unpacks the app where it stands in the page itself. Only the single file holds this, and before it `wasm_bindgen`, the
// glue of what unpacks.

// What `import("./app.js")` gives where the app is a file beside the page.
async function packedApp() {
  await wasm_bindgen({ module_or_path: await packedBytes("packed-unpacker") });
  const [style, glue] = byId("packed-app").dataset.parts.split(" ").map(Number);
  const bytes = wasm_bindgen.unpack(await packedBytes("packed-app")) ?? damaged();
  // With it go the many megabytes in which it worked.
  wasm_bindgen = undefined;
  const text = (from, to) => new TextDecoder().decode(bytes.subarray(from, to));
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [await sheet.replace(text(0, style))];
  const start = await startOf(text(style, style + glue));
  return { default: () => start({ module_or_path: bytes.subarray(style + glue) }) };
}

// Runs the app's glue, which the page's policy names. It hands over the function that starts the app.
function startOf(glue) {
  const script = document.createElement("script");
  script.type = "module";
  script.textContent = glue;
  const start = new Promise((done) => {
    addEventListener("who-counts-glue", (event) => done(event.detail), { once: true });
  });
  document.head.append(script);
  script.remove();
  return start;
}

// Takes bytes out of the page. Gzip notices when they are not those that were put there.
async function packedBytes(id) {
  const packed = byId(id);
  const bytes = bytesOf(packed.textContent, Number(packed.dataset.bytes));
  packed.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer().catch(damaged));
}

function damaged() {
  throw new Error("This file was damaged on its way. Copy or download it again.");
}

// Each character holds seven bits. From 128 on it holds fourteen: the first seven are a letter that may not stand in a
// page, named by its place in this list, counted from 1.
const barred = [0, 10, 13, 26, 60];

function bytesOf(letters, length) {
  const bytes = new Uint8Array(length + 2);
  let [held, bits, to] = [0, 0, 0];
  const take = (letter) => {
    held = (held << 7) | letter;
    bits += 7;
    if (bits < 8) return;
    bits -= 8;
    bytes[to++] = held >> bits;
    held &= (1 << bits) - 1;
  };
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    if (code > 127) take(barred[(code >> 7) - 1]);
    take(code & 127);
  }
  return bytes.subarray(0, length);
}
